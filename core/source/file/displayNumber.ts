import type { DateSystem } from '../serialDate.ts';
import { meaningOf } from './numberFormat.ts';

/** Writes a number in a number format, in English; throws for formats it does not know. */
export type NumberFormatter = (format: string, value: number, options: { date1904: boolean }) => string;

export const GENERAL = 'General';

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

/** A number as Excel with Indonesian settings shows it in this number format. */
export function displayNumber(
  value: number,
  numberFormat: string,
  system: DateSystem,
  format: NumberFormatter,
): string {
  const options = { date1904: system === 1904 };
  try {
    const text = format(REGIONAL_FORMATS[numberFormat] ?? numberFormat, value, options).trim();
    return meaningOf(numberFormat) === 'number' ? swapSeparators(text) : inIndonesian(text, numberFormat);
  } catch {
    // A format that the library cannot write must not hide the value.
    return swapSeparators(format(GENERAL, value, options));
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
