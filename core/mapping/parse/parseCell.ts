import type { Field } from '../../catalogue/dataset.ts';
import type { Cell, DateCell, DecimalCell } from '../../source/source.ts';
import { cleanText } from './cleanText.ts';
import type { ColumnReading } from './columnReading.ts';
import { lostValue } from './lostValue.ts';
import { parseDate } from './parseDate.ts';
import { emptyValue, failure, type Parsed } from './parsed.ts';
import { parseNumber } from './parseNumber.ts';
import { parseText } from './parseText.ts';

/**
 * Reads a cell as the field's type: canonical text, null for an empty cell, or the reason why it cannot be read.
 * Never guesses and never throws.
 */
export function parseCell(cell: Cell, shown: string, field: Field, reading: ColumnReading): Parsed {
  const lost = lostValue(cell);
  if (lost !== null) return lost;
  if (typeof cell === 'boolean') return booleanInstead(shown, field);
  const content = contentOf(cell);
  return content === null ? emptyValue : parseAs(content, shown, field, reading);
}

type Content = string | number | DateCell | DecimalCell;

/** What is in a cell that has not lost its value; null when that is nothing. */
function contentOf(cell: Exclude<Cell, boolean>): Content | null {
  if (typeof cell === 'string') return cleanText(cell) || null;
  if (typeof cell === 'number' || cell === null) return cell;
  return cell.kind === 'date' || cell.kind === 'decimal' ? cell : null;
}

function parseAs(content: Content, shown: string, field: Field, reading: ColumnReading): Parsed {
  switch (field.type) {
    case 'date':
      return parseDate(content, shown, reading.dates, reading.dateSystem);
    case 'integer':
    case 'decimal':
      return parseNumber(content, shown, field.type, reading.numbers);
    case 'string':
      return parseText(content, shown, field);
  }
}

const typeNames: Readonly<Record<Field['type'], string>> = {
  date: 'tanggal',
  integer: 'bilangan bulat',
  decimal: 'angka',
  string: 'teks',
};

function booleanInstead(shown: string, field: Field): Parsed {
  return failure(
    'wrong-type',
    `Sel ini berisi nilai benar/salah (${shown}), padahal isian ini ${typeNames[field.type]}.`,
    'Periksa apakah kolomnya tepat, atau ganti nilainya lewat padanan nilai pada pemetaan.',
  );
}
