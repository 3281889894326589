import type { Finding } from '../finding.ts';
import type { DateSystem } from './serialDate.ts';
import type { Cell } from './source.ts';

const SPACE = 0x20;
const DELETE = 0x7f;

/** A row as the file holds it, before a header is found; columns count from the sheet's first, 0-based. */
export interface RawRow {
  /** 1-based, as a person counts. */
  readonly number: number;
  readonly cells: readonly Cell[];
  display(columnIndex: number): string;
  /** What is doubtful about the row as a whole. */
  readonly finding?: Finding;
}

/** Cells joined into one; rows 1-based, columns 0-based, all inclusive. */
export interface Merge {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** A sheet or csv whose header has not been looked for yet. */
export interface RawTable {
  /** Label of the source, for messages. */
  readonly file: string;
  readonly name: string;
  readonly merges: readonly Merge[];
  /** Whether one cell too many shifts all that follow it (csv), instead of just standing beside the table. */
  readonly isDelimited: boolean;
  /** How the workbook counts days; left out where the file has no serials. */
  readonly dateSystem?: DateSystem;
  /** All rows from the first on, empty ones too where the file holds them. Throws `SourceError`. */
  rows(signal?: AbortSignal): AsyncIterable<RawRow>;
}

/** Nothing in it that a person sees. */
export function isEmptyCell(cell: Cell | undefined): boolean {
  if (typeof cell === 'string') return !beginsWithLetter(cell) && cell.trim() === '';
  return cell === undefined || cell === null;
}

/** Tells most texts from white space by one look; a letter, digit or sign of ASCII is meant. */
function beginsWithLetter(text: string): boolean {
  const code = text.charCodeAt(0);
  return code > SPACE && code < DELETE;
}

export function isEmptyRow(row: RawRow): boolean {
  return row.cells.every(isEmptyCell);
}

/** Trimmed, with line breaks and runs of white space as one space. */
export function foldSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** `A`, `B`, … `Z`, `AA` for 0-based column numbers. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  const letter = String.fromCharCode(65 + (index % 26));
  return rest === 0 ? letter : columnLetters(rest - 1) + letter;
}
