import type { Field } from '../../catalogue/dataset.ts';
import { decimalOfDouble } from '../../decimal.ts';
import type { DateCell, DecimalCell } from '../../source/source.ts';
import { cleanText } from './cleanText.ts';
import { emptyValue, failure, parsedAs, quote, type Parsed } from './parsed.ts';

const FIRST_INEXACT = 1e15;
const EXCEL_SCIENTIFIC = /^-?\d(?:[.,]\d+)?E\+\d{2,3}$/i;
const DIGITS = /^\d+$/;
const BANK_CODE_LENGTH = 3;

/**
 * Reads a cell as text: outer blanks removed, inner blanks folded. A whole number gives its digits, with the
 * leading zeros that its number format shows (8 in the format `000` is `008`). Numbers of more than 15 digits and
 * texts such as `9.99E+15` are refused: the spreadsheet has already lost their last digits.
 *
 * Bank codes have three digits (contract.md 3), so a shorter number gets its zeros back and a note says so. No
 * other code is padded.
 */
export function parseText(
  cell: string | number | DecimalCell | DateCell,
  shown: string,
  field: Field,
): Parsed {
  if (typeof cell === 'string') return ofText(cleanText(cell), field);
  if (typeof cell === 'number') return ofDouble(cell, shown, field);
  return cell.kind === 'decimal' ? asCode(cell.value, field) : dateInstead(shown);
}

function ofText(text: string, field: Field): Parsed {
  if (text === '') return emptyValue;
  return EXCEL_SCIENTIFIC.test(text) ? digitsLost(text) : asCode(text, field);
}

function ofDouble(cell: number, shown: string, field: Field): Parsed {
  if (Math.abs(cell) >= FIRST_INEXACT) return digitsLost(shown);
  const hasLeadingZeros = shown.startsWith('0') && DIGITS.test(shown) && Number(shown) === cell;
  return asCode(hasLeadingZeros ? shown : (decimalOfDouble(cell) ?? shown), field);
}

function dateInstead(shown: string): Parsed {
  return failure(
    'wrong-type',
    `Sel ini berisi tanggal (${shown}), padahal isian ini teks.`,
    'Periksa apakah kolomnya tepat. Bila Excel mengubah teks menjadi tanggal, ubah format selnya menjadi Teks lalu ketik ulang.',
  );
}

function asCode(text: string, field: Field): Parsed {
  if (field.reference !== 'bank' || text.length >= BANK_CODE_LENGTH || !DIGITS.test(text))
    return parsedAs(text);
  const padded = text.padStart(BANK_CODE_LENGTH, '0');
  return parsedAs(padded, {
    severity: 'note',
    once: 'per-value',
    code: 'padded-code',
    message: `Kode bank ${quote(text)} dilengkapi menjadi "${padded}", karena kode bank selalu 3 digit.`,
    remedy: 'Periksa apakah kode ini benar. Agar nol di depan tidak hilang, ubah format kolom menjadi Teks.',
  });
}

function digitsLost(shown: string): Parsed {
  return failure(
    'digits-lost',
    `Nomor ${quote(shown)} tersimpan sebagai angka yang terlalu panjang, sehingga digit terakhirnya sudah hilang.`,
    'Di Excel, ubah format kolom menjadi Teks, ketik ulang nomor lengkapnya, lalu simpan.',
  );
}
