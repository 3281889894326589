import { z } from 'zod';

/** The field that every dataset has: the day that the figures are about, not the day of sending. */
export const DATE_FIELD = 'tgl_transaksi';

/** One data item of a dataset, as BIOS names it. */
export const fieldSchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9_]*$/, 'nama isian hanya huruf kecil, angka, dan garis bawah'),
  type: z.enum(['date', 'string', 'integer', 'decimal']),
  required: z.boolean(),
  /** A regular expression that the whole text must match. */
  pattern: z.string().refine(isRegularExpression, 'pola bukan ungkapan reguler yang sah').optional(),
  /** The reference list (`/ws/ref/<list>`) that the code must be in. */
  reference: z.enum(['bank', 'akun', 'rekening']).optional(),
  description: z.string().min(1),
  /** Values seen in practice; BIOS does not enforce them (contract.md 4.3, inferred). */
  examples: z.array(z.string()).optional(),
  note: z.string().optional(),
});

/** What BIOS accepts at one path: its fields, when it is due, and what makes a record unique. */
export const datasetSchema = z
  .strictObject({
    /** Path below `/ws/` and `/get/data/`, e.g. `keuangan/akuntansi/penerimaan`. */
    id: z
      .string()
      .regex(/^[a-z0-9_]+(\/[a-z0-9_]+)+$/, 'alamat berbentuk rumpun/kelompok/nama, huruf kecil semua'),
    title: z.string().min(1),
    rumpun: z.enum(['semua', 'kesehatan', 'pendidikan', 'barang_jasa', 'kawasan', 'pengelola_dana']),
    category: z.enum(['keuangan', 'sdm', 'layanan', 'ikt']),
    period: z.enum(['harian', 'bulanan', 'triwulanan', 'semesteran', 'tahunan', 'per-survei', 'unknown']),
    /**
     * `year-to-date`: cumulative since 1 January; `none`: the figure of that day; `headcount`: position on
     * that day; `contested`: public clients disagree, ask DJPb (contract.md 4.3).
     */
    accumulation: z.enum(['year-to-date', 'none', 'headcount', 'contested', 'unknown']),
    /** Fields that identify a record; sending the same key again replaces it (contract.md 6, inferred). */
    naturalKey: z.array(z.string()).min(1),
    /** False where no public source names the fields; the operator must then state them. */
    fieldsPublished: z.boolean(),
    fields: z.array(fieldSchema).min(1),
    /** How sure the path and the fields are: `confirmed-N` (N independent clients), `single`, `inferred`. */
    confidence: z.strictObject({ path: z.string(), fields: z.string() }),
    note: z.string().optional(),
  })
  .superRefine(checkFieldNames);

/** What the operator states about a dataset, as BIOS' own specification has it. */
export const statedFieldsSchema = z.strictObject({
  /** All fields but `tgl_transaksi`, which every dataset has. */
  fields: z.array(fieldSchema).max(100),
  /** Names of the text fields that, with the date, identify a record. */
  dimensions: z.array(z.string()),
  period: datasetSchema.shape.period.optional(),
  accumulation: datasetSchema.shape.accumulation.optional(),
});

export type Field = Readonly<z.infer<typeof fieldSchema>>;
export type Dataset = Readonly<z.infer<typeof datasetSchema>>;
export type StatedFields = Readonly<z.infer<typeof statedFieldsSchema>>;
export type Period = Dataset['period'];

/**
 * The text that identifies a record within its dataset: the natural key's values as a JSON array, so that no
 * separator can be forged by a value.
 */
export function naturalKeyOf(dataset: Dataset, payload: Readonly<Record<string, string>>): string {
  return JSON.stringify(dataset.naturalKey.map((name) => payload[name] ?? null));
}

/** The natural key without its date: the text that identifies one line of figures over time. */
export function dimensionKeyOf(dataset: Dataset, payload: Readonly<Record<string, string>>): string {
  const names = dataset.naturalKey.filter((name) => name !== DATE_FIELD);
  return JSON.stringify(names.map((name) => payload[name] ?? null));
}

function isRegularExpression(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

function checkFieldNames(dataset: DatasetShape, context: z.RefinementCtx): void {
  const names = dataset.fields.map((field) => field.name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) report(context, ['fields'], `isian ${twice} disebut dua kali`);
  const date = dataset.fields.find((field) => field.name === DATE_FIELD);
  if (date?.type !== 'date' || !date.required) {
    report(context, ['fields'], `isian ${DATE_FIELD} wajib ada, bertipe date dan wajib diisi`);
  }
  if (!dataset.naturalKey.includes(DATE_FIELD)) {
    report(context, ['naturalKey'], `kunci harus memuat ${DATE_FIELD}`);
  }
  for (const key of dataset.naturalKey) {
    const field = dataset.fields.find((candidate) => candidate.name === key);
    if (field === undefined) report(context, ['naturalKey'], `kunci ${key} tidak ada di daftar isian`);
    else if (!field.required) report(context, ['naturalKey'], `kunci ${key} harus isian wajib`);
  }
}

interface DatasetShape {
  readonly fields: readonly { name: string; type: string; required: boolean }[];
  readonly naturalKey: readonly string[];
}

function report(context: z.RefinementCtx, path: string[], message: string): void {
  context.addIssue({ code: 'custom', path, message });
}
