import { Group, Select } from '@mantine/core';
import type { Dataset } from '../../../../core/catalogue/dataset.ts';
import type { GroupShape } from '../../../../core/mapping/shape/shapeSettings.ts';
import { messages } from '../../../messages.ts';
import type { WizardParts } from '../wizard/wizardParts.ts';

export interface PeriodOptionsProps {
  readonly parts: WizardParts;
  readonly dataset: Dataset;
}

type Grouping = NonNullable<GroupShape['period']>;

const groupings: readonly Grouping[] = ['harian', 'bulanan', 'triwulanan', 'semesteran', 'tahunan'];
const periodDates = ['last-day', 'first-day'] as const;

/** Whether all dates of a longer period are one record, and which date stands for it. */
export function PeriodOptions({ parts: { draft, change }, dataset }: PeriodOptionsProps) {
  const { shape: texts } = messages.mappings;
  const { shape } = draft;
  if (shape.kind !== 'group') return null;
  const period = shape.period ?? groupings.find((each) => each === dataset.period) ?? 'harian';
  const setShape = (changed: Partial<GroupShape>): void =>
    change((current) =>
      current.shape.kind === 'group'
        ? { ...current, shape: { ...current.shape, ...changed }, chosen: { ...current.chosen, shape: true } }
        : current,
    );
  return (
    <Group gap="sm" align="flex-start">
      <Select
        label={texts.period}
        data={groupings.map((value) => ({ value, label: texts.periods[value] }))}
        value={period}
        allowDeselect={false}
        onChange={(value) => {
          const chosen = groupings.find((each) => each === value);
          if (chosen !== undefined) setShape({ period: chosen });
        }}
        w={180}
      />
      {period === 'harian' ? null : (
        <Select
          label={texts.periodDate}
          data={periodDates.map((value) => ({ value, label: texts.periodDates[value] }))}
          value={shape.periodDate ?? 'last-day'}
          allowDeselect={false}
          onChange={(value) => {
            const chosen = periodDates.find((each) => each === value);
            if (chosen !== undefined) setShape({ periodDate: chosen });
          }}
          w={240}
        />
      )}
    </Group>
  );
}
