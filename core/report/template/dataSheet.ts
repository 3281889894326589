import type { Cell, DataValidation, WriteSheet } from 'hucre/xlsx';
import type { Dataset, Field } from '../../catalogue/dataset.ts';
import { columnLetters } from '../../source/rawTable.ts';
import { columnFormats, typeTitles } from './fieldKind.ts';
import { headerStyle } from './templateStyle.ts';

/** Where on the sheet of codes those of a field are, as a formula names the place; null for free text. */
export type CodePlace = (field: Field) => string | null;

/** The row below the header: it shows how the columns are formatted, and holds nothing. */
export const FORMAT_ROW = 2;
const LAST_ROW = 1_048_576;
const LONGEST_PROMPT = 250;

/** The sheet to be filled: the field names in the first row, and nothing below. */
export function dataSheet(name: string, dataset: Dataset, codePlace: CodePlace): WriteSheet {
  const { fields } = dataset;
  return {
    name,
    columns: fields.map((field) => ({ width: widthOf(field) })),
    rows: [fields.map((field) => field.name), fields.map(() => null)],
    cells: cellsOf(fields),
    dataValidations: fields.map((field, column) => validationOf(field, column, codePlace(field))),
    freezePane: { rows: 1 },
  };
}

function cellsOf(fields: readonly Field[]): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  for (const [column, field] of fields.entries()) {
    cells.set(`0,${column}`, { style: headerStyle(field), comment: { text: helpOf(field) } });
    cells.set(`1,${column}`, { style: { numFmt: columnFormats[field.type] } });
  }
  return cells;
}

function widthOf({ name, type }: Field): number {
  return Math.max(name.length + 4, type === 'string' ? 20 : 14);
}

function helpOf({ description, required, type }: Field): string {
  return `${typeTitles[type]}, ${required ? 'wajib diisi' : 'boleh kosong'}.\n${description}`;
}

function validationOf(field: Field, column: number, codes: string | null): DataValidation {
  const letter = columnLetters(column);
  return {
    ...ruleOf(field, codes),
    range: `${letter}${FORMAT_ROW}:${letter}${LAST_ROW}`,
    allowBlank: true,
    showInputMessage: true,
    inputTitle: field.name,
    inputMessage: helpOf(field).slice(0, LONGEST_PROMPT),
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: field.name,
  };
}

type Rule = Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2' | 'errorMessage'>;

/** Warnings only: what BIOS accepts is decided by the check before sending, with better words. */
function ruleOf(field: Field, codes: string | null): Rule {
  if (codes !== null) {
    return { type: 'list', formula1: codes, errorMessage: 'Kode ini tidak ada pada lembar "Daftar kode".' };
  }
  switch (field.type) {
    case 'date':
      return {
        type: 'date',
        operator: 'between',
        formula1: '36526',
        formula2: '73050',
        errorMessage: 'Isi tanggal, misalnya 31/01/2026.',
      };
    case 'integer':
      return {
        type: 'whole',
        operator: 'greaterThanOrEqual',
        formula1: '0',
        errorMessage: 'Isi bilangan bulat, tanpa titik atau koma.',
      };
    case 'decimal':
      return {
        type: 'decimal',
        operator: 'between',
        formula1: '-1E+15',
        formula2: '1E+15',
        errorMessage: 'Isi angka, bukan teks.',
      };
    case 'string':
      return {
        type: 'textLength',
        operator: 'lessThanOrEqual',
        formula1: '255',
        errorMessage: 'Teks ini terlalu panjang.',
      };
  }
}
