import { Select } from '@mantine/core';
import type { Dataset } from '../../../../core/catalogue/dataset.ts';
import { rhythmOf, type Rhythm } from '../../../../core/schedule/period.ts';
import type { ScheduleSettings } from '../../../../core/schedule/scheduleSettings.ts';
import { messages } from '../../../messages.ts';

export interface RhythmSelectProps {
  readonly schedule: ScheduleSettings;
  readonly dataset: Dataset;
  readonly onChange: (schedule: ScheduleSettings) => void;
}

const rhythms: readonly Rhythm[] = ['harian', 'bulanan', 'triwulanan', 'semesteran', 'tahunan', 'survei'];
const OF_CATALOGUE = 'katalog';

/** How often the data is due: as the catalogue says, or as the operator knows better. */
export function RhythmSelect({ schedule, dataset, onChange }: RhythmSelectProps) {
  const { schedule: texts } = messages.mappings.rules;
  const known = rhythmOf(dataset.period);
  const ofCatalogue =
    known === null ? [] : [{ value: OF_CATALOGUE, label: texts.rhythmOfCatalogue(texts.rhythms[known]) }];
  const choose = (value: string | null): void => {
    const { rhythm: _former, ...rest } = schedule;
    const rhythm = rhythms.find((each) => each === value);
    if (rhythm !== undefined) onChange({ ...rest, rhythm });
    else if (value === OF_CATALOGUE) onChange(rest);
  };
  return (
    <Select
      label={texts.rhythm}
      description={known === null ? texts.rhythmAsked : undefined}
      data={[...ofCatalogue, ...rhythms.map((value) => ({ value, label: texts.rhythms[value] }))]}
      value={schedule.rhythm ?? (known === null ? null : OF_CATALOGUE)}
      allowDeselect={false}
      onChange={choose}
      maw={340}
    />
  );
}
