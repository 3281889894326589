import { Big } from 'big.js';
import { DATE_FIELD, dimensionKeyOf, naturalKeyOf, type Dataset } from '../../catalogue/dataset.ts';
import type { ParsedRow } from '../parsedRow.ts';

/** How the rows of a table relate to the records of a dataset. */
export interface KeyFacts {
  /** Rows whose natural key could be read. */
  readonly rows: number;
  /** Different natural keys among them. */
  readonly keys: number;
  /** Pairs of neighbouring dates of one year and one line of figures, where each date has one row. */
  readonly steps: number;
  /** Those of the pairs in which the figure falls. */
  readonly falls: number;
}

/** @param field - The figure that is looked at; null where none is bound. */
export function keyFactsOf(dataset: Dataset, rows: readonly ParsedRow[], field: string | null): KeyFacts {
  const readable = rows.flatMap(({ values }) => {
    const key = Object.fromEntries(dataset.naturalKey.map((name) => [name, values[name] ?? '']));
    return Object.values(key).includes('') ? [] : [{ key, value: valueOf(values, field) }];
  });
  const byKey = Map.groupBy(readable, ({ key }) => naturalKeyOf(dataset, key));
  const single = [...byKey.values()].flatMap((same) => (same.length === 1 ? same : []));
  const steps = [...Map.groupBy(single, ({ key }) => dimensionKeyOf(dataset, key)).values()].flatMap((line) =>
    stepsOf(line.map(({ key, value }) => ({ date: key[DATE_FIELD] ?? '', value }))),
  );
  return {
    rows: readable.length,
    keys: byKey.size,
    steps: steps.length,
    falls: steps.filter((step) => step < 0).length,
  };
}

function valueOf(values: ParsedRow['values'], field: string | null): Big | null {
  const text = field === null ? null : values[field];
  return text === null || text === undefined ? null : new Big(text);
}

interface Moment {
  readonly date: string;
  readonly value: Big | null;
}

/** Whether the figure rises (1), stays (0) or falls (-1) from each date to the next of the same year. */
function stepsOf(line: readonly Moment[]): readonly number[] {
  const known = line
    .flatMap(({ date, value }) => (value === null ? [] : [{ date, value }]))
    .toSorted((one, other) => (one.date < other.date ? -1 : 1));
  return known.slice(1).flatMap(({ date, value }, index) => {
    const before = known[index];
    return before?.date.slice(0, 4) === date.slice(0, 4) ? [value.cmp(before.value)] : [];
  });
}
