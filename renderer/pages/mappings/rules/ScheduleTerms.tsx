import { Group, NumberInput, Paper, Stack, Switch, TextInput, Title } from '@mantine/core';
import type { Dataset } from '../../../../core/catalogue/dataset.ts';
import { civilDateIn, readCivilDate } from '../../../../core/civilDate.ts';
import { rhythmOf } from '../../../../core/schedule/period.ts';
import { scheduleSettingsSchema, type ScheduleSettings } from '../../../../core/schedule/scheduleSettings.ts';
import { DayInput } from '../../../components/DayInput.tsx';
import { messages } from '../../../messages.ts';
import type { WizardParts } from '../wizard/wizardParts.ts';
import { DayList } from './DayList.tsx';
import { RhythmSelect } from './RhythmSelect.tsx';
import { Upcoming } from './Upcoming.tsx';

export interface ScheduleTermsProps {
  readonly parts: WizardParts;
  readonly dataset: Dataset;
}

/** When the data is sent by itself, with the next times that this means. */
export function ScheduleTerms({ parts, dataset }: ScheduleTermsProps) {
  const { draft, change, settings } = parts;
  const { schedule: texts } = messages.mappings.rules;
  const { schedule } = draft;
  const isFollowed = schedule !== null && schedule.suspended !== true;
  const setSchedule = (changed: ScheduleSettings | null): void =>
    change((current) => ({ ...current, schedule: changed, chosen: { ...current.chosen, schedule: true } }));
  const turn = (isOn: boolean): void => {
    const startDate = civilDateIn(settings.timeZone, Date.now());
    const terms = schedule ?? scheduleSettingsSchema.parse({ startDate });
    const { suspended: _suspended, ...followed } = terms;
    setSchedule(isOn ? followed : { ...terms, suspended: true });
  };
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="jadwal">
      <Stack gap="sm">
        <Title order={3} size="h5" id="jadwal">
          {texts.title}
        </Title>
        <Switch
          label={texts.automatic}
          description={isFollowed ? texts.automaticText : texts.byHand}
          checked={isFollowed}
          onChange={(event) => turn(event.currentTarget.checked)}
        />
        {isFollowed ? (
          <>
            <Terms schedule={schedule} dataset={dataset} onChange={setSchedule} />
            <Upcoming schedule={schedule} dataset={dataset} timeZone={settings.timeZone} />
          </>
        ) : null}
      </Stack>
    </Paper>
  );
}

interface TermsProps {
  readonly schedule: ScheduleSettings;
  readonly dataset: Dataset;
  readonly onChange: (schedule: ScheduleSettings) => void;
}

function Terms({ schedule, dataset, onChange }: TermsProps) {
  const { schedule: texts } = messages.mappings.rules;
  const rhythm = schedule.rhythm ?? rhythmOf(dataset.period);
  return (
    <>
      <RhythmSelect schedule={schedule} dataset={dataset} onChange={onChange} />
      {rhythm === 'survei' ? (
        <DayList
          title={texts.surveyDates}
          addLabel={texts.addSurveyDate}
          days={schedule.surveyDates}
          onChange={(surveyDates) => onChange({ ...schedule, surveyDates: [...surveyDates] })}
        />
      ) : null}
      <Group gap="md" align="flex-start">
        <DayInput
          label={texts.startDate}
          description={texts.startDateText}
          value={schedule.startDate}
          onChange={(day) => {
            const startDate = readCivilDate(day ?? '');
            if (startDate !== null) onChange({ ...schedule, startDate });
          }}
          w={250}
        />
        <TextInput
          type="time"
          label={texts.timeOfDay}
          value={schedule.timeOfDay}
          onChange={({ currentTarget: { value } }) => {
            if (/^\d\d:\d\d$/.test(value)) onChange({ ...schedule, timeOfDay: value });
          }}
          w={130}
        />
        <NumberInput
          label={texts.lagDays}
          description={lagText(schedule.lagDays)}
          inputWrapperOrder={['label', 'input', 'description']}
          min={0}
          max={180}
          clampBehavior="strict"
          allowDecimal={false}
          value={schedule.lagDays}
          onChange={(lagDays) => {
            if (typeof lagDays === 'number') onChange({ ...schedule, lagDays });
          }}
          w={260}
        />
      </Group>
      <WorkingDays schedule={schedule} onChange={onChange} />
    </>
  );
}

function WorkingDays({ schedule, onChange }: Omit<TermsProps, 'dataset'>) {
  const { schedule: texts } = messages.mappings.rules;
  const isWorking = schedule.days === 'working';
  return (
    <>
      <Switch
        label={texts.working}
        description={texts.workingText}
        checked={isWorking}
        onChange={(event) => onChange({ ...schedule, days: event.currentTarget.checked ? 'working' : 'all' })}
      />
      {isWorking ? (
        <DayList
          title={texts.holidays}
          addLabel={texts.addHoliday}
          days={schedule.holidays}
          onChange={(holidays) => onChange({ ...schedule, holidays: [...holidays] })}
        />
      ) : null}
    </>
  );
}

function lagText(days: number): string {
  const { lagText: texts } = messages.mappings.rules.schedule;
  if (days === 0) return texts.sameDay;
  return days === 1 ? texts.nextDay : texts.later(days);
}
