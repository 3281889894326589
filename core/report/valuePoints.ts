import type { Dataset } from '../catalogue/dataset.ts';
import { readCivilDate } from '../civilDate.ts';
import type { ProvenRecord } from '../ledger/provenRecords.ts';
import { payloadOf } from '../run/holdsPayload.ts';
import type { PointKind } from './chart/pointMark.ts';
import type { ValuePoint } from './chart/valueLine.ts';

/** What a point is made of: enough of a record. */
export type ValuedRecord = Pick<
  ProvenRecord,
  'id' | 'date' | 'dimension' | 'payload' | 'state' | 'isDismissed'
>;

/**
 * A dataset's figures over time, all its lines (accounts, classes, …) together, for a picture: sums are of binary
 * doubles. Figures since 1 January hold until the next one of their line, so a day without one does not fall.
 *
 * @param records - in the order of their dates.
 */
export function valuePoints(
  { fields, accumulation }: Pick<Dataset, 'fields' | 'accumulation'>,
  records: readonly ValuedRecord[],
  corrected: ReadonlySet<number>,
): readonly ValuePoint[] {
  const field = fields.find(({ type }) => type === 'integer' || type === 'decimal');
  if (field === undefined) return [];
  const latest = new Map<string, number>();
  let year = '';
  return [...Map.groupBy(records, ({ date }) => date)].flatMap(([text, group]): ValuePoint[] => {
    const shown = group.filter(isShown);
    const date = readCivilDate(text);
    if (date === null || shown.length === 0) return [];
    if (accumulation !== 'year-to-date' || !text.startsWith(year)) latest.clear();
    year = text.slice(0, 4);
    const day = new Map(latest);
    for (const record of shown) {
      const value = Number(payloadOf(record.payload)[field.name] ?? Number.NaN);
      if (Number.isNaN(value)) continue;
      day.set(record.dimension, value);
      if (record.state !== 'held') latest.set(record.dimension, value);
    }
    return [{ date, value: sumOf(day), kind: kindOf(shown, corrected) }];
  });
}

function isShown({ state, isDismissed }: ValuedRecord): boolean {
  return state === 'accepted' || state === 'confirmed' || (state === 'held' && !isDismissed);
}

function kindOf(records: readonly ValuedRecord[], corrected: ReadonlySet<number>): PointKind {
  if (records.some(({ state }) => state === 'held')) return 'held';
  return records.some(({ id }) => corrected.has(id)) ? 'corrected' : 'sent';
}

function sumOf(values: ReadonlyMap<string, number>): number {
  return [...values.values()].reduce((sum, value) => sum + value, 0);
}
