import type { SourcePlace } from '../../errors.ts';
import type { Finding } from '../../finding.ts';
import { findColumn } from '../../source/findColumn.ts';
import type { SourceRow, Table } from '../../source/source.ts';
import type { Mapping } from '../mapping.ts';
import type { Problem } from '../parse/parsed.ts';
import type { Condition } from './condition.ts';
import { conditionTest } from './conditionTest.ts';

/** Decides which source rows are used, and keeps account of what it left out. */
export interface RowFilter {
  /**
   * Whether all conditions hold for the row. A row for which that cannot be told is accepted, so that its
   * natural key is read, and is listed in `undecided`.
   */
  accepts(row: SourceRow): boolean;
  /** Numbers of the rows that could not be decided on; for `ShapeContext.undecided`. */
  readonly undecided: ReadonlySet<number>;
  /** A note with the number of rows left out, and an error for each undecided row. */
  findings(): readonly Finding[];
}

/**
 * The mapping's filter for a table. A date or number column is read as its binding says, if it has one.
 *
 * @param place where the table is, for the error's message.
 * @throws SourceError `column-missing` or `column-ambiguous` for a column of a condition.
 */
export function rowFilter(
  mapping: Pick<Mapping, 'filter' | 'bindings'>,
  table: Pick<Table, 'columns' | 'dateSystem'>,
  place: SourcePlace = {},
): RowFilter {
  const tests = (mapping.filter ?? []).map((condition) => {
    const index = findColumn(table.columns, condition.column, place);
    const test = conditionTest(withStyle(condition, mapping), index, table.dateSystem);
    return { column: condition.column, index, test };
  });
  const undecided = new Set<number>();
  const problems: Finding[] = [];
  let leftOut = 0;
  return {
    accepts(row) {
      const unsure: Finding[] = [];
      for (const { column, index, test } of tests) {
        const verdict = test(row);
        if (verdict === false) {
          leftOut += 1;
          return false;
        }
        if (verdict !== true) unsure.push(rowUndecided(row, column, row.display(index), verdict));
      }
      if (unsure.length > 0) undecided.add(row.number);
      problems.push(...unsure);
      return true;
    },
    undecided,
    findings: () => [...(leftOut === 0 ? [] : [rowsLeftOut(leftOut)]), ...problems],
  };
}

function withStyle(condition: Condition, { bindings }: Pick<Mapping, 'bindings'>): Condition {
  if (condition.test !== 'between' || condition.style !== undefined) return condition;
  const bound = Object.values(bindings).find(
    (binding) => binding.from === 'column' && binding.column === condition.column,
  );
  return bound?.from === 'column' ? { ...condition, style: bound.style } : condition;
}

function rowUndecided(row: SourceRow, column: string, value: string, problem: Problem): Finding {
  return {
    severity: 'error',
    code: 'filter-undecided',
    row: row.number,
    column,
    field: null,
    value,
    message: `Tidak jelas apakah baris ini memenuhi saringan pada kolom "${column}": ${problem.message}`,
    remedy: problem.remedy,
  };
}

function rowsLeftOut(count: number): Finding {
  return {
    severity: 'note',
    code: 'row-filtered',
    row: null,
    column: null,
    field: null,
    value: String(count),
    message: `${count} baris tidak dipakai karena tidak memenuhi saringan.`,
    remedy: 'Tidak perlu tindakan bila jumlahnya sesuai; bila tidak, periksa saringan pada pemetaan.',
  };
}
