import fc from 'fast-check';
import { dayOf, fromDayNumber, monthOf, yearOf, type CivilDate } from '../../../core/civilDate.ts';

/** A date and one of the ways in which people write it. */
export interface WrittenDate {
  readonly date: CivilDate;
  readonly text: string;
  /** The order of its numbers; null where the text has one meaning, whatever the order. */
  readonly order: 'day-month-year' | 'month-day-year' | null;
}

const FIRST_DAY = 7_305; // 1990-01-01
const LAST_DAY = 36_524; // 2069-12-31, the last one that a two-digit year can name

const short = [
  'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des',
  'jan peb mrt apr may jun jul ags sept oct nop dec',
  'JAN FEB MAR APR MEI JUN JUL AGT SEP OKT NOV DES',
].map((names) => names.split(' '));
const long = [
  'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember',
  'Januari Pebruari Maret April Mei Juni Juli Agustus September Oktober Nopember Desember',
  'January February March April May June July August September October November December',
].map((names) => names.split(' '));
const weekdays = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];

interface Parts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly date: CivilDate;
  readonly mark: string;
  readonly variant: number;
}

const forms: readonly (readonly [order: WrittenDate['order'], write: (parts: Parts) => string])[] = [
  ['day-month-year', ({ day, month, year, mark }) => [day, month, year].join(mark)],
  ['day-month-year', ({ day, month, year, mark }) => [Number(day), Number(month), year].join(mark)],
  ['day-month-year', ({ day, month, year, mark }) => [day, month, year.slice(2)].join(mark)],
  ['month-day-year', ({ day, month, year, mark }) => [month, day, year].join(mark)],
  ['month-day-year', ({ day, month, year, mark }) => [Number(month), Number(day), year.slice(2)].join(mark)],
  [null, ({ day, month, year, mark }) => [year, month, day].join(mark)],
  [null, ({ day, month, year }) => year + month + day],
  [null, ({ day, month, year, variant }) => `${day} ${nameOf(short, month, variant)} ${year}`],
  [null, ({ day, month, year, variant }) => `${day}-${nameOf(short, month, variant)}-${year.slice(2)}`],
  [null, ({ day, month, year, variant }) => `${Number(day)} ${nameOf(long, month, variant)} ${year}`],
  [null, ({ day, month, year, variant }) => `${nameOf(long, month, variant)} ${Number(day)}, ${year}`],
  [
    null,
    ({ date, day, month, year }) =>
      `${weekdays[new Date(date).getUTCDay()]}, ${Number(day)} ${nameOf(long, month, 0)} ${year}`,
  ],
];

const anyDate = fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map(fromDayNumber);

/** Dates from 1990 to 2069 in any supported form, sometimes with a time of day. */
export const writtenDate: fc.Arbitrary<WrittenDate> = fc
  .record({
    date: anyDate,
    form: fc.constantFrom(...forms),
    mark: fc.constantFrom('/', '-', '.'),
    variant: fc.nat({ max: 2 }),
    time: fc.constantFrom('', '', ' 00:00:00', ' 23.59', 'T07:30:00.000', ', pukul 10:15 WIB'),
  })
  .map(({ date, form: [order, write], mark, variant, time }) => {
    const [day, month, year] = [dayOf(date), monthOf(date), yearOf(date)].map(pad);
    const text = write({ day: day ?? '', month: month ?? '', year: year ?? '', date, mark, variant });
    return { date, order, text: /^\d{8}$/.test(text) ? text : text + time };
  });

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

function nameOf(names: readonly (readonly string[])[], month: string, variant: number): string {
  return names[variant]?.[Number(month) - 1] ?? '';
}
