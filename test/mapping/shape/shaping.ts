import { loadCatalogue } from '../../../core/catalogue/catalogue.ts';
import { datasetSchema, type Dataset } from '../../../core/catalogue/dataset.ts';
import { readCivilDate, type CivilDate } from '../../../core/civilDate.ts';
import { mappingSchema, type Mapping } from '../../../core/mapping/mapping.ts';
import type { ParsedRow } from '../../../core/mapping/parsedRow.ts';
import { planMapping } from '../../../core/mapping/shape/planMapping.ts';
import type { ShapeContext } from '../../../core/mapping/shape/shapeContext.ts';
import type { ShapeResult } from '../../../core/mapping/shape/shapeResult.ts';
import { shapeRows } from '../../../core/mapping/shape/shapeRows.ts';

/** What the tests of this folder share. */
const catalogue = loadCatalogue();

export function dataset(id: string): Dataset {
  const found = catalogue.datasets.get(id);
  if (found === undefined) throw new Error(`${id} is not in the catalogue`);
  return found;
}

export const penerimaan = dataset('keuangan/akuntansi/penerimaan');

/** A dataset keyed by date and unit with every type of field that is not in the key. */
export const tryout = datasetSchema.parse({
  id: 'uji/coba/angka',
  title: 'Uji coba',
  rumpun: 'semua',
  category: 'layanan',
  period: 'harian',
  accumulation: 'none',
  naturalKey: ['tgl_transaksi', 'unit'],
  fieldsPublished: false,
  fields: [
    field('tgl_transaksi', 'date'),
    field('unit', 'string'),
    field('jumlah', 'integer'),
    field('nilai', 'decimal'),
    field('catatan', 'string', false),
    field('berlaku', 'date', false),
  ],
  confidence: { path: 'inferred', fields: 'inferred' },
});

function field(name: string, type: string, required = true): unknown {
  return { name, type, required, description: name };
}

/** Columns named as the fields, unless the settings say otherwise. */
export function mapping(settings: Record<string, unknown>): Mapping {
  return mappingSchema.parse({
    id: 'uji',
    dataset: 'uji/coba/angka',
    source: { kind: 'file', path: 'buku.xlsx' },
    ...settings,
  });
}

export function columns(...names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, { from: 'column', column: name }]));
}

/** A parsed row; a value of `undefined` is one that could not be read. */
export function row(number: number, cells: Readonly<Record<string, string | null | undefined>>): ParsedRow {
  const entries = Object.entries(cells);
  return {
    number,
    values: Object.fromEntries(entries.map(([slot, value]) => [slot, value ?? null])),
    display: Object.fromEntries(
      entries.map(([slot, value]) => [slot, value === undefined ? '?' : (value ?? '')]),
    ),
    failed: entries.filter(([, value]) => value === undefined).map(([slot]) => slot),
  };
}

/** The columns of a register with one row per visit. */
export const register = columns('tgl_transaksi', 'unit');

/** A row of such a register. */
export function visit(
  number: number,
  date: string,
  unit: string,
  cells: Readonly<Record<string, string | null | undefined>> = {},
): ParsedRow {
  return row(number, { tgl_transaksi: date, unit, ...cells });
}

export function day(text: string): CivilDate {
  const date = readCivilDate(text);
  if (date === null) throw new Error(`${text} is not a date`);
  return date;
}

export const context: ShapeContext = {
  source: 'buku.xlsx',
  table: 'Sheet1',
  from: day('2026-01-01'),
  to: day('2026-12-31'),
};

export interface ShapeOptions extends Partial<ShapeContext> {
  readonly dataset?: Dataset;
}

/** Plans and shapes in one step. */
export function shape(
  settings: Record<string, unknown>,
  rows: readonly ParsedRow[],
  { dataset: target = tryout, ...rest }: ShapeOptions = {},
): ShapeResult {
  return shapeRows(rows, planMapping(mapping(settings), target), { ...context, ...rest });
}

/** Each draft as `date key... value...`, in order. */
export function payloads(result: ShapeResult): readonly string[] {
  return result.drafts.map((draft) => Object.values(draft.payload).join(' '));
}
