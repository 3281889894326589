import type { Dataset } from '../../../core/catalogue/dataset.ts';
import type { CivilDate } from '../../../core/civilDate.ts';
import { SourceError } from '../../../core/errors.ts';
import { bindTable, type BoundRows } from '../../../core/mapping/bind.ts';
import type { Binding, Mapping } from '../../../core/mapping/mapping.ts';
import { rowFilter, type RowFilter } from '../../../core/mapping/shape/rowFilter.ts';
import { slotsOf } from '../../../core/mapping/shape/slotsOf.ts';
import type { Slot } from '../../../core/mapping/slot.ts';
import { findColumn } from '../../../core/source/findColumn.ts';
import type { SourceRow } from '../../../core/source/source.ts';
import type { Problem } from '../../reply.ts';
import { problemOf } from '../problemOf.ts';
import type { TableSample } from './lookInto.ts';

/** The first rows of a source as a mapping reads them. */
export interface BoundSample {
  /** The mapping without the bindings that cannot be used. */
  readonly mapping: Mapping;
  /** Why bindings cannot be used, by field. */
  readonly unusable: ReadonlyMap<string, Problem>;
  readonly filter: RowFilter;
  /** Rows that the filter leaves out. */
  readonly leftOut: number;
  readonly bound: BoundRows;
}

/** Reads the sample with all bindings whose columns there are. Throws `SourceError` for a column of the filter. */
export async function bindSample(
  sample: TableSample,
  mapping: Mapping,
  dataset: Dataset,
  runDate: CivilDate,
): Promise<BoundSample> {
  const { source, table, rows } = sample;
  const unusable = unusableBindings(mapping, sample);
  const usable = {
    ...mapping,
    bindings: Object.fromEntries(Object.entries(mapping.bindings).filter(([field]) => !unusable.has(field))),
  };
  const filter = rowFilter(usable, table, { file: source, table: table.name });
  const bound = await bindTable(table, slotsOf(usable, dataset), {
    source,
    runDate,
    keep: (row) => filter.accepts(row),
  });
  return { mapping: usable, unusable, filter, leftOut: rows.length - bound.rows.length, bound };
}

/** Reads some rows of the sample alone. */
export function bindRows(
  { source, table }: TableSample,
  rows: readonly SourceRow[],
  slots: readonly Slot[],
  runDate: CivilDate,
): Promise<BoundRows> {
  const part = {
    ...table,
    async *rows() {
      yield* rows;
    },
  };
  return bindTable(part, slots, { source, runDate });
}

function unusableBindings({ bindings }: Mapping, sample: TableSample): ReadonlyMap<string, Problem> {
  const found = Object.entries(bindings).flatMap(([field, binding]) => {
    const problem = bindingProblem(binding, sample);
    return problem === null ? [] : [[field, problem] as const];
  });
  return new Map(found);
}

function bindingProblem(binding: Binding, { source, table }: TableSample): Problem | null {
  try {
    for (const column of columnsOf(binding))
      findColumn(table.columns, column, { file: source, table: table.name });
    return null;
  } catch (error) {
    if (error instanceof SourceError) return problemOf(error);
    throw error;
  }
}

function columnsOf(binding: Binding): readonly string[] {
  switch (binding.from) {
    case 'column':
      return [binding.column];
    case 'expression':
      return Object.values(binding.inputs).flatMap(({ column }) => column ?? []);
    case 'constant':
    case 'run-date':
      return [];
  }
}
