import { readCivilDate, yearOf, type CivilDate } from '../../../../core/civilDate.ts';
import { scheduleSettingsSchema } from '../../../../core/schedule/scheduleSettings.ts';
import type { DayRange } from '../../../../electron/dayRange.ts';
import type { Draft } from './draft.ts';

/**
 * Proposes a schedule where the operator has decided nothing yet: from the first day of this year that the source
 * speaks of, else from today. A dataset of which nobody knows how often it is due gets one too: the operator is
 * then asked for the rhythm.
 */
export function withSuggestedSchedule(draft: Draft, dates: DayRange | null, today: CivilDate): Draft {
  if (draft.chosen.schedule) return draft;
  const startDate = startOf(dates, today);
  if (draft.schedule?.startDate === startDate) return draft;
  return { ...draft, schedule: scheduleSettingsSchema.parse({ startDate }) };
}

function startOf(dates: DayRange | null, today: CivilDate): CivilDate {
  const first = dates === null ? null : readCivilDate(dates.from);
  return first !== null && yearOf(first) === yearOf(today) && first < today ? first : today;
}
