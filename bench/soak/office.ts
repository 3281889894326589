import type { Dataset, Field } from '../../core/catalogue/dataset.ts';
import type { Catalogue } from '../../core/catalogue/catalogue.ts';
import { addDays, dayNumber, monthOf, type CivilDate } from '../../core/civilDate.ts';
import { codesOf } from '../../core/report/template/fieldKind.ts';
import { periodContaining, rhythmOf, type CalendarRhythm } from '../../core/schedule/period.ts';

/** A row of a source as the office means it. */
export interface TrueRow {
  readonly date: CivilDate;
  /** Values of all fields but the date. */
  readonly texts: Readonly<Record<string, string>>;
  readonly numbers: Readonly<Record<string, number>>;
  /** The first day on which the row is in the source. */
  readonly enteredOn: CivilDate;
  /** Until this day somebody's typing error stands in place of a number. */
  readonly mistypedUntil: CivilDate | null;
}

/** A dataset that the office keeps, and everything that its source will ever hold. */
export interface Ledgered {
  readonly id: string;
  readonly dataset: Dataset;
  readonly rhythm: CalendarRhythm;
  /** The source holds what came in on each day; BIOS wants the sum since 1 January. */
  readonly isAddedUp: boolean;
  readonly rows: TrueRow[];
}

const LINES = 2;
/** A row in so many is entered late, or with a typing error. */
const LATE = 0.02;
const MISTYPED = 0.01;
const MOST_DAYS_LATE = 6;

/** All datasets whose fields and rhythm are known, without rows yet. */
export function openOffice(catalogue: Catalogue): readonly Ledgered[] {
  return [...catalogue.datasets.values()].flatMap((dataset) => {
    const rhythm = rhythmOf(dataset.period);
    const isKept =
      dataset.fieldsPublished &&
      rhythm !== null &&
      rhythm !== 'survei' &&
      /^(keuangan|kesehatan)\//.test(dataset.id);
    if (!isKept) return [];
    const isAddedUp = rhythm === 'harian' && dataset.accumulation === 'year-to-date';
    return [{ id: dataset.id.replaceAll('/', '-'), dataset, rhythm, isAddedUp, rows: [] }];
  });
}

/** Enters what a day brings: a row per line of figures where the day ends a period. Gives the changed datasets. */
export function endDay(
  office: readonly Ledgered[],
  catalogue: Catalogue,
  date: CivilDate,
  random: () => number,
): readonly Ledgered[] {
  const ending = office.filter(({ rhythm }) => periodContaining(rhythm, date).last === date);
  for (const kept of ending) {
    const keys = kept.dataset.fields.filter(({ name }) => kept.dataset.naturalKey.includes(name));
    const lines = keys.some(({ type }) => type === 'string') ? LINES : 1;
    for (let line = 0; line < lines; line += 1) {
      const isLate = random() < LATE;
      const isMistyped = !kept.isAddedUp && random() < MISTYPED;
      const days = 1 + Math.floor(random() * MOST_DAYS_LATE);
      const enteredOn = addDays(date, isLate ? days : 1);
      kept.rows.push({
        date,
        texts: textsOf(kept.dataset, catalogue, line),
        numbers: numbersOf(kept, date, line, random),
        enteredOn,
        mistypedUntil: isMistyped ? addDays(enteredOn, days) : null,
      });
    }
  }
  return ending;
}

/** Somebody corrects a row of the last days: a little, or so much that the guard will ask. */
export function correct(kept: Ledgered, since: CivilDate, random: () => number): boolean {
  const recent = kept.rows.filter(({ date }) => date >= since);
  const row = recent[Math.floor(random() * recent.length)];
  if (row === undefined) return false;
  const isFar = !kept.isAddedUp && random() < 0.1;
  const factor = isFar ? 8 : 1 + random() / 10;
  const numbers = Object.fromEntries(
    Object.entries(row.numbers).map(([name, value]) => [name, Math.round(value * factor) + 1]),
  );
  kept.rows[kept.rows.indexOf(row)] = { ...row, numbers };
  return true;
}

/** What BIOS should hold of a dataset, given all that is in its source on a day: natural key to payload. */
export function expectedAt(
  kept: Ledgered,
  today: CivilDate,
): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const readable = kept.rows.filter((row) => isReadable(row, today));
  const rows = kept.isAddedUp ? addUp(readable, today) : readable;
  return new Map(
    rows.map(({ date, texts, numbers }) => {
      const written = Object.entries(numbers).map(([name, value]) => [name, String(value)]);
      const payload = { tgl_transaksi: date, ...texts, ...Object.fromEntries(written) };
      return [keyOf(kept.dataset, payload), payload];
    }),
  );
}

function isReadable(row: TrueRow, today: CivilDate): boolean {
  return row.enteredOn <= today && (row.mistypedUntil === null || row.mistypedUntil <= today);
}

export function keyOf(dataset: Dataset, fields: Readonly<Record<string, string>>): string {
  return JSON.stringify(dataset.naturalKey.map((name) => fields[name] ?? null));
}

/** Sums since 1 January per line of figures, which stay as high on days without a row. */
function addUp(rows: readonly TrueRow[], today: CivilDate): readonly TrueRow[] {
  const lines = [...Map.groupBy(rows, ({ texts }) => JSON.stringify(texts)).values()];
  return lines.flatMap((line) => {
    const byDate = new Map(line.map((row) => [row.date, row]));
    const summed: TrueRow[] = [];
    let last: TrueRow | undefined;
    for (let date = line[0]?.date ?? today; date < today; date = addDays(date, 1)) {
      const before: TrueRow | undefined = last?.date.slice(0, 4) === date.slice(0, 4) ? last : undefined;
      const row = byDate.get(date);
      last = row === undefined ? before && { ...before, date } : { ...row, numbers: sumOf(before, row) };
      if (last !== undefined) summed.push(last);
    }
    return summed;
  });
}

function sumOf(before: TrueRow | undefined, row: TrueRow): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(row.numbers).map(([name, value]) => [name, value + (before?.numbers[name] ?? 0)]),
  );
}

function textsOf(dataset: Dataset, catalogue: Catalogue, line: number): Readonly<Record<string, string>> {
  const texts = dataset.fields.filter(({ type }) => type === 'string');
  return Object.fromEntries(texts.map((field) => [field.name, textOf(field, catalogue, line)]));
}

function textOf(field: Field, catalogue: Catalogue, line: number): string {
  const codes = codesOf(field, catalogue.references);
  return codes[line]?.kode ?? field.examples?.[line] ?? `${field.name === 'unit' ? 'Unit' : '00'}${line + 1}`;
}

/** Plausible: each line has its level, with a week's rhythm and some chance. */
function numbersOf(
  { dataset, isAddedUp }: Ledgered,
  date: CivilDate,
  line: number,
  random: () => number,
): Readonly<Record<string, number>> {
  const level = isAddedUp ? 1_000_000 : 40 * (line + 1);
  const week = 1 + ((dayNumber(date) + monthOf(date)) % 7) / 20;
  const numeric = dataset.fields.filter(({ type }) => type === 'integer' || type === 'decimal');
  return Object.fromEntries(
    numeric.map(({ name }) => [name, 1 + Math.round(level * week * (1 + random() / 5))]),
  );
}
