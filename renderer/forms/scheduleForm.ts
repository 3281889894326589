import type { Dataset } from '../../core/catalogue/dataset.ts';
import { rhythmOf } from '../../core/schedule/period.ts';
import type { ScheduleSettings } from '../../core/schedule/scheduleSettings.ts';
import type { MappingSettings, Settings } from '../../core/settings.ts';

/** One time for several mappings. */
export interface ScheduleValues extends Record<string, unknown> {
  /** Mappings that get it. */
  mappings: string[];
  timeOfDay: string;
  lagDays: number | string;
  days: ScheduleSettings['days'];
  /** For mappings that have no schedule yet, `YYYY-MM-DD`. */
  startDate: string;
}

/** What the form begins with: the time that most mappings have, for all that have none. */
export function scheduleValuesOf(mappings: readonly MappingSettings[], today: string): ScheduleValues {
  const [usual] = mappings.flatMap(({ schedule }) => (schedule === undefined ? [] : [schedule]));
  const { timeOfDay = '09:00', lagDays = 1, days = 'all' } = usual ?? {};
  return {
    mappings: mappings.filter(({ schedule }) => schedule === undefined).map(({ id }) => id),
    timeOfDay,
    lagDays,
    days,
    startDate: today,
  };
}

/** The settings with that time for the mappings named; what else they have of a schedule stays. */
export function applySchedule(settings: Settings, values: ScheduleValues): unknown {
  const { timeOfDay, lagDays, days, startDate } = values;
  return {
    ...settings,
    mappings: settings.mappings.map((mapping) =>
      values.mappings.includes(mapping.id)
        ? { ...mapping, schedule: { startDate, ...mapping.schedule, timeOfDay, lagDays, days } }
        : mapping,
    ),
  };
}

/** The settings with the schedules that their mappings had before. */
export function restoreSchedules(settings: Settings, before: Settings): unknown {
  return {
    ...settings,
    mappings: settings.mappings.map(({ schedule: now, ...mapping }) => {
      const former = before.mappings.find(({ id }) => id === mapping.id);
      const schedule = former === undefined ? now : former.schedule;
      return schedule === undefined ? mapping : { ...mapping, schedule };
    }),
  };
}

/** Whether a time alone says when a mapping is due: otherwise its rhythm must be stated in the mapping. */
export function hasRhythm({ schedule }: MappingSettings, dataset: Dataset | undefined): boolean {
  const rhythm = schedule?.rhythm ?? (dataset === undefined ? null : rhythmOf(dataset.period));
  return rhythm !== null && rhythm !== 'survei';
}
