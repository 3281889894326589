import type { CellObject } from '@e965/xlsx';
import { dayNumber, dayOf, monthOf, yearOf, type CivilDate } from '../../core/civilDate.ts';
import { decimalText } from '../../core/decimalText.ts';
import { monthNames } from '../../core/indonesianDate.ts';

/** What a cell of the generated workbook holds. */
export type SheetCell = null | string | number | CellObject;
export type SheetRow = readonly SheetCell[];

/** Excel's serial of 1970-01-01. */
const SERIAL_1970 = 25_569;

/** A real Excel date, shown as `03/11/2026`. */
export function dateCell(date: CivilDate): CellObject {
  return { t: 'n', v: dayNumber(date) + SERIAL_1970, z: 'dd/mm/yyyy' };
}

/** `3 November 2026` */
export function longDate(date: CivilDate): string {
  return `${dayOf(date)} ${monthNames[monthOf(date) - 1] ?? ''} ${yearOf(date)}`;
}

/** `03/11/2026` */
export function slashDate(date: CivilDate): string {
  return date.split('-').toReversed().join('/');
}

/** Whole rupiah as `1.500.000,00`. */
export function rupiah(amount: number): string {
  return `${decimalText(String(amount))},00`;
}
