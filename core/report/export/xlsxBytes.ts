import { writeXlsxStream, XLSX_MAX_ROWS_PER_SHEET, type CellValue } from 'hucre/xlsx';
import { dayNumber, readCivilDate } from '../../civilDate.ts';
import { dayCountAt } from '../../schedule/timeZone.ts';
import type { ExportColumn, ExportTable } from './exportTable.ts';
import { inertText } from './inertText.ts';

/** A spreadsheet's number of 1970-01-01. */
const SERIAL_OF_1970 = 25_569;
const SECONDS_PER_DAY = 86_400;

const FORMATS: Readonly<Record<ExportColumn<never>['kind'], string>> = {
  text: '@',
  number: '0',
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
    columns: columns.map(({ title, width, kind }) => ({ header: title, width, numFmt: FORMATS[kind] })),
    freezePane: { rows: 1 },
    maxRowsPerSheet: rowsPerSheet,
  });
}

function* cellsOf<Row>(columns: readonly ExportColumn<Row>[], rows: Iterable<Row>): Generator<CellValue[]> {
  for (const row of rows) yield columns.map((column) => cellValue(column, row));
}

function cellValue<Row>(column: ExportColumn<Row>, row: Row): CellValue {
  switch (column.kind) {
    case 'text': {
      const text = column.value(row);
      return text === null || text === '' ? null : inertText(text);
    }
    case 'number':
      return column.value(row);
    case 'date':
      return dateValue(column.value(row));
    case 'moment': {
      const instant = column.value(row);
      return instant === null ? null : wholeSeconds(dayCountAt(column.timeZone, instant)) + SERIAL_OF_1970;
    }
  }
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
