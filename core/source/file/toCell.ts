import type { Cell } from '../source.ts';
import { readSerial, readTimeOfDay, type DateSystem } from '../serialDate.ts';
import { meaningOf, type Meaning } from './numberFormat.ts';
import type { CellObject } from './sheetJs.ts';

/** Excel's error codes as they are stored in the binary formats. */
const ERROR_TEXTS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};

/** Stands for errors that not every reader knows. */
export const UNKNOWN_ERROR = '#ERROR!';

/** Reads number formats, each distinct one once. */
export type MeaningReader = (format: CellObject['z']) => Meaning;

export function createMeaningReader(): MeaningReader {
  const known = new Map<string, Meaning>();
  return (format) => {
    if (typeof format !== 'string') return 'number';
    const meaning = known.get(format) ?? meaningOf(format);
    known.set(format, meaning);
    return meaning;
  };
}

/**
 * A workbook's cell as the core knows it. A number is a date only where its format says so; a bare time of
 * day becomes text `HH:MM:SS`, because it is no amount.
 */
export function toCell(raw: CellObject | undefined, system: DateSystem, meaning: MeaningReader): Cell {
  if (raw === undefined) return null;
  if (raw.t === 'z') return raw.f === undefined ? null : { kind: 'missing-value' };
  if (raw.t === 's') return typeof raw.v !== 'string' || raw.v === '' ? null : raw.v;
  if (raw.t === 'b') return raw.v === true;
  if (raw.t === 'n' && typeof raw.v === 'number') return numberCell(raw.v, meaning(raw.z), system);
  // An error, or what only a damaged file makes of a cell.
  return { kind: 'error', error: errorText(raw) };
}

export function errorText(raw: CellObject): string {
  return raw.w ?? (typeof raw.v === 'number' ? ERROR_TEXTS[raw.v] : undefined) ?? UNKNOWN_ERROR;
}

/** Whether a text is an error that the library knows too. */
export function isErrorText(text: string): boolean {
  return Object.values(ERROR_TEXTS).includes(text);
}

/** A number as its number format means it. */
export function numberCell(value: number, meaning: Meaning, system: DateSystem): Cell {
  if (meaning === 'time' && value < 1) return readTimeOfDay(value) ?? value;
  if (meaning !== 'date' && meaning !== 'time') return value;
  const moment = readSerial(value, system);
  return moment === null ? value : { kind: 'date', date: moment.date, time: moment.time };
}
