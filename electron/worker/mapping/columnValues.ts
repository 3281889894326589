import { findColumn } from '../../../core/source/findColumn.ts';
import type { ColumnValues } from '../../mappingViews.ts';
import type { TableSample } from './lookInto.ts';

const SHOWN = 200;

/** The different texts of a column. Throws `SourceError`. */
export function columnValuesOf({ source, table, rows }: TableSample, column: string): ColumnValues {
  const index = findColumn(table.columns, column, { file: source, table: table.name });
  const counts = new Map<string, number>();
  for (const row of rows) {
    const text = row.display(index).trim();
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  counts.delete('');
  const values = [...counts].map(([text, count]) => ({ text, count }));
  return {
    values: values.toSorted((one, other) => other.count - one.count).slice(0, SHOWN),
    distinct: values.length,
  };
}
