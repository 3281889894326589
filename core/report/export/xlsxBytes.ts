import { writeXlsxStream, XLSX_MAX_ROWS_PER_SHEET, type CellValue } from 'hucre/xlsx';
import { dayNumber, readCivilDate } from '../../civilDate.ts';
import { dayCountAt } from '../../schedule/timeZone.ts';
import type { ExportColumn, ExportTable, ShownCell } from './exportTable.ts';
import { inertText } from './inertText.ts';

/** A spreadsheet's number of 1970-01-01. */
const SERIAL_OF_1970 = 25_569;
const SECONDS_PER_DAY = 86_400;

/** Digits that a spreadsheet's number keeps. */
const EXACT_DIGITS = 15;

const FORMATS: Readonly<Record<ExportColumn<never>['kind'], string | null>> = {
  cell: null,
  text: '@',
  number: '0',
  decimal: null,
  date: 'dd/mm/yyyy',
  moment: 'dd/mm/yyyy hh:mm:ss',
};

/** The table as a workbook's bytes; rows beyond what a sheet holds go on in further sheets, with the titles. */
export function xlsxBytes<Row>(
  { name, columns, rows }: ExportTable<Row>,
  rowsPerSheet = XLSX_MAX_ROWS_PER_SHEET,
): ReadableStream<Uint8Array> {
  return writeXlsxStream(cellsOf(columns, rows), {
    name,
    columns: columns.map(({ title, width, kind }) => {
      const numFmt = FORMATS[kind];
      const header = inertText(title);
      return numFmt === null ? { header, width } : { header, width, numFmt };
    }),
    freezePane: { rows: 1 },
    maxRowsPerSheet: rowsPerSheet,
  });
}

function* cellsOf<Row>(columns: readonly ExportColumn<Row>[], rows: Iterable<Row>): Generator<CellValue[]> {
  for (const row of rows) yield columns.map((column) => cellValue(column, row));
}

function cellValue<Row>(column: ExportColumn<Row>, row: Row): CellValue {
  switch (column.kind) {
    case 'text':
      return textValue(column.value(row) ?? '');
    case 'cell': {
      const shown = column.value(row);
      return shown === null ? null : sourceValue(shown);
    }
    case 'number':
      return column.value(row);
    case 'decimal':
      return decimalValue(column.value(row));
    case 'date':
      return dateValue(column.value(row));
    case 'moment': {
      const instant = column.value(row);
      return instant === null ? null : wholeSeconds(dayCountAt(column.timeZone, instant)) + SERIAL_OF_1970;
    }
  }
}

function textValue(text: string): CellValue {
  return text === '' ? null : inertText(text);
}

/** A cell of a source as its own kind; what a spreadsheet has no exact kind for becomes text as it was shown. */
function sourceValue({ cell, shown }: ShownCell): CellValue {
  if (cell === null || typeof cell === 'number' || typeof cell === 'boolean') return cell;
  if (typeof cell === 'string') return textValue(cell);
  if (cell.kind === 'date' && cell.time === null) return new Date(`${cell.date}T00:00:00Z`);
  const isExact = cell.kind === 'decimal' && cell.value.replace(/\D/g, '').length <= EXACT_DIGITS;
  return isExact ? Number(cell.value) : textValue(shown);
}

function decimalValue(text: string | null): CellValue {
  return text === null || text.replaceAll(/\D/g, '').length > EXACT_DIGITS ? text : Number(text);
}

/** A date's number, so that it can be sorted and counted with; what is no date stays text. */
function dateValue(text: string | null): CellValue {
  const date = readCivilDate(text ?? '');
  return date === null ? text : dayNumber(date) + SERIAL_OF_1970;
}

/** Spreadsheets round to the second that is nearest; everywhere else the second that has begun is shown. */
function wholeSeconds(days: number): number {
  return Math.floor(days * SECONDS_PER_DAY) / SECONDS_PER_DAY;
}
