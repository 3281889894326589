import type { CellValue, WriteSheet } from 'hucre/xlsx';
import type { Dataset } from '../../catalogue/dataset.ts';
import type { ReferenceList } from '../../catalogue/reference.ts';
import { columnLetters } from '../../source/rawTable.ts';
import type { CodePlace } from './dataSheet.ts';
import { codesOf } from './fieldKind.ts';
import { headerStyle } from './templateStyle.ts';

/** The sheet of the codes that a dataset's fields may have, and where on it each field's are. */
export interface CodeSheet {
  /** Null where no field has a list of codes. */
  readonly sheet: WriteSheet | null;
  readonly placeOf: CodePlace;
}

const NAME = 'Daftar kode';
const WIDEST_NAME = 60;

export function codeSheet(dataset: Dataset, references: Readonly<Record<string, ReferenceList>>): CodeSheet {
  const lists = dataset.fields
    .map((field) => ({ field, codes: codesOf(field, references) }))
    .filter(({ codes }) => codes.length > 0);
  const placeOf: CodePlace = (field) => {
    const index = lists.findIndex((list) => list.field === field);
    const list = lists[index];
    if (list === undefined) return null;
    const letter = columnLetters(2 * index);
    return `'${NAME}'!$${letter}$2:$${letter}$${list.codes.length + 1}`;
  };
  const height = Math.max(0, ...lists.map(({ codes }) => codes.length));
  const header = lists.flatMap(({ field }) => [field.name, 'uraian']);
  const rows = Array.from({ length: height }, (_, row): CellValue[] =>
    lists.flatMap(({ codes }) => [codes[row]?.kode ?? null, codes[row]?.uraian ?? null]),
  );
  const sheet: WriteSheet = {
    name: NAME,
    columns: lists.flatMap(({ field, codes }) => [
      { width: Math.max(12, field.name.length + 4), numFmt: '@' },
      { width: Math.min(WIDEST_NAME, Math.max(...codes.map(({ uraian }) => uraian.length)) + 2) },
    ]),
    rows: [header, ...rows],
    cells: new Map(header.map((_, column) => [`0,${column}`, { style: headerStyle({ required: true }) }])),
    freezePane: { rows: 1 },
  };
  return { sheet: lists.length === 0 ? null : sheet, placeOf };
}
