import type { CivilDate } from '../../civilDate.ts';
import { dayOf, monthOf, yearOf } from '../../civilDate.ts';
import { readSerial, type DateSystem } from '../../source/serialDate.ts';
import type { DateCell, DecimalCell } from '../../source/source.ts';
import type { DateStyle } from './dateStyle.ts';
import { readDateText, type DateOrder, type DateText } from './dateText.ts';
import { monthName } from './months.ts';
import { failure, parsedAs, quote, type Parsed } from './parsed.ts';
import { decidedStyle, whyUndecided } from './styleDecision.ts';
import { weekdayName, weekdayOf } from './weekdays.ts';

const SERIAL = /^\d{5}(?:[.,]\d+)?$/;
const COMPACT = /^\d{8}$/;
const FIRST_SERIAL_YEAR = 1990;
const LAST_SERIAL_YEAR = 2100;

/**
 * Reads a cell as a day. A plain number is a spreadsheet's serial (with or without a time of day) when that gives
 * a day from 1990 to 2100, or `YYYYMMDD`. `03/04/2026` is read by the column's style only, never guessed.
 */
export function parseDate(
  cell: string | number | DecimalCell | DateCell,
  shown: string,
  style: DateStyle,
  system: DateSystem,
): Parsed {
  if (typeof cell === 'string') return parseText(cell, style, system);
  if (typeof cell === 'number') return parsePlainNumber(String(cell), shown, system);
  if (cell.kind === 'decimal') return parsePlainNumber(cell.value, shown, system);
  return style.mayBeSwapped ? swapped(cell.date) : parsedAs(cell.date);
}

function parsePlainNumber(number: string, shown: string, system: DateSystem): Parsed {
  const serial = serialDate(number, system);
  if (serial !== null) return parsedAs(serial);
  const meaning = readDateText(COMPACT.test(number) ? number : '');
  return meaning.kind === 'date' ? parsedAs(meaning.date) : notADate(shown);
}

function parseText(text: string, style: DateStyle, system: DateSystem): Parsed {
  const meaning = readDateText(text);
  switch (meaning.kind) {
    case 'date':
      return parsedAs(meaning.date);
    case 'numeric':
      return choose(text, meaning, style);
    case 'refused':
      return refuse(text, meaning, system);
  }
}

function serialDate(text: string, system: DateSystem): CivilDate | null {
  if (!SERIAL.test(text)) return null;
  const moment = readSerial(Number(text.replace(',', '.')), system);
  if (moment === null) return null;
  const year = yearOf(moment.date);
  return year >= FIRST_SERIAL_YEAR && year <= LAST_SERIAL_YEAR ? moment.date : null;
}

function choose(text: string, meaning: DateText & { kind: 'numeric' }, style: DateStyle): Parsed {
  const { readings, shortYear } = meaning;
  const { order } = style;
  if (order.kind === 'chosen') {
    const date = readings[order.style];
    return date === null ? otherOrder(text, order.style) : parsedAs(date);
  }
  const possible = [readings['day-month-year'], readings['month-day-year']];
  if (style.mayBeginWithYear && shortYear !== null) possible.push(readings['year-month-day']);
  const [first, second] = [...new Set(possible.filter((date) => date !== null))];
  if (first === undefined) return noSuchDay(text);
  if (second === undefined) return parsedAs(first);
  const decided = decidedStyle(order);
  const date = decided === null || (style.mayBeginWithYear && shortYear !== null) ? null : readings[decided];
  return date === null ? ambiguous(text, first, second, style) : parsedAs(date);
}

function refuse(text: string, meaning: DateText & { kind: 'refused' }, system: DateSystem): Parsed {
  switch (meaning.reason) {
    case 'not-a-date': {
      const serial = serialDate(text.trim(), system);
      return serial === null ? notADate(text) : parsedAs(serial);
    }
    case 'no-such-day':
      return noSuchDay(text);
    case 'other-zone':
      return otherZone(text);
    case 'other-weekday':
      return otherWeekday(text, meaning.date);
  }
}

function ambiguous(text: string, first: CivilDate, second: CivilDate, style: DateStyle): Parsed {
  return failure(
    'ambiguous-date',
    `${quote(text)} dapat berarti ${longDate(first)} atau ${longDate(second)}. ${whyUndecided(style.order)}`,
    style.order.kind === 'no-column'
      ? 'Tulis sebagai tahun-bulan-hari, misalnya 2026-12-31.'
      : 'Tentukan urutan tanggal kolom ini pada pemetaan (hari-bulan-tahun, bulan-hari-tahun, atau tahun-bulan-hari).',
  );
}

function swapped(date: CivilDate): Parsed {
  return failure(
    'ambiguous-date',
    `Hari dan bulan ${longDate(date)} mungkin tertukar: di kolom ini semua tanggal asli Excel jatuh pada hari 1 sampai 12, sedangkan hari 13 ke atas tersimpan sebagai teks.`,
    'Cocokkan dengan dokumen aslinya. Bila tanggalnya benar, tentukan urutan tanggal kolom ini pada pemetaan; bila tertukar, betulkan di Excel.',
  );
}

const orderNames: Readonly<Record<DateOrder, string>> = {
  'day-month-year': 'hari-bulan-tahun',
  'month-day-year': 'bulan-hari-tahun',
  'year-month-day': 'tahun-bulan-hari',
};

function otherOrder(text: string, order: DateOrder): Parsed {
  return failure(
    'not-a-date',
    `${quote(text)} bukan tanggal dalam urutan ${orderNames[order]} yang dipilih untuk kolom ini.`,
    'Betulkan tanggalnya di sumber, atau ubah urutan tanggal kolom ini pada pemetaan.',
  );
}

function noSuchDay(text: string): Parsed {
  return failure(
    'not-a-date',
    `Tanggal ${quote(text)} tidak ada di kalender.`,
    'Betulkan tanggalnya di sumber.',
  );
}

function otherZone(text: string): Parsed {
  return failure(
    'not-a-date',
    `${quote(text)} memakai zona waktu lain; di Indonesia pada saat itu tanggalnya mungkin sudah berganti.`,
    'Tulis tanggalnya menurut waktu setempat, tanpa zona waktu.',
  );
}

function otherWeekday(text: string, date: CivilDate): Parsed {
  return failure(
    'not-a-date',
    `${quote(text)} bertentangan: ${longDate(date)} adalah hari ${weekdayName(weekdayOf(date))}.`,
    'Betulkan harinya atau tanggalnya di sumber.',
  );
}

function notADate(text: string): Parsed {
  return failure(
    'not-a-date',
    `${quote(text)} bukan tanggal yang dikenal.`,
    'Tulis sebagai tanggal Excel, 31/12/2026, 31 Desember 2026, atau 2026-12-31.',
  );
}

function longDate(date: CivilDate): string {
  return `${dayOf(date)} ${monthName(monthOf(date))} ${yearOf(date)}`;
}
