import {
  DIGIT_0,
  EQUALS,
  findByte,
  GREATER,
  isDigit,
  LETTER_R,
  LETTER_S,
  LETTER_T,
  QUOTE,
  skipDigits,
  SLASH,
  SPACE,
  standsAt,
  unusualAt,
  wholeNumber,
} from './bytes.ts';
import { scanContent } from './scanContent.ts';
import type { CellType, ScannedCell } from './scannedCell.ts';

const LETTER_A = 0x41;
const LETTER_Z = 0x5a;
const LAST_COLUMN = 16_383;

/** The types that one letter stands for. */
const TYPES: Readonly<Record<number, CellType>> = {
  [LETTER_S]: 'shared',
  0x6e: 'number',
  0x62: 'boolean',
  0x65: 'error',
};
/** Attributes that say nothing about what is in the cell. */
const ASIDE = ['cm="', 'vm="', 'ph="', 'xml:space="'];

/** Reads the cell whose `<c` ends at `at` and gives the place after it. Throws `UnusualXlsx`. */
export function scanCell(bytes: Buffer, at: number, cell: ScannedCell): number {
  const column = cell.column;
  cell.column += 1;
  cell.style = 0;
  cell.type = 'number';
  cell.hasFormula = false;
  cell.valueStart = 0;
  cell.valueEnd = 0;
  const start = scanTag(bytes, at, cell);
  if (cell.column <= column || cell.column > LAST_COLUMN) throw unusualAt(bytes, at);
  return bytes[start - 2] === SLASH ? start : scanContent(bytes, start, cell);
}

/** Reads the attributes and gives the place after the tag. */
function scanTag(bytes: Buffer, start: number, cell: ScannedCell): number {
  let at = start;
  while (bytes[at] === SPACE) at = scanAttribute(bytes, at + 1, cell);
  if (bytes[at] === SLASH) at += 1;
  if (bytes[at] !== GREATER) throw unusualAt(bytes, start);
  return at + 1;
}

function scanAttribute(bytes: Buffer, at: number, cell: ScannedCell): number {
  if (bytes[at + 1] !== EQUALS || bytes[at + 2] !== QUOTE) return skipAside(bytes, at);
  switch (bytes[at] ?? 0) {
    case LETTER_R:
      return scanReference(bytes, at + 3, cell);
    case LETTER_S: {
      const end = skipDigits(bytes, at + 3);
      cell.style = wholeNumber(bytes, at + 3, end);
      return afterQuote(bytes, end);
    }
    case LETTER_T:
      return scanType(bytes, at + 3, cell);
    default:
      throw unusualAt(bytes, at);
  }
}

/** Reads `B12`, whose number must be the row's. */
function scanReference(bytes: Buffer, start: number, cell: ScannedCell): number {
  let at = start;
  let column = 0;
  let byte = bytes[at] ?? 0;
  while (byte >= LETTER_A && byte <= LETTER_Z) {
    column = column * 26 + byte - LETTER_A + 1;
    byte = bytes[++at] ?? 0;
  }
  let row = 0;
  while (isDigit(byte)) {
    row = row * 10 + byte - DIGIT_0;
    byte = bytes[++at] ?? 0;
  }
  if (row !== cell.row) throw unusualAt(bytes, start);
  cell.column = column - 1;
  return afterQuote(bytes, at);
}

function scanType(bytes: Buffer, at: number, cell: ScannedCell): number {
  if (bytes[at + 1] === QUOTE) {
    const type = TYPES[bytes[at] ?? 0];
    if (type === undefined) throw unusualAt(bytes, at);
    cell.type = type;
    return at + 2;
  }
  const isText = standsAt(bytes, at, 'str"');
  if (!isText && !standsAt(bytes, at, 'inlineStr"')) throw unusualAt(bytes, at);
  cell.type = isText ? 'text' : 'inline';
  return at + (isText ? 4 : 10);
}

function skipAside(bytes: Buffer, at: number): number {
  const name = ASIDE.find((each) => standsAt(bytes, at, each));
  if (name === undefined) throw unusualAt(bytes, at);
  return findByte(bytes, at + name.length, QUOTE) + 1;
}

function afterQuote(bytes: Buffer, at: number): number {
  if (bytes[at] !== QUOTE) throw unusualAt(bytes, at);
  return at + 1;
}
