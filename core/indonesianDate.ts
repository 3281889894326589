import { dayOf, monthOf, yearOf, type CivilDate } from './civilDate.ts';

/** Names of the months, January first. */
export const monthNames: readonly string[] = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
];

/** A day for people: `1 Nov 2026`. */
export function dayText(date: CivilDate): string {
  return `${dayOf(date)} ${(monthNames[monthOf(date) - 1] ?? '').slice(0, 3)} ${yearOf(date)}`;
}

/** A day in formal writing: `1 November 2026`. */
export function longDayText(date: CivilDate): string {
  return `${dayOf(date)} ${monthNames[monthOf(date) - 1] ?? ''} ${yearOf(date)}`;
}
