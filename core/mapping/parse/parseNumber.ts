import { decimalOfDouble, readDecimal, type Decimal } from '../../decimal.ts';
import type { Field } from '../../catalogue/dataset.ts';
import type { DateCell, DecimalCell } from '../../source/source.ts';
import { readNumberText, type NumberStyle, type NumberText } from './numberText.ts';
import { failure, parsedAs, quote, type Parsed, type ParseFailure, type Remark } from './parsed.ts';
import { decidedStyle, whyUndecided, type StyleDecision } from './styleDecision.ts';

export type NumberType = Extract<Field['type'], 'integer' | 'decimal'>;

const EXCEL_GENERAL_FRACTION_DIGITS = 5;

/**
 * Reads a cell as an exact decimal.
 *
 * `1.234` and `1,234` are one thousand or one and a fraction: the column's style decides, else the value is
 * refused, in integer fields too. (That a field wants whole numbers says nothing about how the column is
 * written: a column of averages bound by mistake would be sent a thousand times too big.)
 *
 * A percentage is read as it is shown, `75,5%` as 75.5, also where the cell holds 0.755 in a percent format:
 * BIOS' percentages are of a hundred (catalogue: bor, persentase, ikt). Whole-number fields refuse it.
 *
 * Whether the number is whole is left to validation.
 */
export function parseNumber(
  cell: string | number | DecimalCell | DateCell,
  shown: string,
  type: NumberType,
  style: StyleDecision<NumberStyle>,
): Parsed {
  if (typeof cell === 'string') return parseText(cell, type, style);
  if (typeof cell === 'number') return parseDouble(cell, shown, type);
  return cell.kind === 'decimal' ? parsedAs(cell.value) : dateInstead(shown);
}

function parseDouble(cell: number, shown: string, type: NumberType): Parsed {
  const value = decimalOfDouble(cell);
  if (value === null) return notANumber(shown);
  return isShownAsPercent(cell, shown) ? asPercent(shown, readDecimal(`${value}e2`), type) : parsedAs(value);
}

/** Whether a percent format shows a hundredfold, and not a format that only adds a percent sign (`0" %"`). */
function isShownAsPercent(cell: number, shown: string): boolean {
  if (!shown.endsWith('%')) return false;
  const { indonesian = null, english = null } = readNumberText(shown) ?? {};
  return [indonesian, english].some((number) => {
    const seen = Number(number ?? Number.NaN);
    return Math.abs(seen - cell * 100) < Math.abs(seen - cell);
  });
}

function parseText(text: string, type: NumberType, style: StyleDecision<NumberStyle>): Parsed {
  const readings = readNumberText(text);
  if (readings === null) return notANumber(text);
  const value = choose(text, readings, style);
  if (typeof value !== 'string') return value;
  if (readings.isPercent) return asPercent(text, value, type);
  return readings.exponent === null ? parsedAs(value) : asScientific(text, value, readings.exponent);
}

function choose(
  text: string,
  { indonesian, english }: NumberText,
  style: StyleDecision<NumberStyle>,
): Decimal | ParseFailure {
  if (style.kind === 'chosen') {
    return (style.style === 'indonesian' ? indonesian : english) ?? otherStyle(text, style.style);
  }
  if (indonesian === null || english === null) return indonesian ?? english ?? notANumber(text);
  if (indonesian === english) return indonesian;
  const decided = decidedStyle(style);
  if (decided !== null) return decided === 'indonesian' ? indonesian : english;
  return ambiguous(text, [indonesian, english], style);
}

function asPercent(text: string, value: Decimal | null, type: NumberType): Parsed {
  if (value === null) return notANumber(text);
  if (type === 'integer') {
    return failure(
      'not-a-number',
      `${quote(text)} adalah persentase, padahal isian ini bilangan bulat.`,
      'Periksa apakah kolomnya tepat; isian ini menghitung banyaknya sesuatu.',
    );
  }
  return parsedAs(value, percentRemark);
}

const percentRemark: Remark = {
  severity: 'note',
  once: 'per-column',
  code: 'percent-as-shown',
  message: 'Kolom ini ditulis sebagai persen. Yang dikirim angka di depan tanda %: 75,5% menjadi 75.5.',
  remedy: 'Bila BIOS meminta pecahan (0.755), ubah format kolom itu di Excel dari persen menjadi angka.',
};

/**
 * Excel's General format shows long numbers as six digits and a power (`1.23457E+11`), and a csv saved from it
 * holds no more: such a value is refused. Other powers (`1.5E+10`) are read and pointed out.
 */
function asScientific(
  text: string,
  value: Decimal,
  { fractionDigits, power }: NonNullable<NumberText['exponent']>,
): Parsed {
  if (power <= fractionDigits) return parsedAs(value);
  if (fractionDigits === EXCEL_GENERAL_FRACTION_DIGITS) {
    return failure(
      'digits-lost',
      `${quote(text)} adalah angka yang sudah dibulatkan sampai 6 digit oleh Excel.`,
      'Ubah format kolom menjadi Angka (Number) di Excel, lalu simpan ulang berkasnya.',
    );
  }
  return parsedAs(value, {
    severity: 'warning',
    once: 'per-value',
    code: 'digits-lost',
    message: `${quote(text)} dibaca sebagai ${value}; digit di belakangnya mungkin sudah dibulatkan.`,
    remedy:
      'Periksa angka aslinya. Bila berbeda, ubah format kolom menjadi Angka (Number) lalu simpan ulang.',
  });
}

function ambiguous(
  text: string,
  meanings: readonly Decimal[],
  style: StyleDecision<NumberStyle>,
): ParseFailure {
  const [first, second] = meanings.map((meaning) => meaning.replace('.', ','));
  return failure(
    'ambiguous-number',
    `${quote(text)} dapat berarti ${first} atau ${second}. ${whyUndecided(style)}`,
    style.kind === 'no-column'
      ? 'Tulis tanpa pemisah ribuan, misalnya 1234 atau 1234.5.'
      : 'Tentukan gaya angka kolom ini pada pemetaan (Indonesia 1.234,5 atau Inggris 1,234.5).',
  );
}

function otherStyle(text: string, style: NumberStyle): ParseFailure {
  const [name, example] = style === 'indonesian' ? ['Indonesia', '1.234,5'] : ['Inggris', '1,234.5'];
  return failure(
    'not-a-number',
    `${quote(text)} tidak ditulis dalam gaya angka ${name} (${example}) yang dipilih untuk kolom ini.`,
    'Betulkan angkanya di sumber, atau ubah gaya angka kolom ini pada pemetaan.',
  );
}

function notANumber(text: string): ParseFailure {
  return failure(
    'not-a-number',
    `${quote(text)} bukan angka.`,
    'Tulis angkanya saja, misalnya 1500000 atau Rp 1.500.000,00, tanpa satuan atau keterangan.',
  );
}

function dateInstead(shown: string): ParseFailure {
  return failure(
    'not-a-number',
    `Sel ini berisi tanggal (${shown}), padahal isian ini angka.`,
    'Periksa apakah kolomnya tepat. Bila Excel mengubah angka menjadi tanggal, ubah format selnya menjadi Angka lalu ketik ulang.',
  );
}
