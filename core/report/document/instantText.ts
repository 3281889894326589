import { dayText, longDayText } from '../../indonesianDate.ts';
import { civilDateAt, clockTimeAt, zoneAbbreviations, type TimeZone } from '../../schedule/timeZone.ts';

/** An instant in a table: `24 Nov 2026 08.15.09`. The table says which zone. */
export function instantText(timeZone: TimeZone, instant: number): string {
  return `${dayText(civilDateAt(timeZone, instant))} ${clockTimeAt(timeZone, instant)}`;
}

/** An instant in a sentence: `24 November 2026 pukul 08.15 WIB`. */
export function longInstantText(timeZone: TimeZone, instant: number): string {
  const day = longDayText(civilDateAt(timeZone, instant));
  return `${day} pukul ${clockTimeAt(timeZone, instant).slice(0, 5)} ${zoneAbbreviations[timeZone]}`;
}
