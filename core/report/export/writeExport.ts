import { basename, extname } from 'node:path';
import { Readable } from 'node:stream';
import { ExportError } from '../../errors.ts';
import { csvText } from './csvText.ts';
import type { ExportTable } from './exportTable.ts';
import { writeWhole } from './writeWhole.ts';

export interface ExportOptions {
  /** Replaces a file that is there already. */
  readonly overwrites: boolean;
  readonly signal?: AbortSignal;
  /** Told every thousand rows, and at the end. */
  readonly onProgress?: (rows: number) => void;
  /** Rows of a sheet, its titles included; left out, as many as a spreadsheet holds. */
  readonly rowsPerSheet?: number;
}

const ROWS_BETWEEN_REPORTS = 1_000;

/**
 * Writes a table to an xlsx or csv file, as the path's extension says, and gives the number of its rows. The
 * file appears under its name only when it is whole; memory holds some rows at a time.
 *
 * @throws ExportError `unknown-format`, `exists`, `unwritable`, `cancelled`.
 */
export async function writeExport<Row>(
  path: string,
  table: ExportTable<Row>,
  options: ExportOptions,
): Promise<number> {
  const format = formatOf(path);
  const counter = { rows: 0 };
  await writeWhole(path, options.overwrites, () =>
    contentOf({ ...table, rows: countedRows(table.rows, counter, options) }, format, options),
  );
  options.onProgress?.(counter.rows);
  return counter.rows;
}

type Format = 'xlsx' | 'csv';

function formatOf(path: string): Format {
  const extension = extname(path).toLowerCase();
  if (extension === '.xlsx' || extension === '.csv') return extension === '.csv' ? 'csv' : 'xlsx';
  throw new ExportError(
    'unknown-format',
    `Berkas ${basename(path)} harus bernama .xlsx atau .csv.`,
    'Beri nama berkas yang berakhir dengan .xlsx (Excel) atau .csv.',
  );
}

async function contentOf<Row>(
  table: ExportTable<Row>,
  format: Format,
  { rowsPerSheet }: ExportOptions,
): Promise<Readable> {
  if (format === 'csv') return Readable.from(joined(csvText(table)));
  const { xlsxBytes } = await import('./xlsxBytes.ts');
  return Readable.fromWeb(xlsxBytes(table, rowsPerSheet));
}

/** Lines put together to pieces that are worth writing. */
function* joined(lines: Iterable<string>): Generator<string> {
  let piece = '';
  for (const line of lines) {
    piece += line;
    if (piece.length < 1 << 16) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

function* countedRows<Row>(
  rows: Iterable<Row>,
  counter: { rows: number },
  { signal, onProgress }: ExportOptions,
): Generator<Row> {
  for (const row of rows) {
    if (signal?.aborted === true) throw cancelled(signal);
    yield row;
    counter.rows += 1;
    if (counter.rows % ROWS_BETWEEN_REPORTS === 0) onProgress?.(counter.rows);
  }
}

function cancelled(signal: AbortSignal): ExportError {
  return new ExportError(
    'cancelled',
    'Ekspor dibatalkan; tidak ada berkas yang ditulis.',
    'Jalankan lagi jika masih diperlukan.',
    {
      cause: signal.reason,
    },
  );
}
