import { SourceError } from '../../../errors.ts';
import { cancelledError } from '../../cancelled.ts';
import { isEmptyRow, type RawRow } from '../../rawTable.ts';
import { damagedSheet } from '../sheetSource.ts';
import type { SheetParts } from './sheetParts.ts';
import { createSheetScanner, ROW } from './sheetScanner.ts';
import { RowOutOfOrder, UnusualXlsx } from './unusual.ts';
import { wholePieces } from './wholePieces.ts';

/** How many rows with something in them were given, and the number of the last row. */
interface Given {
  filled: number;
  last: number;
}

/**
 * The rows of a sheet that hold any cell, made one by one while its XML is unpacked. From the first unusual one on they
 * come from the general library, which reads those before in the same way.
 *
 * Rows must be in their order, as they are in every file that Excel opens: one that comes late cannot be given any more.
 * Throws `SourceError`, `ZipFault`.
 */
export async function* streamRows(parts: SheetParts, signal?: AbortSignal): AsyncGenerator<RawRow> {
  const scanner = createSheetScanner(parts);
  const given: Given = { filled: 0, last: 0 };
  try {
    for await (const bytes of wholePieces(parts.pieces(), ROW)) {
      refuseCancelled(parts, signal);
      for (const row of scanner.rows(bytes)) {
        if (!isEmptyRow(row)) given.filled += 1;
        given.last = row.number;
        yield row;
      }
      if (scanner.hasEnded()) return;
    }
  } catch (error) {
    if (error instanceof RowOutOfOrder) throw outOfOrder(parts, error);
    if (!(error instanceof UnusualXlsx)) throw error;
  }
  yield* rowsAfter(given, parts, signal);
}

/** The rows that the general library finds after those that were given. */
async function* rowsAfter(given: Given, parts: SheetParts, signal?: AbortSignal): AsyncGenerator<RawRow> {
  const table = await parts.openGenerally();
  if (table === null) throw damagedSheet(parts.file, parts.name);
  let filled = 0;
  for await (const row of table.rows(signal)) {
    if (row.number <= given.last) {
      if (!isEmptyRow(row)) filled += 1;
      continue;
    }
    if (filled !== given.filled) throw outOfOrder(parts);
    yield row;
  }
  if (filled !== given.filled) throw outOfOrder(parts);
}

export function refuseCancelled({ file, name }: SheetParts, signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw cancelledError({ file, table: name }, signal);
}

function outOfOrder({ file, name }: SheetParts, cause?: RowOutOfOrder): SourceError {
  return new SourceError(
    'unreadable',
    { file, table: name },
    `Baris-baris lembar "${name}" di ${file} tersimpan tidak berurutan, jadi isinya tidak dapat dibaca dengan pasti.`,
    'Buka berkas di Excel (jika ditawari, pilih Perbaiki) atau LibreOffice, simpan ulang, lalu coba lagi.',
    { cause },
  );
}
