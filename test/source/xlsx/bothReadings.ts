import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { generalSheets } from '../../../core/source/file/generalSheets.ts';
import type { PrivateCopy } from '../../../core/source/file/privateCopy.ts';
import type { Sheet } from '../../../core/source/file/sheetSource.ts';
import { UnusualXlsx } from '../../../core/source/file/xlsx/unusual.ts';
import { xlsxSheets, type OpenGenerally } from '../../../core/source/file/xlsx/xlsxSheets.ts';
import { readZipDirectory, unpackZip } from '../../../core/source/file/zipArchive.ts';
import { isEmptyRow, type Merge } from '../../../core/source/rawTable.ts';
import type { DateSystem } from '../../../core/source/serialDate.ts';
import type { Cell } from '../../../core/source/source.ts';

/** All that a sheet gives, in a form that can be compared. */
export interface SheetReading {
  readonly name: string;
  readonly hidden: boolean;
  readonly empty: boolean;
  /** Null where the sheet is damaged. */
  readonly table: {
    readonly merges: readonly Merge[];
    readonly dateSystem: DateSystem | undefined;
    readonly rows: readonly RowReading[];
  } | null;
}

export interface RowReading {
  readonly number: number;
  readonly cells: readonly Cell[];
  readonly shown: readonly string[];
}

export interface BothReadings {
  readonly own: readonly SheetReading[];
  readonly general: readonly SheetReading[];
  /** How often our own reader asked the general library for a sheet. */
  readonly handedOver: number;
}

/** Reads an xlsx with our own reader and with the general library. */
export async function bothReadings(path: string): Promise<BothReadings> {
  return bothReadingsOf(await readFile(path), basename(path));
}

export async function bothReadingsOf(zip: Buffer, name = 'data.xlsx'): Promise<BothReadings> {
  // Pictures and the like are not left out here as they are in the product: that changes nothing.
  const archive = { zip, entries: readZipDirectory(zip) };
  const general = await generalSheets(unpackZip(archive), copyCalled(name));
  let handedOver = 0;
  const openGenerally: OpenGenerally = async (index) => {
    handedOver += 1;
    return (await general[index]?.open()) ?? null;
  };
  const own = await xlsxSheets(archive, name, openGenerally, undefined).catch((error: unknown) => {
    if (!(error instanceof UnusualXlsx)) throw error;
    handedOver += general.length;
    return general;
  });
  const [ownReadings, generalReadings] = [await readingsOf(own), await readingsOf(general)];
  return { own: ownReadings, general: generalReadings, handedOver };
}

function copyCalled(name: string): PrivateCopy {
  return { path: name, name, extension: '.xlsx', size: 0, remove: async () => undefined };
}

async function readingsOf(sheets: readonly Sheet[]): Promise<SheetReading[]> {
  return Promise.all(sheets.map(readingOf));
}

async function readingOf(sheet: Sheet): Promise<SheetReading> {
  const { name, hidden, empty } = sheet;
  const table = await sheet.open();
  if (table === null) return { name, hidden, empty, table };
  const rows: RowReading[] = [];
  for await (const row of table.rows()) {
    if (isEmptyRow(row)) continue;
    const cells = withoutEnd(row.cells);
    rows.push({ number: row.number, cells, shown: cells.map((_, index) => row.display(index)) });
  }
  const { merges, dateSystem } = table;
  return { name, hidden, empty, table: { merges, dateSystem, rows } };
}

/** How far beyond its last value a row goes does not matter. */
function withoutEnd(cells: readonly Cell[]): readonly Cell[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1);
}
