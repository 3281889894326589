import { openMappingSource } from '../../../core/run/openMappingSource.ts';
import type { PreparedMapping } from '../../../core/run/prepareMapping.ts';
import type { SourceRow } from '../../../core/source/source.ts';
import type { SourceRows } from '../../mappingViews.ts';
import type { LookContext } from './lookInto.ts';

const SHOWN = 200;

/** The source rows that a record of a dry run stands on, read anew. Rejects with `SourceError`. */
export async function rowsBehind(
  { session, clock, signal }: LookContext,
  prepared: PreparedMapping,
  record: number,
): Promise<SourceRows> {
  const { mapping, range, records } = prepared;
  const { draft } = records[record] ?? {};
  const numbers = draft === undefined ? [] : prepared.rowsBehind(draft);
  const wanted = new Set(numbers.slice(0, SHOWN));
  const { temporaryDirectory } = session.configuration;
  const open = openMappingSource({ temporaryDirectory, clock, secrets: session.secrets });
  const { source, table } = await open(mapping, { range, runDate: range.to }, signal);
  try {
    const rows: SourceRow[] = [];
    for await (const row of table.rows(signal)) {
      if (wanted.has(row.number)) rows.push(row);
      if (rows.length === wanted.size) break;
    }
    const { columns } = table;
    return {
      columns,
      rows: rows.map((row) => ({
        number: row.number,
        values: columns.map((_, index) => row.display(index)),
      })),
      rowCount: numbers.length,
    };
  } finally {
    await source.close();
  }
}
