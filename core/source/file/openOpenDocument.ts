import { setImmediate } from 'node:timers/promises';
import { cancelledError } from '../cancelled.ts';
import type { RawTable } from '../rawTable.ts';
import type { Source } from '../source.ts';
import { foreignContent, passwordProtected } from './foreignContent.ts';
import type { PrivateCopy } from './privateCopy.ts';
import type { OpenDocumentTable } from './openDocumentTable.ts';
import { readOpenDocument } from './readOpenDocument.ts';
import { createSheetSource } from './sheetSource.ts';

/** Rows between two chances for a cancel to arrive. */
const ROWS_PER_TURN = 2_000;

/** The parts of the zip that are needed. */
export const openDocumentParts: ReadonlySet<string> = new Set(['META-INF/manifest.xml', 'content.xml']);

/** Opens an OpenDocument spreadsheet (ods) from its parts. Throws `SourceError`. */
export function openOpenDocument(
  parts: ReadonlyMap<string, Buffer>,
  copy: PrivateCopy,
  signal: AbortSignal | undefined,
): Source {
  if (parts.get('META-INF/manifest.xml')?.includes('encryption-data') === true) throw passwordProtected(copy);
  const content = parts.get('content.xml')?.toString('utf8') ?? '';
  if (!content.includes('<office:spreadsheet')) throw foreignContent('other-zip', copy);
  const sheets = readOpenDocument(content).map((table) => ({
    name: table.name,
    hidden: table.hidden,
    empty: table.rows.length === 0,
    open: async () => rawTable(table, copy.name),
  }));
  return createSheetSource(copy.name, sheets, copy.remove, signal);
}

function rawTable({ name, rows, merges, dateSystem }: OpenDocumentTable, file: string): RawTable {
  return {
    file,
    name,
    merges,
    isDelimited: false,
    dateSystem,
    async *rows(signal) {
      for (const [index, { number, cells, texts }] of rows.entries()) {
        if (index % ROWS_PER_TURN === ROWS_PER_TURN - 1) await setImmediate();
        if (signal?.aborted === true) throw cancelledError({ file, table: name }, signal);
        yield { number, cells, display: (columnIndex) => texts[columnIndex] ?? '' };
      }
    },
  };
}
