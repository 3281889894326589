import { datasetById, loadCatalogue } from '../../core/catalogue/catalogue.ts';
import type { Dataset, Field } from '../../core/catalogue/dataset.ts';
import { addDays, dayOf, monthOf, type CivilDate } from '../../core/civilDate.ts';
import { day } from '../engine/engineBench.ts';

/** The three datasets of a small office, and where the fortunes of its days are told. */
const smallOffice: readonly string[] = [
  'keuangan/akuntansi/penerimaan',
  'kesehatan/layanan/pasien_igd',
  'keuangan/saldo/saldo_pengelolaan_kas',
];

/** Those and as many more of a hospital's as are asked for. */
export function officeDatasets(count: number): readonly Dataset[] {
  const catalogue = loadCatalogue();
  const others = [...catalogue.datasets.values()].filter(
    ({ id, rumpun, fieldsPublished }) =>
      (rumpun === 'semua' || rumpun === 'kesehatan') && fieldsPublished && !smallOffice.includes(id),
  );
  return [...smallOffice.map((id) => datasetById(catalogue, id)), ...others].slice(0, count);
}

/** Rows of a csv for the days up to `last`: two accounts a day for income, one row for everything else. */
export function csvOf(dataset: Dataset, first: CivilDate, last: CivilDate): readonly string[] {
  const dates: CivilDate[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) if (isDated(dataset, date)) dates.push(date);
  const lines = dataset.id.endsWith('/penerimaan') ? [0, 1] : [0];
  return dates.flatMap((date) => lines.map((line) => rowOf(dataset, date, line)));
}

/** Daily data every day, any other on the last day of its month. */
function isDated({ period }: Dataset, date: CivilDate): boolean {
  return period === 'harian' || dayOf(addDays(date, 1)) === 1;
}

/** BIOS field name to text, plausible and always the same. */
export function valuesOf(dataset: Dataset, date: CivilDate, line: number): Readonly<Record<string, string>> {
  return Object.fromEntries(dataset.fields.map((field) => [field.name, valueOf(dataset, field, date, line)]));
}

/** The same as a line of a csv as an office writes it: with a decimal comma. */
function rowOf(dataset: Dataset, date: CivilDate, line: number): string {
  const values = valuesOf(dataset, date, line);
  return dataset.fields
    .map(({ name, type }) => (type === 'decimal' ? values[name]?.replace('.', ',') : values[name]))
    .join(';');
}

function valueOf(dataset: Dataset, field: Field, date: CivilDate, line: number): string {
  const number = (monthOf(date) * 31 + dayOf(date)) * 7 + line * 3;
  switch (field.type) {
    case 'date':
      return date;
    case 'integer':
      return String(20 + (number % 9));
    case 'decimal':
      return dataset.accumulation === 'year-to-date'
        ? String((1000 + number) * 12_500 * (line + 1))
        : `${75 + (number % 5)}.25`;
    case 'string':
      return textOf(dataset, field, line);
  }
}

const texts: Readonly<Record<string, readonly string[]>> = {
  kd_akun: ['424111', '424112'],
  'keuangan/akuntansi/pengeluaran kd_akun': ['525111'],
  kdbank: ['008'],
  no_rekening: ['000112345678901'],
  no_bilyet: ['BLY-0001'],
};

/** More lines than there are examples go on by their number. */
function textOf({ id }: Dataset, { name, examples }: Field, line: number): string {
  const known = texts[`${id} ${name}`] ?? texts[name] ?? examples ?? [];
  return known[line] ?? `${known[0] ?? 'Unit'} ${line + 1}`;
}

export const FIRST_DAY = day('2026-10-19');
