import { addDays, type CivilDate } from '../../../core/civilDate.ts';
import { dayText } from '../../../core/indonesianDate.ts';
import { civilDateAt, type TimeZone } from '../../../core/schedule/timeZone.ts';

/** An instant as a clock on the satker's wall and a calendar beside it show it: `besok 15.00`, `24 Nov 2026 08.15`. */
export function momentText(instant: number, timeZone: TimeZone, now: number): string {
  const time = new Intl.DateTimeFormat('id-ID', { timeZone, hour: '2-digit', minute: '2-digit' });
  return `${nearDay(civilDateAt(timeZone, instant), civilDateAt(timeZone, now))} ${time.format(instant)}`;
}

function nearDay(day: CivilDate, today: CivilDate): string {
  if (day === today) return 'hari ini';
  if (day === addDays(today, 1)) return 'besok';
  return day === addDays(today, -1) ? 'kemarin' : dayText(day);
}
