import type { Period } from '../catalogue/dataset.ts';
import { fromDayNumber, monthOf, yearOf, type CivilDate } from '../civilDate.ts';
import { dayText, monthNames } from '../indonesianDate.ts';

/** How often a dataset is due by the calendar. */
export type CalendarRhythm = 'harian' | 'bulanan' | 'triwulanan' | 'semesteran' | 'tahunan';

/** How often a dataset is due; `survei` is due for the dates that the operator lists. */
export type Rhythm = CalendarRhythm | 'survei';

/** One day, month, quarter, semester, year or survey date that a dataset is due for. */
export interface PeriodKey {
  /**
   * What the ledger keeps: `2026-11-01` (day), `2026-11`, `2026-T3`, `2026-S1`, `2026`, `survei-2026-11-01`.
   * Unique over all rhythms.
   */
  readonly id: string;
  readonly kind: Rhythm;
  readonly first: CivilDate;
  readonly last: CivilDate;
  /** For people: `1 Nov 2026`, `November 2026`, `Triwulan III 2026`, `Semester I 2026`, `Tahun 2026`. */
  readonly label: string;
}

const ROMAN = ['I', 'II', 'III', 'IV'];
const MS_PER_DAY = 86_400_000;
const MONTHS_OF: Readonly<Record<Exclude<CalendarRhythm, 'harian'>, number>> = {
  bulanan: 1,
  triwulanan: 3,
  semesteran: 6,
  tahunan: 12,
};

/** The rhythm that a dataset's period in the catalogue stands for; null where the operator must choose one. */
export function rhythmOf(period: Period): Rhythm | null {
  if (period === 'unknown') return null;
  return period === 'per-survei' ? 'survei' : period;
}

/** The period that a day belongs to. */
export function periodContaining(rhythm: Rhythm, date: CivilDate): PeriodKey {
  if (rhythm === 'harian') return dayPeriod(date);
  if (rhythm === 'survei') return surveyPeriod(date);
  const months = MONTHS_OF[rhythm];
  const year = yearOf(date);
  const index = Math.floor((monthOf(date) - 1) / months);
  return {
    kind: rhythm,
    first: dayOfMonth(year, index * months, 1),
    last: dayOfMonth(year, (index + 1) * months, 0),
    ...nameOf(rhythm, year, index),
  };
}

/** The days of some ten years. */
const MOST_DAYS = 4_000;
/** Every daily dataset asks for the same days. */
const days = new Map<CivilDate, PeriodKey>();

function dayPeriod(date: CivilDate): PeriodKey {
  const known = days.get(date);
  if (known !== undefined) return known;
  if (days.size >= MOST_DAYS) days.clear();
  const period: PeriodKey = { id: date, kind: 'harian', first: date, last: date, label: dayText(date) };
  days.set(date, period);
  return period;
}

function surveyPeriod(date: CivilDate): PeriodKey {
  const label = `Survei ${dayText(date)}`;
  return { id: `survei-${date}`, kind: 'survei', first: date, last: date, label };
}

function nameOf(
  rhythm: Exclude<CalendarRhythm, 'harian'>,
  year: number,
  index: number,
): Pick<PeriodKey, 'id' | 'label'> {
  switch (rhythm) {
    case 'bulanan':
      return {
        id: `${year}-${String(index + 1).padStart(2, '0')}`,
        label: `${monthNames[index] ?? ''} ${year}`,
      };
    case 'triwulanan':
      return { id: `${year}-T${index + 1}`, label: `Triwulan ${ROMAN[index] ?? ''} ${year}` };
    case 'semesteran':
      return { id: `${year}-S${index + 1}`, label: `Semester ${ROMAN[index] ?? ''} ${year}` };
    case 'tahunan':
      return { id: String(year), label: `Tahun ${year}` };
  }
}

/** Months count from 0 and may run over; day 0 is the last day of the month before. */
function dayOfMonth(year: number, month: number, day: number): CivilDate {
  return fromDayNumber(Date.UTC(year, month, day) / MS_PER_DAY);
}
