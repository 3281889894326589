import { readCivilDate } from '../civilDate.ts';
import { periodContaining, type PeriodKey, type Rhythm } from './period.ts';

/** The period with an id as `PeriodKey` has it; null when the rhythm has no such period. */
export function periodWithId(rhythm: Rhythm, id: string): PeriodKey | null {
  const date = readCivilDate(dayWithin(id));
  if (date === null) return null;
  const period = periodContaining(rhythm, date);
  return period.id === id ? period : null;
}

/** A day of the period that the id may mean. */
function dayWithin(id: string): string {
  const [, year = '', unit = '', number = '1'] = /^(\d{4})(?:-([TS])([1-4]))?$/.exec(id) ?? [];
  if (year === '') return /^\d{4}-\d{2}$/.test(id) ? `${id}-01` : id.replace(/^survei-/, '');
  const months = unit === 'T' ? 3 : 6;
  return `${year}-${String((Number(number) - 1) * months + 1).padStart(2, '0')}-01`;
}
