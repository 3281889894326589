import { setImmediate } from 'node:timers/promises';
import { cancelledError } from '../cancelled.ts';
import { isEmptyCell, type Merge, type RawRow, type RawTable } from '../rawTable.ts';
import type { DateSystem } from '../serialDate.ts';
import type { Cell } from '../source.ts';
import { displayCell } from './displayCell.ts';
import type { NumberFormatter } from './displayNumber.ts';
import { createNumberDisplay, type NumberDisplay } from './numberDisplay.ts';
import type { CellObject, DenseWorkSheet, Range, SheetJs, WorkBook } from './sheetJs.ts';
import type { Sheet } from './sheetSource.ts';
import { createMeaningReader, toCell } from './toCell.ts';

/** Excel's limits; a file that claims more is broken. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
/** Rows between two chances for a cancel to arrive. */
const ROWS_PER_TURN = 2_000;

/** A sheet as the library gives it; damaged ones have no cells, not even an empty list. */
export interface CellSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly sheet: Partial<DenseWorkSheet>;
}

/** The sheets of a workbook that hold cells (no charts, dialogs and macros), in the order of their tabs. */
export function cellSheets(workbook: WorkBook): CellSheet[] {
  const hiddenNames = hiddenIn(workbook);
  return workbook.SheetNames.flatMap((name) => {
    const sheet: Partial<DenseWorkSheet> = workbook.Sheets[name] ?? {};
    const kind: unknown = sheet['!type'];
    return kind === undefined || kind === 'sheet' ? [{ name, hidden: hiddenNames.has(name), sheet }] : [];
  });
}

/** The same, ready to be read. */
export function workbookSheets(workbook: WorkBook, file: string, format: NumberFormatter): Sheet[] {
  const system = dateSystemOf(workbook);
  const display = createNumberDisplay(system, format);
  return cellSheets(workbook).map(({ name, hidden, sheet }): Sheet => {
    const data = sheet['!data'];
    if (data === undefined) return { name, hidden, empty: false, open: async () => null };
    const reader = createCellReader(system, display);
    const table = sheetTable({ file, name, data, merges: mergesOf(sheet), system, reader });
    return { name, hidden, empty: isEmptySheet(data, reader), open: async () => table };
  });
}

/** Whether the library gave up on every sheet, which it does without a word. */
export function isWhollyDamaged(workbook: WorkBook): boolean {
  const sheets = cellSheets(workbook);
  return sheets.length > 0 && sheets.every(({ sheet }) => sheet['!data'] === undefined);
}

interface CellReader {
  read(raw: CellObject | undefined): Cell;
  display(raw: CellObject | undefined): string;
}

function createCellReader(system: DateSystem, display: NumberDisplay): CellReader {
  const meaning = createMeaningReader();
  return {
    read: (raw) => toCell(raw, system, meaning),
    display: (raw) => displayCell(raw, display),
  };
}

interface SheetParts {
  readonly file: string;
  readonly name: string;
  /** Rows and cells may be missing. */
  readonly data: readonly (readonly CellObject[] | undefined)[];
  readonly merges: readonly Merge[];
  readonly system: DateSystem;
  readonly reader: CellReader;
}

function sheetTable({ file, name, data, merges, system, reader }: SheetParts): RawTable {
  return {
    file,
    name,
    merges,
    isDelimited: false,
    dateSystem: system,
    async *rows(signal) {
      const end = Math.min(data.length, MOST_ROWS);
      for (let index = 0; index < end; index += 1) {
        if (index % ROWS_PER_TURN === ROWS_PER_TURN - 1) await setImmediate();
        if (signal?.aborted === true) throw cancelledError({ file, table: name }, signal);
        const cells = data[index];
        if (cells !== undefined) yield sheetRow(index + 1, cells, reader);
      }
    },
  };
}

function sheetRow(number: number, raw: readonly (CellObject | undefined)[], reader: CellReader): RawRow {
  const cells: Cell[] = [];
  const end = Math.min(raw.length, MOST_COLUMNS);
  for (let index = 0; index < end; index += 1) cells.push(reader.read(raw[index]));
  return { number, cells, display: (columnIndex) => reader.display(raw[columnIndex]) };
}

function isEmptySheet(data: SheetParts['data'], reader: CellReader): boolean {
  return data.every((row) => row === undefined || row.every((raw) => isEmptyCell(reader.read(raw))));
}

function mergesOf(sheet: Partial<DenseWorkSheet>): Merge[] {
  const merges: Range[] = sheet['!merges'] ?? [];
  return merges.map(({ s: start, e: end }) => ({
    firstRow: start.r + 1,
    lastRow: end.r + 1,
    firstColumn: start.c,
    lastColumn: Math.min(end.c, MOST_COLUMNS - 1),
  }));
}

function hiddenIn(workbook: WorkBook): ReadonlySet<string> {
  const sheets = workbook.Workbook?.Sheets ?? [];
  return new Set(sheets.flatMap(({ name, Hidden }) => (name !== undefined && Hidden ? [name] : [])));
}

/** The flag comes as a boolean or, from some writers, as the file's own text. */
export function dateSystemOf(workbook: WorkBook): DateSystem {
  const flag: unknown = workbook.Workbook?.WBProps?.date1904;
  return flag === true || flag === 1 || flag === '1' || flag === 'true' ? 1904 : 1900;
}

export function numberFormatterOf(sheetJs: SheetJs): NumberFormatter {
  return (format, value, options) => String(sheetJs.SSF.format(format, value, options));
}
