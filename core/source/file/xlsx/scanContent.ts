import {
  findByte,
  GREATER,
  LESS,
  LETTER_C,
  LETTER_F,
  LETTER_V,
  skipBlanks,
  SLASH,
  SPACE,
  standsAt,
  unusualAt,
} from './bytes.ts';
import type { ScannedCell } from './scannedCell.ts';

/**
 * Reads what is between `<c>` and `</c>` and gives the place after it. Throws `UnusualXlsx`.
 *
 * This and `scanCell` look at single bytes, because they do so for all of them.
 */
export function scanContent(bytes: Buffer, start: number, cell: ScannedCell): number {
  let at = start;
  for (;;) {
    if (bytes[at] !== LESS) at = skipBlanks(bytes, at);
    const letter = bytes[at + 1];
    if (letter === LETTER_V) at = scanValue(bytes, at, cell);
    else if (letter === LETTER_F) at = skipFormula(bytes, at, cell);
    else if (letter === SLASH) return afterCell(bytes, at);
    else at = scanInline(bytes, at, cell);
  }
}

function afterCell(bytes: Buffer, at: number): number {
  if (bytes[at + 2] !== LETTER_C || bytes[at + 3] !== GREATER) throw unusualAt(bytes, at);
  return at + 4;
}

/** Reads `<v>…</v>`, `<v xml:space="preserve">…</v>` or `<v/>`. */
function scanValue(bytes: Buffer, at: number, cell: ScannedCell): number {
  const tagEnd = bytes[at + 2] === GREATER ? at + 2 : endOfTag(bytes, at + 2);
  if (bytes[tagEnd - 1] === SLASH) return tagEnd + 1;
  const start = tagEnd + 1;
  const end = findByte(bytes, start, LESS);
  const isWhole = bytes[end + 1] === SLASH && bytes[end + 2] === LETTER_V && bytes[end + 3] === GREATER;
  if (!isWhole || cell.type === 'inline') throw unusualAt(bytes, at);
  if (end > start) noteValue(bytes, start, end, cell);
  return end + 4;
}

function endOfTag(bytes: Buffer, at: number): number {
  if (bytes[at] !== SPACE && bytes[at] !== SLASH) throw unusualAt(bytes, at);
  return findByte(bytes, at, GREATER);
}

/** Reads `<is>…</is>`. */
function scanInline(bytes: Buffer, at: number, cell: ScannedCell): number {
  const start = at + 4;
  const end = bytes.indexOf('</is>', start);
  if (end < 0 || !standsAt(bytes, at, '<is>') || cell.type !== 'inline') throw unusualAt(bytes, at);
  noteValue(bytes, start, end, cell);
  return end + 5;
}

function noteValue(bytes: Buffer, start: number, end: number, cell: ScannedCell): void {
  if (cell.valueEnd > 0) throw unusualAt(bytes, start);
  cell.valueStart = start;
  cell.valueEnd = end;
}

/** Passes over a formula, of which only matters that there is one. */
function skipFormula(bytes: Buffer, start: number, cell: ScannedCell): number {
  const tagEnd = bytes[start + 2] === GREATER ? start + 2 : endOfTag(bytes, start + 2);
  const attributes = bytes[start + 2] === SPACE ? bytes.toString('latin1', start + 2, tagEnd) : '';
  if (attributes.includes('dataTable')) throw unusualAt(bytes, start);
  const isOpen = bytes[tagEnd - 1] !== SLASH;
  const end = isOpen ? findByte(bytes, tagEnd, LESS) : tagEnd + 1;
  if (isOpen && !standsAt(bytes, end, '</f>')) throw unusualAt(bytes, start);
  // Cells that share a formula point to the one that has it.
  cell.hasFormula = end > tagEnd + 1 || attributes.includes(' t="shared"');
  return isOpen ? end + 4 : end;
}
