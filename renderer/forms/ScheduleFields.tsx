import { Checkbox, Group, NumberInput, Radio, Table, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { MappingSettings } from '../../core/settings.ts';
import { useDatasets } from '../api/useDatasets.ts';
import { messages } from '../messages.ts';
import { hasRhythm, type ScheduleValues } from './scheduleForm.ts';
import { scheduleText } from './scheduleText.ts';

export interface ScheduleFieldsProps {
  readonly form: UseFormReturnType<ScheduleValues>;
  readonly mappings: readonly MappingSettings[];
}

/** When mappings are due now, and one time to give to several of them. */
export function ScheduleFields({ form, mappings }: ScheduleFieldsProps) {
  const { schedule: texts } = messages.forms;
  return (
    <>
      <ScheduleTable form={form} mappings={mappings} />
      {form.errors['mappings'] === undefined ? null : (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {form.errors['mappings']}
        </Text>
      )}
      <Group align="flex-start" gap="md">
        <TextInput
          type="time"
          label={texts.timeOfDay}
          description={texts.timeOfDayHint}
          w={140}
          {...form.getInputProps('timeOfDay')}
        />
        <NumberInput
          label={texts.lagDays}
          description={texts.lagDaysHint}
          min={0}
          max={180}
          allowDecimal={false}
          w={240}
          {...form.getInputProps('lagDays')}
        />
        <TextInput
          type="date"
          label={texts.startDate}
          description={texts.startDateHint}
          w={260}
          {...form.getInputProps('startDate')}
        />
      </Group>
      <Radio.Group label={texts.days} {...form.getInputProps('days')}>
        <Group gap="md" mt={4}>
          <Radio value="all" label={texts.allDays} />
          <Radio value="working" label={texts.workingDays} />
        </Group>
      </Radio.Group>
    </>
  );
}

function ScheduleTable({ form, mappings }: ScheduleFieldsProps) {
  const datasets = useDatasets();
  const { schedule: texts } = messages.forms;
  const chosen = form.values.mappings;
  return (
    <Table aria-label={texts.table}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{texts.mapping}</Table.Th>
          <Table.Th>{texts.now}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {mappings.map((mapping) => {
          const { id } = mapping;
          const isChangeable = hasRhythm(mapping, datasets.get(mapping.dataset));
          return (
            <Table.Tr key={id}>
              <Table.Td>
                <Checkbox
                  label={datasets.get(mapping.dataset)?.title ?? id}
                  checked={isChangeable && chosen.includes(id)}
                  disabled={!isChangeable}
                  onChange={(event) => {
                    const rest = chosen.filter((other) => other !== id);
                    form.setFieldValue('mappings', event.currentTarget.checked ? [...rest, id] : rest);
                  }}
                />
              </Table.Td>
              <Table.Td>
                <Text size="sm">{scheduleText(mapping.schedule)}</Text>
                {isChangeable ? null : (
                  <Text size="sm" c="dimmed">
                    {texts.inMapping}
                  </Text>
                )}
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
