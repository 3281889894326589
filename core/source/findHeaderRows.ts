import { foldSpaces, isEmptyCell, type Merge, type RawRow } from './rawTable.ts';
import { looksDated, looksLikeYear, looksNumeric } from './textShape.ts';

/** Which of the rows make up the header; places in the list of rows that are not empty. */
export interface HeaderRows {
  readonly top: number;
  readonly bottom: number;
  /** 1-based number of the header's last row; an empty row that merged cells cover may be it. */
  readonly lastRow: number;
  /** The row directly below that only numbers the columns. */
  readonly numbering: RawRow | null;
}

/** How far down a header is looked for, and how many rows it may have. */
const ROWS_SEARCHED = 30;
const MOST_HEADER_ROWS = 4;
const LONGEST_LABEL = 150;
/** A header has names for at least this share of what the fullest row of names has, or a row of data. */
const SHARE_OF_NAMES = 0.75;
const SHARE_OF_DATA = 0.5;

/**
 * Finds the rows of the header: the first row of names (text, not amounts or dates) that is about as wide as
 * the table, with the rows above and below that merged cells make part of it. `chosenRow` is the 1-based row
 * that the operator says it is. Null where no row looks like a header, or the chosen row is empty.
 */
export function findHeaderRows(
  rows: readonly RawRow[],
  merges: readonly Merge[],
  chosenRow: number | undefined,
): HeaderRows | null {
  const isChosen = chosenRow !== undefined;
  const start = isChosen ? rows.findIndex((row) => row.number === chosenRow) : guessRow(rows, merges);
  if (start < 0) return null;
  const { index, lastRow } = descend(rows, start, merges);
  const below = rows[index + 1];
  return {
    top: isChosen ? start : climb(rows, start, merges),
    bottom: index,
    lastRow,
    numbering: below !== undefined && isColumnNumbering(below, lastRow) ? below : null,
  };
}

export function filledColumns(row: RawRow): number[] {
  return row.cells.flatMap((cell, index) => (isEmptyCell(cell) ? [] : [index]));
}

function guessRow(rows: readonly RawRow[], merges: readonly Merge[]): number {
  const searched = rows.slice(0, ROWS_SEARCHED);
  const names = searched.map((row) => (isNames(row) ? width(row, merges) : 0));
  const data = searched.map((row, index) => (names[index] === 0 ? filledColumns(row).length : 0));
  const needed = Math.max(SHARE_OF_NAMES * Math.max(0, ...names), SHARE_OF_DATA * Math.max(0, ...data));
  return names.findIndex((count) => count > 0 && count >= needed);
}

/** Includes the rows of groups directly above: names of which one at least spans several columns. */
function climb(rows: readonly RawRow[], start: number, merges: readonly Merge[]): number {
  const row = rows[start];
  const above = rows[start - 1];
  if (row === undefined || above === undefined || above.number !== row.number - 1) return start;
  const isGroups =
    isNames(above) && filledColumns(above).length >= 2 && spans(above.number, merges).length > 0;
  return isGroups ? climb(rows, start - 1, merges) : start;
}

/** Includes rows below that merged cells or gaps in the names make part of the header. */
function descend(
  rows: readonly RawRow[],
  start: number,
  merges: readonly Merge[],
): { index: number; lastRow: number } {
  const first = rows[start]?.number ?? 0;
  let index = start;
  let lastRow = first;
  while (lastRow < first + MOST_HEADER_ROWS - 1) {
    const below = rows[index + 1];
    const reach = Math.max(lastRow, ...merges.filter(startsIn(first, lastRow)).map((merge) => merge.lastRow));
    const isWithinMerge = reach > lastRow && reach < first + MOST_HEADER_ROWS;
    const isBelow = below !== undefined && below.number === lastRow + 1;
    if (!isWithinMerge && !(isBelow && refines(rows[index], below, merges))) break;
    lastRow += 1;
    if (isBelow) index += 1;
  }
  return { index, lastRow };
}

function startsIn(first: number, last: number): (merge: Merge) => boolean {
  return (merge) => merge.firstRow >= first && merge.firstRow <= last;
}

/** Whether the row below gives names under a name that spans several columns, or fills gaps between names. */
function refines(upper: RawRow | undefined, lower: RawRow, merges: readonly Merge[]): boolean {
  if (upper === undefined || !isNames(lower)) return false;
  const below = filledColumns(lower);
  const isSplit = spans(upper.number, merges).some(
    (merge) => below.filter((column) => column >= merge.firstColumn && column <= merge.lastColumn).length > 1,
  );
  if (isSplit || merges.length > 0) return isSplit;
  const above = filledColumns(upper);
  const lastNamed = above.at(-1) ?? 0;
  const fillsGap = below.some((column) => !above.includes(column) && column <= lastNamed + 1);
  return fillsGap && above.some((column) => !below.includes(column));
}

/** Merges that make one name of several columns in a row. */
function spans(rowNumber: number, merges: readonly Merge[]): Merge[] {
  return merges.filter((merge) => merge.firstRow === rowNumber && merge.lastColumn > merge.firstColumn);
}

/** A row `(1) (2) (3)` or `1 2 3 4` directly below the header, as official tables have it. */
function isColumnNumbering(row: RawRow, lastHeaderRow: number): boolean {
  if (row.number !== lastHeaderRow + 1) return false;
  const texts = filledColumns(row).map((column) => foldSpaces(row.display(column)));
  const isBracketed = texts.length >= 3 && texts.every((text, index) => text === `(${index + 1})`);
  return isBracketed || (texts.length >= 4 && texts.every((text, index) => text === String(index + 1)));
}

/** Whether every cell of the row could be a column's name: short text or a year, no amount and no date. */
function isNames(row: RawRow): boolean {
  const filled = filledColumns(row);
  const texts = filled.map((column) => foldSpaces(row.display(column)));
  const isText = filled.map((column) => typeof row.cells[column] === 'string');
  return (
    texts.some((text, index) => isText[index] === true && !looksNumeric(text)) &&
    texts.every((text, index) => looksLikeYear(text) || (isText[index] === true && isName(text)))
  );
}

function isName(text: string): boolean {
  return text.length <= LONGEST_LABEL && !looksNumeric(text) && !looksDated(text);
}

/** How many columns have a name in or directly above this row, where a cell merged downwards gives it. */
function width(row: RawRow, merges: readonly Merge[]): number {
  const fromAbove = merges.filter((merge) => merge.firstRow < row.number && merge.lastRow >= row.number);
  return filledColumns(row).length + fromAbove.length;
}
