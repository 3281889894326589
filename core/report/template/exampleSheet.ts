import type { WriteSheet } from 'hucre/xlsx';
import type { Dataset } from '../../catalogue/dataset.ts';
import type { ReferenceList } from '../../catalogue/reference.ts';
import { exampleRow } from './exampleRow.ts';
import { columnFormats } from './fieldKind.ts';
import { fontOf, headerStyle } from './templateStyle.ts';

const NOTE = 'CONTOH SAJA. Lembar ini tidak dikirim; isi data pada lembar pertama.';
const LEAST_WIDTH = 16;

/** A sheet that shows a filled row, apart from the data, so that it is never sent. */
export function exampleSheet(
  dataset: Dataset,
  references: Readonly<Record<string, ReferenceList>>,
): WriteSheet {
  const { fields } = dataset;
  return {
    name: 'Contoh',
    columns: fields.map(({ name }) => ({ width: Math.max(LEAST_WIDTH, name.length + 4) })),
    rows: [[NOTE], [], fields.map(({ name }) => name), exampleRow(dataset, references)],
    cells: new Map([
      ['0,0', { style: { font: fontOf({ bold: true, color: { rgb: 'C00000' } }) } }],
      ...fields.flatMap((field, column) => [
        [`2,${column}`, { style: headerStyle(field) }] as const,
        [
          `3,${column}`,
          { style: { numFmt: columnFormats[field.type], font: fontOf({ italic: true }) } },
        ] as const,
      ]),
    ]),
  };
}
