import type { Dataset } from '../catalogue/dataset.ts';
import { readCivilDate } from '../civilDate.ts';
import type { ValuedRecord } from '../ledger/provenRecords.ts';
import { payloadOf } from '../run/holdsPayload.ts';
import type { PointKind } from './chart/pointMark.ts';
import type { ValuePoint } from './chart/valueLine.ts';

/**
 * A dataset's figures over time, all its lines (accounts, classes, …) together, for a picture: sums are of binary
 * doubles. Figures since 1 January hold until the next one of their line, so a day without one does not fall.
 *
 * @param records - in the order of their dates.
 */
export function valuePoints(
  { fields, accumulation }: Pick<Dataset, 'fields' | 'accumulation'>,
  records: Iterable<ValuedRecord>,
  corrected: ReadonlySet<number>,
): readonly ValuePoint[] {
  const field = fields.find(({ type }) => type === 'integer' || type === 'decimal');
  if (field === undefined) return [];
  const points: ValuePoint[] = [];
  const latest = new Map<string, number>();
  for (const [text, day] of valuesByDate(records, field.name, corrected)) {
    const year = text.slice(0, 4);
    const isCarried = accumulation === 'year-to-date' && points.at(-1)?.date.startsWith(year) === true;
    if (!isCarried) latest.clear();
    const all = new Map([...latest, ...day.sent, ...day.held]);
    for (const [dimension, value] of day.sent) latest.set(dimension, value);
    const date = readCivilDate(text);
    if (date !== null) points.push({ date, value: sumOf(all), kind: kindOf(day) });
  }
  return points;
}

interface DayValues {
  /** Line of figures to its value. */
  readonly sent: Map<string, number>;
  readonly held: Map<string, number>;
  isCorrected: boolean;
}

function valuesByDate(
  records: Iterable<ValuedRecord>,
  field: string,
  corrected: ReadonlySet<number>,
): ReadonlyMap<string, DayValues> {
  const days = new Map<string, DayValues>();
  for (const { id, date, dimension, payload, state } of records) {
    const value = Number(payloadOf(payload)[field] ?? Number.NaN);
    const isHeld = state === 'held';
    if (Number.isNaN(value) || !(isHeld || state === 'accepted' || state === 'confirmed')) continue;
    const day = days.get(date) ?? { sent: new Map(), held: new Map(), isCorrected: false };
    days.set(date, day);
    (isHeld ? day.held : day.sent).set(dimension, value);
    if (corrected.has(id)) day.isCorrected = true;
  }
  return days;
}

function kindOf({ held, isCorrected }: DayValues): PointKind {
  if (held.size > 0) return 'held';
  return isCorrected ? 'corrected' : 'sent';
}

function sumOf(values: ReadonlyMap<string, number>): number {
  return [...values.values()].reduce((sum, value) => sum + value, 0);
}
