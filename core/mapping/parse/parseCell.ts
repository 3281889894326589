import type { Field } from '../../catalogue/dataset.ts';
import type { Cell } from '../../source/source.ts';
import { cleanText } from './cleanText.ts';
import type { ColumnReading } from './columnReading.ts';
import { errorCell, readErrorText } from './errorText.ts';
import { parseDate } from './parseDate.ts';
import { emptyValue, failure, type Parsed } from './parsed.ts';
import { parseNumber } from './parseNumber.ts';
import { parseText } from './parseText.ts';

/**
 * Reads a cell as the field's type: canonical text, null for an empty cell, or the reason why it cannot be read.
 * Never guesses and never throws.
 */
export function parseCell(cell: Cell, shown: string, field: Field, reading: ColumnReading): Parsed {
  if (cell === null) return emptyValue;
  if (typeof cell === 'boolean') return booleanInstead(shown, field);
  if (typeof cell === 'string') return parseString(cell, shown, field, reading);
  if (typeof cell === 'object' && cell.kind === 'error') return errorCell(cell.error);
  if (typeof cell === 'object' && cell.kind === 'missing-value') return notCalculated;
  return parseAs(cell, shown, field, reading);
}

function parseString(cell: string, shown: string, field: Field, reading: ColumnReading): Parsed {
  const text = cleanText(cell);
  return text === '' ? emptyValue : (readErrorText(text) ?? parseAs(text, shown, field, reading));
}

function parseAs(
  cell: Parameters<typeof parseText>[0],
  shown: string,
  field: Field,
  reading: ColumnReading,
): Parsed {
  switch (field.type) {
    case 'date':
      return parseDate(cell, shown, reading.dates, reading.dateSystem);
    case 'integer':
    case 'decimal':
      return parseNumber(cell, shown, field.type, reading.numbers);
    case 'string':
      return parseText(cell, shown, field);
  }
}

const notCalculated = failure(
  'formula-without-value',
  'Rumus di sel ini belum pernah dihitung, sehingga berkas tidak memuat nilainya.',
  'Buka berkas di Excel, tekan Ctrl+Alt+F9, lalu simpan.',
);

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
