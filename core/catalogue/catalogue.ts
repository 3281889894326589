import { z } from 'zod';
import { CatalogueError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { checkSchema } from './schemaProblems.ts';
import { datasetSchema, type Dataset } from './dataset.ts';
import bundledDatasets from './datasets.json' with { type: 'json' };
import { referenceListSchema, type ReferenceId, type ReferenceList } from './reference.ts';
import akun from './references/akun.json' with { type: 'json' };
import bank from './references/bank.json' with { type: 'json' };
import rekening from './references/rekening.json' with { type: 'json' };

const SHOWN_PROBLEMS = 5;

const catalogueFileSchema = z
  .strictObject({
    /** Date of the catalogue, `YYYY-MM-DD`; a newer one replaces an older one. */
    version: z.iso.date(),
    compiledFrom: z.string(),
    datasets: z.array(datasetSchema).min(1),
  })
  .superRefine((file, context) => {
    const twice = firstRepeated(file.datasets.map((dataset) => dataset.id));
    if (twice === undefined) return;
    context.addIssue({
      code: 'custom',
      path: ['datasets'],
      message: `jenis data ${twice} disebut dua kali`,
    });
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
  /** A catalogue file that the operator imported; replaces the bundled datasets unless those are newer. */
  readonly imported?: unknown;
  /** Datasets that the operator added or completed; each replaces the catalogue's of the same id. */
  readonly userDatasets?: readonly unknown[];
}

/**
 * The catalogue in use. An imported file that an update of the application has overtaken gives way to the
 * bundled one, so that no update can keep the application from starting; `version` tells which is in use.
 *
 * @throws CatalogueError `invalid` naming each wrong place.
 */
export function loadCatalogue(options: CatalogueOptions = {}): Catalogue {
  const bundled = parse(catalogueFileSchema, bundledDatasets, 'Katalog bawaan');
  const imported = options.imported === undefined ? bundled : parseFile(options.imported);
  const file = imported.version >= bundled.version ? imported : bundled;
  const added = parseUserDatasets(options.userDatasets ?? []);
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

/**
 * Checks a catalogue file that the operator wants to import.
 *
 * @throws CatalogueError `invalid` naming each wrong place; `older-version` when it is older than the catalogue
 *   in use.
 */
export function importCatalogue(value: unknown, inUse: Pick<Catalogue, 'version'>): CatalogueFile {
  const file = parseFile(value);
  if (file.version >= inUse.version) return file;
  throw new CatalogueError(
    'older-version',
    `Berkas katalog bertanggal ${file.version}, lebih lama daripada katalog yang dipakai (${inUse.version}).`,
    'Gunakan berkas katalog yang lebih baru, atau tetap memakai katalog yang sekarang.',
  );
}

/** Checks a dataset that the operator states; throws `CatalogueError` naming each wrong place. */
export function parseDataset(value: unknown): Dataset {
  return parse(datasetSchema, value, `Jenis data ${nameOf(value)}`);
}

/** The dataset, or a `CatalogueError` that lists the nearest known ids. */
export function datasetById(catalogue: Catalogue, id: string): Dataset {
  const dataset = catalogue.datasets.get(id);
  if (dataset !== undefined) return dataset;
  const near = idsLike(id, [...catalogue.datasets.keys()]);
  throw new CatalogueError(
    'unknown-dataset',
    `Jenis data "${id}" tidak ada di katalog.`,
    near.length > 0
      ? `Mungkin yang dimaksud: ${near.join(', ')}.`
      : 'Pilih jenis data dari katalog, atau tambahkan sebagai jenis data khusus satker.',
  );
}

function idsLike(id: string, known: readonly string[]): string[] {
  const tail = id.split('/').at(-1) ?? id;
  const sameTail = tail === '' ? [] : known.filter((candidate) => candidate.includes(tail));
  return [...new Set([...sameTail, ...nearest(id, known)])].slice(0, 3);
}

function parseFile(value: unknown): CatalogueFile {
  return parse(catalogueFileSchema, value, 'Berkas katalog');
}

function parseUserDatasets(values: readonly unknown[]): Dataset[] {
  const datasets = values.map((value) => parseDataset(value));
  const twice = firstRepeated(datasets.map((dataset) => dataset.id));
  if (twice === undefined) return datasets;
  throw new CatalogueError(
    'invalid',
    `Jenis data khusus satker ${twice} disebut dua kali.`,
    'Hapus salah satu, lalu muat lagi.',
  );
}

function parse<T>(schema: z.ZodType<T>, value: unknown, what: string): T {
  const check = checkSchema(schema, value);
  if (check.ok) return check.data;
  const shown = check.problems.slice(0, SHOWN_PROBLEMS).join('; ');
  const more = check.problems.length - SHOWN_PROBLEMS;
  throw new CatalogueError(
    'invalid',
    `${what} tidak sesuai susunan katalog: ${shown}${more > 0 ? `; dan ${more} hal lain` : ''}.`,
    'Perbaiki bagian yang disebut, lalu muat lagi. Katalog yang dipakai sekarang tidak berubah.',
    { cause: check.cause },
  );
}

function firstRepeated(texts: readonly string[]): string | undefined {
  return texts.find((text, index) => texts.indexOf(text) !== index);
}

function nameOf(value: unknown): string {
  const named = z.object({ id: z.string() }).safeParse(value);
  return named.success ? named.data.id : 'tanpa alamat (id)';
}
