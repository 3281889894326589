import { z } from 'zod';
import { CatalogueError } from '../errors.ts';
import { datasetSchema, type Dataset } from './dataset.ts';
import bundledDatasets from './datasets.json' with { type: 'json' };
import { referenceListSchema, type ReferenceId, type ReferenceList } from './reference.ts';
import akun from './references/akun.json' with { type: 'json' };
import bank from './references/bank.json' with { type: 'json' };
import rekening from './references/rekening.json' with { type: 'json' };

const catalogueFileSchema = z.strictObject({
  /** Date of the catalogue, `YYYY-MM-DD`; a newer one replaces an older one. */
  version: z.iso.date(),
  compiledFrom: z.string(),
  datasets: z.array(datasetSchema).min(1),
});

/** A catalogue as a file that can be exchanged. */
export type CatalogueFile = Readonly<z.infer<typeof catalogueFileSchema>>;

/** What BIOS accepts: datasets by id, in the catalogue's order, and the reference lists. */
export interface Catalogue {
  readonly version: string;
  readonly datasets: ReadonlyMap<string, Dataset>;
  readonly references: Readonly<Record<ReferenceId, ReferenceList>>;
}

export interface CatalogueOptions {
  /** A newer catalogue file that the operator imported; replaces the bundled datasets. */
  readonly imported?: unknown;
  /** Datasets that the operator added or completed; each replaces the catalogue's of the same id. */
  readonly userDatasets?: readonly unknown[];
}

/**
 * The catalogue in use.
 *
 * @throws CatalogueError `invalid` naming each wrong place; `older-version` when the imported file is older
 *   than the bundled one.
 */
export function loadCatalogue(options: CatalogueOptions = {}): Catalogue {
  const bundled = parse(catalogueFileSchema, bundledDatasets, 'Katalog bawaan');
  const file = options.imported === undefined ? bundled : importCatalogue(options.imported, bundled.version);
  const added = (options.userDatasets ?? []).map((dataset) => parseDataset(dataset));
  return {
    version: file.version,
    datasets: new Map([...file.datasets, ...added].map((dataset) => [dataset.id, dataset])),
    references: {
      bank: parse(referenceListSchema, bank, 'Daftar bank'),
      akun: parse(referenceListSchema, akun, 'Daftar akun'),
      rekening: parse(referenceListSchema, rekening, 'Daftar rekening'),
    },
  };
}

/** Checks a dataset that the operator states; throws `CatalogueError` naming each wrong place. */
export function parseDataset(value: unknown): Dataset {
  return parse(datasetSchema, value, `Jenis data ${nameOf(value)}`);
}

/** The dataset, or a `CatalogueError` that lists the nearest known ids. */
export function datasetById(catalogue: Catalogue, id: string): Dataset {
  const dataset = catalogue.datasets.get(id);
  if (dataset !== undefined) return dataset;
  const tail = id.split('/').at(-1) ?? id;
  const near = [...catalogue.datasets.keys()].filter((known) => known.includes(tail)).slice(0, 3);
  throw new CatalogueError(
    'unknown-dataset',
    `Jenis data "${id}" tidak ada di katalog.`,
    near.length > 0
      ? `Mungkin yang dimaksud: ${near.join(', ')}.`
      : 'Pilih jenis data dari katalog, atau tambahkan sebagai jenis data khusus satker.',
  );
}

function importCatalogue(value: unknown, bundledVersion: string): CatalogueFile {
  const file = parse(catalogueFileSchema, value, 'Berkas katalog');
  if (file.version >= bundledVersion) return file;
  throw new CatalogueError(
    'older-version',
    `Berkas katalog bertanggal ${file.version}, lebih lama daripada katalog bawaan (${bundledVersion}).`,
    'Gunakan berkas katalog yang lebih baru, atau tetap memakai katalog bawaan.',
  );
}

function parse<T>(schema: z.ZodType<T>, value: unknown, what: string): T {
  const result = schema.safeParse(value, { reportInput: false });
  if (result.success) return result.data;
  const places = result.error.issues.slice(0, 5).map(describeIssue);
  throw new CatalogueError(
    'invalid',
    `${what} tidak sesuai susunan katalog: ${places.join('; ')}.`,
    'Perbaiki bagian yang disebut, lalu muat lagi. Katalog yang dipakai sekarang tidak berubah.',
    { cause: result.error },
  );
}

function describeIssue(issue: z.core.$ZodIssue): string {
  const path = issue.path.map(String).join('.');
  return path === '' ? issue.message : `${path}: ${issue.message}`;
}

function nameOf(value: unknown): string {
  const named = z.object({ id: z.string() }).safeParse(value);
  return named.success ? named.data.id : 'tanpa alamat';
}
