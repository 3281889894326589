import { dayNumber, type CivilDate } from '../../civilDate.ts';

const spellings: readonly (readonly string[])[] = [
  ['Minggu', 'min', 'mgg', 'ahad', 'sunday', 'sun'],
  ['Senin', 'sen', 'monday', 'mon'],
  ['Selasa', 'sel', 'tuesday', 'tue'],
  ['Rabu', 'rab', 'wednesday', 'wed'],
  ['Kamis', 'kam', 'thursday', 'thu'],
  ['Jumat', 'jum', "jum'at", 'jumaat', 'friday', 'fri'],
  ['Sabtu', 'sab', 'saturday', 'sat'],
];

const numbers = new Map(
  spellings.flatMap((names, index) => names.map((name) => [name.toLowerCase(), index] as const)),
);

const THURSDAY = 4; // 1970-01-01

/** 0 (Sunday) to 6, or null for a word that is no weekday. Capitals do not matter. */
export function weekdayNumber(name: string): number | null {
  return numbers.get(name.toLowerCase()) ?? null;
}

/** 0 (Sunday) to 6. */
export function weekdayOf(date: CivilDate): number {
  return (((dayNumber(date) + THURSDAY) % 7) + 7) % 7;
}

/** The weekday's Indonesian name. */
export function weekdayName(weekday: number): string {
  return spellings[weekday]?.[0] ?? String(weekday);
}
