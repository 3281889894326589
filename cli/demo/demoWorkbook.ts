import { readFile, writeFile } from 'node:fs/promises';
import type { WorkBook } from '@e965/xlsx';
import type { CivilDate } from '../../core/civilDate.ts';
import { loadSheetJs, type SheetJs } from '../../core/source/file/sheetJs.ts';
import { balanceRows } from './balanceRows.ts';
import { flowRows } from './flowRows.ts';
import type { SheetRow } from './sheetRow.ts';

/** Sheet names of the generated workbook. */
export const sheets = { income: 'Penerimaan', spending: 'Pengeluaran', balances: 'Saldo' } as const;

const NOTES = 'Catatan';

/**
 * Writes a workbook as a finance office keeps it: titles above the headers, totals below, dates and amounts in
 * the forms that people use, an empty sheet, a hidden sheet, and the few mistakes that the demo is to find.
 */
export async function writeDemoWorkbook(path: string, lastDay: CivilDate, days: number): Promise<void> {
  const library = await loadSheetJs();
  const { utils } = library;
  const book = utils.book_new();
  const add = (name: string, rows: readonly SheetRow[]): void =>
    void utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  add(sheets.income, flowRows('income', lastDay, days));
  add(sheets.spending, flowRows('spending', lastDay, days));
  add(sheets.balances, balanceRows(lastDay, days));
  add('Lembar1', []);
  add(NOTES, [['Catatan untuk sendiri'], ['Tanyakan saldo 17 Agustus ke bank.']]);
  book.Workbook = { Sheets: book.SheetNames.map((name) => ({ Hidden: name === NOTES ? 1 : 0 })) };
  await save(library, book, path);
}

/** Types a text into one cell, as a person would, and saves; gives back what stood there. */
export async function retypeCell(path: string, sheet: string, cell: string, text: string): Promise<string> {
  const library = await loadSheetJs();
  const book = library.read(await readFile(path), { cellNF: true, cellStyles: true });
  const cells = book.Sheets[sheet];
  if (cells === undefined) throw new Error(`no sheet ${sheet}`);
  const before = library.utils.format_cell(cells[cell]);
  cells[cell] = { t: 's', v: text };
  await save(library, book, path);
  return before;
}

async function save({ write }: SheetJs, book: WorkBook, path: string): Promise<void> {
  const bytes: Uint8Array = write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
  await writeFile(path, bytes);
}
