import { DATE_FIELD, type Dataset, type Field } from '../../catalogue/dataset.ts';
import type { Mapping } from '../mapping.ts';
import type { ParsedRow } from '../parsedRow.ts';
import type { Aggregate } from '../shape/aggregate.ts';
import type { GroupField, Shape } from '../shape/shapeSettings.ts';
import { figuresOf, usualAggregate } from './usualAggregate.ts';
import { keyFactsOf, type KeyFacts } from './keyFacts.ts';

/** How the rows of a table probably become records. */
export interface ShapeSuggestion {
  readonly shape: Shape;
  /** Whether the rows speak for it; else it is only the careful choice. */
  readonly isSure: boolean;
  /** Why, as an Indonesian sentence. */
  readonly reason: string;
}

/** Fewer steps than these say nothing of whether figures add up. */
const FEWEST_STEPS = 3;

/**
 * Proposes a shape from what is bound and from rows that were read with those bindings, one row as one record. The
 * same input always gives the same answer.
 */
export function suggestShape(
  dataset: Dataset,
  bindings: Mapping['bindings'],
  rows: readonly ParsedRow[],
): ShapeSuggestion {
  const figures = figuresOf(dataset);
  const bound = figures.filter(({ name }) => bindings[name] !== undefined);
  const [only, ...others] = figures.filter(({ required }) => required);
  if (bound.length === 0 && only !== undefined && others.length === 0)
    return counting(dataset, bindings, only);
  const facts = keyFactsOf(dataset, rows, bound[0]?.name ?? null);
  if (facts.rows > facts.keys) return combining(dataset, bindings, bound, facts);
  if (dataset.accumulation !== 'year-to-date') {
    return asIs(facts.rows > 0, 'Setiap baris sudah mewakili satu data: tidak ada kunci yang berulang.');
  }
  return ofCumulative(dataset, bindings, bound, facts);
}

function counting(dataset: Dataset, bindings: Mapping['bindings'], field: Field): ShapeSuggestion {
  return {
    shape: {
      kind: 'group',
      fields: { [field.name]: { aggregate: 'count', ...runningIfCumulative(dataset, bindings, 'count') } },
    },
    isSure: true,
    reason: `Isian ${field.name} tidak diambil dari kolom, jadi banyaknya baris yang dihitung.`,
  };
}

function combining(
  dataset: Dataset,
  bindings: Mapping['bindings'],
  figures: readonly Field[],
  { rows, keys }: KeyFacts,
): ShapeSuggestion {
  return {
    shape: groupOf(dataset, bindings, figures),
    isSure: true,
    reason: `Ada ${rows} baris untuk ${keys} data, jadi beberapa baris digabungkan menjadi satu.`,
  };
}

function ofCumulative(
  dataset: Dataset,
  bindings: Mapping['bindings'],
  figures: readonly Field[],
  { steps, falls }: KeyFacts,
): ShapeSuggestion {
  if (falls > 0) {
    return {
      shape: groupOf(dataset, bindings, figures),
      isSure: true,
      reason: `Angkanya turun ${falls} kali dalam setahun, jadi tampaknya transaksi, bukan jumlah sejak 1 Januari.`,
    };
  }
  if (steps >= FEWEST_STEPS) {
    return asIs(
      true,
      'Angkanya tidak pernah turun dalam setahun, jadi tampaknya sudah dijumlah sejak 1 Januari.',
    );
  }
  return asIs(
    false,
    'Dari datanya belum dapat dipastikan apakah angkanya transaksi atau sudah dijumlah sejak 1 Januari.',
  );
}

function asIs(isSure: boolean, reason: string): ShapeSuggestion {
  return { shape: { kind: 'rows' }, isSure, reason };
}

function groupOf(dataset: Dataset, bindings: Mapping['bindings'], figures: readonly Field[]): Shape {
  const fields = figures.map((field): [string, GroupField] => {
    const aggregate = usualAggregate(dataset, field);
    return [field.name, { aggregate, ...runningIfCumulative(dataset, bindings, aggregate) }];
  });
  return { kind: 'group', fields: Object.fromEntries(fields) };
}

/** A running total needs the day that the source gives. */
function runningIfCumulative(
  { accumulation }: Dataset,
  bindings: Mapping['bindings'],
  aggregate: Aggregate,
): Pick<GroupField, 'runningTotal'> {
  const isDated = bindings[DATE_FIELD]?.from === 'column';
  const adds = aggregate === 'sum' || aggregate === 'count';
  return accumulation === 'year-to-date' && isDated && adds ? { runningTotal: true } : {};
}
