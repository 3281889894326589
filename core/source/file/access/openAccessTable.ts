import { setImmediate } from 'node:timers/promises';
import type { Table, Value } from 'mdb-reader';
import { cancelledError } from '../../cancelled.ts';
import { displaySqlCell } from '../../database/displaySqlCell.ts';
import type { OpenTable, SourceRow } from '../../source.ts';
import type { PrivateCopy } from '../privateCopy.ts';
import { readAccessCell } from './accessCell.ts';
import { columnOf, ownColumns } from './accessColumns.ts';
import { accessFault, attachmentsUnreadable, rowsMissing } from './accessFault.ts';
import type { AccessPages } from './accessPages.ts';

/** Rows decoded at a time; the library goes through the table's pages from the start for each such batch. */
const ROWS_PER_BATCH = 5_000;
/** For tables with attachments, of which each takes the library through several other tables. */
const ROWS_WITH_ATTACHMENTS = 50;

/** A table whose rows are in this file. Throws what the library throws. */
export function openAccessTable(table: Table, copy: PrivateCopy, pages: AccessPages): OpenTable {
  return {
    name: table.name,
    columns: table.getColumns().map(columnOf),
    header: null,
    findings: [],
    rows: (signal) => readRows(table, copy, pages, signal),
  };
}

async function* readRows(
  table: Table,
  copy: PrivateCopy,
  pages: AccessPages,
  signal: AbortSignal | undefined,
): AsyncGenerator<SourceRow> {
  const place = { file: copy.name, table: table.name };
  const columns = table.getColumns();
  const attachments = columns.filter(({ type }) => type === 'complex');
  let number = 0;
  try {
    for await (const batch of batches(table, attachments.length, pages)) {
      for (const values of batch) {
        if (signal?.aborted === true) throw cancelledError(place, signal);
        number += 1;
        const cells = columns.map(({ name, type }) => readAccessCell(values[name], type));
        yield { number, cells, display: (index) => displaySqlCell(cells[index]) };
      }
    }
  } catch (error) {
    const fault = accessFault(error, copy);
    const [first] = attachments;
    throw fault.code === 'unreadable' && first !== undefined
      ? attachmentsUnreadable(place, first.name, error)
      : fault;
  }
  if (number < table.rowCount) throw rowsMissing(place, number, table.rowCount);
}

async function* batches(
  table: Table,
  attachments: number,
  pages: AccessPages,
): AsyncGenerator<Record<string, Value>[]> {
  const columns = ownColumns(table);
  const rowLimit = attachments > 0 ? ROWS_WITH_ATTACHMENTS : ROWS_PER_BATCH;
  const pagesPerRow = 2 * columns.length + attachments * (3 * pages.count + 100);
  const pagesAllowed = 2 * pages.count + Math.min(rowLimit, table.rowCount) * pagesPerRow + 100;
  for (let rowOffset = 0; ; rowOffset += rowLimit) {
    pages.allow(pagesAllowed);
    const batch = table.getData({ columns, rowOffset, rowLimit });
    yield batch;
    if (batch.length < rowLimit) return;
    await setImmediate();
  }
}
