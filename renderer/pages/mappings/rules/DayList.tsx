import { CloseButton, Group, Paper, Text } from '@mantine/core';
import { readCivilDate, type CivilDate } from '../../../../core/civilDate.ts';
import { longDayText } from '../../../../core/indonesianDate.ts';
import { DayInput } from '../../../components/DayInput.tsx';
import { messages } from '../../../messages.ts';

export interface DayListProps {
  readonly title: string;
  readonly addLabel: string;
  readonly days: readonly CivilDate[];
  readonly onChange: (days: readonly CivilDate[]) => void;
}

/** Days that were added one by one. */
export function DayList({ title, addLabel, days, onChange }: DayListProps) {
  const { schedule: texts } = messages.mappings.rules;
  const add = (text: string | null): void => {
    const day = readCivilDate(text ?? '');
    if (day !== null) onChange([...new Set([...days, day])].toSorted());
  };
  return (
    <div role="group" aria-label={title}>
      <DayInput label={addLabel} value={null} onChange={add} />
      <Group gap="xs" mt="xs">
        {days.map((day) => (
          <Paper key={day} withBorder px="xs" py={2}>
            <Group gap={4} wrap="nowrap">
              <Text size="sm">{longDayText(day)}</Text>
              <CloseButton
                size="sm"
                aria-label={texts.removeDay(longDayText(day))}
                onClick={() => onChange(days.filter((each) => each !== day))}
              />
            </Group>
          </Paper>
        ))}
      </Group>
    </div>
  );
}
