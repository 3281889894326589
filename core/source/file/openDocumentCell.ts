import { addDays, readCivilDate } from '../../civilDate.ts';
import { readTimeOfDay } from '../serialDate.ts';
import type { Cell } from '../source.ts';
import { readXmlAttribute } from './xmlAttribute.ts';

const DATE = /^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d):(\d\d(?:\.\d+)?))?$/;
const DURATION = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const ERROR_TEXT = /^(?:#[A-Z][A-Z0-9/]*[!?]?|Err:\d{3})$/;
const SECONDS_PER_DAY = 86_400;

/**
 * The cell that an OpenDocument tag and the text shown in it stand for; `text` is null where nothing, not even
 * empty text, is shown, which with a formula means that nobody has calculated it.
 */
export function readOpenDocumentCell(tag: string, text: string | null): Cell {
  const attribute = (name: string): string => readXmlAttribute(tag, name);
  if (isError(tag, text)) return { kind: 'error', error: text ?? '#ERROR!' };
  switch (attribute('office:value-type')) {
    case 'float':
    case 'percentage':
    case 'currency':
      return numberCell(attribute('office:value'));
    case 'date':
      return dateCell(attribute('office:date-value')) ?? text;
    case 'time':
      return timeCell(attribute('office:time-value')) ?? text;
    case 'boolean':
      return attribute('office:boolean-value') === 'true';
    case '':
      if (text === null && attribute('table:formula') !== '') return { kind: 'missing-value' };
      return text === '' ? null : text;
    default:
      return attribute('office:string-value') || text || null;
  }
}

/** LibreOffice marks errors; others leave a formula whose text is one. */
function isError(tag: string, text: string | null): boolean {
  if (readXmlAttribute(tag, 'calcext:value-type') === 'error') return true;
  return text !== null && ERROR_TEXT.test(text) && readXmlAttribute(tag, 'table:formula') !== '';
}

function numberCell(value: string): Cell {
  const number = Number(value);
  return value === '' || !Number.isFinite(number) ? { kind: 'missing-value' } : number;
}

function dateCell(value: string): Cell {
  const [, day = '', hours = '0', minutes = '0', seconds = '0'] = DATE.exec(value) ?? [];
  const date = readCivilDate(day);
  if (date === null) return null;
  const total = Math.round(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
  if (total >= SECONDS_PER_DAY) return { kind: 'date', date: addDays(date, 1), time: null };
  return { kind: 'date', date, time: total === 0 ? null : readTimeOfDay(total / SECONDS_PER_DAY) };
}

/** A time of day as text; a length of time of a day or more as a number of days, as Excel has it. */
function timeCell(value: string): Cell {
  const match = DURATION.exec(value);
  if (match === null) return null;
  const [days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  const total = (days ?? 0) * SECONDS_PER_DAY + (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
  return readTimeOfDay(total / SECONDS_PER_DAY) ?? total / SECONDS_PER_DAY;
}
