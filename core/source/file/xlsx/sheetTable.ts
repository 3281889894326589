import { SourceError } from '../../../errors.ts';
import { isEmptyRow, type RawTable } from '../../rawTable.ts';
import { mergesIn } from './mergesIn.ts';
import type { SheetParts } from './sheetParts.ts';
import { ENDS_OF_ROWS } from './sheetScanner.ts';
import { refuseCancelled, streamRows } from './streamRows.ts';
import { UnusualXlsx } from './unusual.ts';
import { LONGEST_PART } from './wholePieces.ts';

/**
 * A sheet whose rows are read anew whenever they are asked for. Unpacks it to its end first: merged cells are told after
 * the rows, and a damaged sheet is found before any of it is used. Throws `UnusualXlsx`, `ZipFault`, `SourceError`.
 */
export async function openSheetTable(parts: SheetParts, signal?: AbortSignal): Promise<RawTable> {
  const { file, name, dateSystem } = parts;
  const merges = mergesIn(await xmlAfterRows(parts, signal));
  const rows: RawTable['rows'] = (rowsSignal) => streamRows(parts, rowsSignal);
  return { file, name, merges, dateSystem, isDelimited: false, rows };
}

/**
 * Whether there is nothing in the sheet that a person sees; reads no further than to the first that is. What is wrong
 * with a sheet is told when it is opened.
 */
export async function isEmptySheet(parts: SheetParts, signal?: AbortSignal): Promise<boolean> {
  try {
    for await (const row of streamRows(parts, signal)) if (!isEmptyRow(row)) return false;
    return true;
  } catch (error) {
    if (error instanceof SourceError && error.code === 'cancelled') throw error;
    return false;
  }
}

async function xmlAfterRows(parts: SheetParts, signal: AbortSignal | undefined): Promise<string> {
  const kept: Buffer[] = [];
  let length = 0;
  for await (const piece of parts.pieces()) {
    refuseCancelled(parts, signal);
    kept.push(piece);
    length += piece.length;
    while (length - (kept[0]?.length ?? 0) >= LONGEST_PART) length -= kept.shift()?.length ?? 0;
  }
  const ending = Buffer.concat(kept);
  const end = Math.max(...ENDS_OF_ROWS.map((tag) => ending.lastIndexOf(tag)));
  if (end < 0) throw new UnusualXlsx('The rows do not end');
  return ending.toString('latin1', end);
}
