import { DATE_FIELD, dimensionKeyOf, type Dataset } from '../../../core/catalogue/dataset.ts';
import { readCivilDate, type CivilDate } from '../../../core/civilDate.ts';
import { SettingsError } from '../../../core/errors.ts';
import type { RecordDraft } from '../../../core/mapping/record.ts';
import type { Mapping } from '../../../core/mapping/mapping.ts';
import { periodAround, type DateRange } from '../../../core/mapping/shape/grouping.ts';
import { planMapping } from '../../../core/mapping/shape/planMapping.ts';
import type { ShapePlan } from '../../../core/mapping/shape/shapePlan.ts';
import { shapeRows } from '../../../core/mapping/shape/shapeRows.ts';
import type { Column, SourceRow } from '../../../core/source/source.ts';
import type { ShapePreview } from '../../mappingViews.ts';
import { problemOf } from '../problemOf.ts';
import type { BoundSample } from './boundSample.ts';
import type { TableSample } from './lookInto.ts';

const RECORDS = 5;
const ROWS = 8;
const FINDINGS = 20;

/** What becomes of the first rows, shown by the line of figures that most of them are about. */
export function shapePreviewOf(
  sample: TableSample,
  { mapping, bound, filter }: BoundSample,
  dataset: Dataset,
  day: CivilDate,
): ShapePreview {
  try {
    const plan = planMapping(mapping, dataset);
    const shaped = shapeRows(bound.rows, plan, {
      source: sample.source,
      table: sample.table.name,
      ...rangeOf(
        bound.rows.map(({ values }) => values[DATE_FIELD] ?? ''),
        plan,
        day,
      ),
      undecided: filter.undecided,
    });
    const after = tellingRecords(shaped.drafts, dataset);
    const numbers = new Set(after.flatMap(({ reference }) => reference.rows));
    const columns = usedColumns(mapping, sample.table.columns);
    return {
      kind: 'shaped',
      recordCount: shaped.drafts.length,
      columns: columns.map(({ name }) => name),
      before: sample.rows
        .filter(({ number }) => numbers.has(number))
        .slice(0, ROWS)
        .map((row) => shown(row, columns)),
      after,
      findings: shaped.findings.slice(0, FINDINGS),
    };
  } catch (error) {
    if (error instanceof SettingsError) return { kind: 'problem', problem: problemOf(error) };
    throw error;
  }
}

/** From the first to the last day that the rows are about, whole periods. */
function rangeOf(dates: readonly string[], plan: ShapePlan, day: CivilDate): DateRange {
  const known = dates.flatMap((date) => readCivilDate(date) ?? []).toSorted();
  const [from, to] = [known[0] ?? day, known.at(-1) ?? day];
  if (plan.kind === 'rows') return { from, to };
  return { from: periodAround(from, plan.grouping).from, to: periodAround(to, plan.grouping).to };
}

/** The first records of the line of figures that has the most rows behind its records. */
function tellingRecords(drafts: readonly RecordDraft[], dataset: Dataset): readonly RecordDraft[] {
  const lines = [...Map.groupBy(drafts, ({ payload }) => dimensionKeyOf(dataset, payload)).values()];
  const isTelling =
    drafts.some(({ reference }) => reference.rows.length > 1) || lines.some((line) => line.length > 1);
  if (!isTelling) return drafts.slice(0, RECORDS);
  const [most = []] = lines.toSorted((one, other) => rowCount(other) - rowCount(one));
  return most.slice(0, RECORDS);
}

function rowCount(line: readonly RecordDraft[]): number {
  return line.slice(0, RECORDS).reduce((sum, { reference }) => sum + reference.rows.length, 0);
}

interface PlacedColumn extends Column {
  readonly index: number;
}

/** The columns that the mapping reads; all where it reads none. */
function usedColumns({ bindings }: Mapping, columns: readonly Column[]): readonly PlacedColumn[] {
  const used = new Set(
    Object.values(bindings).flatMap((binding) => {
      if (binding.from === 'column') return [binding.column];
      return binding.from === 'expression'
        ? Object.values(binding.inputs).flatMap(({ column }) => column ?? [])
        : [];
    }),
  );
  const placed = columns.map((column, index) => ({ ...column, index }));
  const found = placed.filter(({ name }) => used.has(name));
  return found.length === 0 ? placed.slice(0, 6) : found;
}

function shown(row: SourceRow, columns: readonly PlacedColumn[]) {
  return { number: row.number, values: columns.map(({ index }) => row.display(index)) };
}
