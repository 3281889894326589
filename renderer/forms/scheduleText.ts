import type { ScheduleSettings } from '../../core/schedule/scheduleSettings.ts';
import { formatDay } from '../format/formatValue.ts';
import { messages } from '../messages.ts';

/** When a mapping is due, in words; the clock as Indonesians write it. */
export function scheduleText(schedule: ScheduleSettings | undefined): string {
  const { text, byHand, suspended } = messages.forms.schedule;
  if (schedule === undefined) return byHand;
  if (schedule.suspended === true) return suspended;
  const { timeOfDay, days, lagDays, startDate } = schedule;
  return text(timeOfDay.replace(':', '.'), days === 'working', lagDays, formatDay(startDate));
}
