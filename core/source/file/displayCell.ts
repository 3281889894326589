import type { DateSystem } from '../serialDate.ts';
import { meaningOf } from './numberFormat.ts';
import type { CellObject } from './sheetJs.ts';
import { errorText } from './toCell.ts';

/** Writes a number in a number format, in English; throws for formats it does not know. */
export type NumberFormatter = (format: string, value: number, options: { date1904: boolean }) => string;

/** Formats that a workbook stores in US form and Excel shows in the form of the PC's region. */
const REGIONAL_FORMATS: Readonly<Record<string, string>> = {
  'm/d/yy': 'dd/mm/yyyy',
  'm/d/yy h:mm': 'dd/mm/yyyy hh:mm',
};

const INDONESIAN: Readonly<Record<string, string>> = {
  January: 'Januari',
  February: 'Februari',
  March: 'Maret',
  May: 'Mei',
  June: 'Juni',
  July: 'Juli',
  August: 'Agustus',
  October: 'Oktober',
  December: 'Desember',
  Aug: 'Agu',
  Oct: 'Okt',
  Dec: 'Des',
  Sunday: 'Minggu',
  Monday: 'Senin',
  Tuesday: 'Selasa',
  Wednesday: 'Rabu',
  Thursday: 'Kamis',
  Friday: 'Jumat',
  Saturday: 'Sabtu',
  Sun: 'Min',
  Mon: 'Sen',
  Tue: 'Sel',
  Wed: 'Rab',
  Thu: 'Kam',
  Fri: 'Jum',
  Sat: 'Sab',
};
const ENGLISH_NAMES = new RegExp(`\\b(?:${Object.keys(INDONESIAN).join('|')})\\b`, 'g');

/** The cell as Excel shows it on a PC with Indonesian settings: `1.500.000,5`, `3 Juli 2025`, `008`. */
export function displayCell(
  raw: CellObject | undefined,
  system: DateSystem,
  format: NumberFormatter,
): string {
  if (raw === undefined || raw.t === 'z') return '';
  if (raw.t === 's') return typeof raw.v === 'string' ? raw.v : '';
  if (raw.t === 'b') return raw.v === true ? 'TRUE' : 'FALSE';
  if (raw.t === 'n' && typeof raw.v === 'number') return displayNumber(raw.v, raw.z, system, format);
  return errorText(raw);
}

/** A number as Excel shows it in this number format; without one as a plain number. */
export function displayNumber(
  value: number,
  numberFormat: CellObject['z'],
  system: DateSystem,
  format: NumberFormatter,
): string {
  const wanted = typeof numberFormat === 'string' ? numberFormat : 'General';
  const options = { date1904: system === 1904 };
  try {
    const text = format(REGIONAL_FORMATS[wanted] ?? wanted, value, options).trim();
    return meaningOf(wanted) === 'number' ? swapSeparators(text) : inIndonesian(text, wanted);
  } catch {
    // A format that the library cannot write must not hide the value.
    return swapSeparators(format('General', value, options));
  }
}

function swapSeparators(text: string): string {
  return text.replace(/(?<=\d)[.,](?=\d)/g, (separator) => (separator === '.' ? ',' : '.'));
}

/** Names of months and days follow the PC, unless the format asks for English by its locale. */
function inIndonesian(text: string, numberFormat: string): string {
  if (/\[\$-(?:0?409|0?809|en)/i.test(numberFormat)) return text;
  return text.replace(ENGLISH_NAMES, (name) => INDONESIAN[name] ?? name);
}
