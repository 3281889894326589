import { z } from 'zod';
import { faultSchema } from './faultSpecification.ts';
import type { JournalEntry } from './journal.ts';
import { parseValue } from './parseValue.ts';
import { SimulatorError } from './simulatorError.ts';

/** A whole number, also as the text of a command-line flag. */
function wholeNumber(minimum: number, maximum: number): z.ZodType<number, number | string> {
  const text = z.string().regex(/^\d+$/).transform(Number);
  return z.union([z.number(), text]).pipe(z.number().int().min(minimum).max(maximum));
}

const leniency = z.enum(['lenient', 'strict']).default('lenient');

const satkerSchema = z.strictObject({
  satker: z.string().regex(/^\d{6}$/, 'kode satker terdiri atas 6 angka'),
  key: z.string().min(1),
  /** Shown as `nmsatker` in read-back. */
  name: z.string().min(1).default('SATKER CONTOH'),
});

/** Obviously invented: the simulator's only satker unless others are given. */
export const exampleSatker = {
  satker: '000001',
  key: 'KUNCI-CONTOH-BUKAN-RAHASIA-00001',
  name: 'SATKER CONTOH (SIMULATOR)',
} as const;

/**
 * Everything that can be set, with its default; numbers and booleans may be text, as flags are. The switches
 * stand for what no public source settles (contract.md, "Advice for the simulator").
 */
export const simulatorOptionsSchema = z.strictObject({
  host: z
    .literal('127.0.0.1', 'simulator hanya boleh mendengarkan di 127.0.0.1, tidak di alamat lain')
    .default('127.0.0.1'),
  /** 0: any free port. */
  port: wholeNumber(0, 65_535).default(0),
  satkers: z.array(satkerSchema).min(1).default([exampleSatker]),
  /** Accepts every 6-digit satker with any key. */
  acceptAnyCredentials: z.union([z.boolean(), z.stringbool()]).default(false),
  tokenLifetimeSeconds: wholeNumber(1, 31_536_000).default(86_400),
  /** SQLite file that keeps rows and the token secret; in memory when absent. */
  statePath: z.string().min(1).optional(),
  /** `matching`: the HTTP status that the first three digits of the message code name. */
  httpStatusMode: z.enum(['all-200', 'matching']).default('all-200'),
  /** What `error` is in the answer to a stored record. */
  errorOnSuccess: z.enum(['null', 'absent']).default('null'),
  futureDates: z.enum(['refuse', 'accept']).default('refuse'),
  /** `YYYY/MM/DD` beside `YYYY-MM-DD`. */
  slashDates: z.enum(['accept', 'refuse']).default('accept'),
  /** Whether saldo_operasional may come without `unit`. */
  unit: leniency,
  /** Whether kesehatan/sdm/* may come without `anggota`. */
  anggota: leniency,
  /** Whether saldo_pengelolaan_kas may come without `kdbank`. */
  kdbank: leniency,
  /** 0: no limit. */
  throttlePerMinute: wholeNumber(0, 1_000_000).default(0),
  pageSize: wholeNumber(1, 100_000).default(20),
  firstPage: wholeNumber(0, 1).default(1),
  /** Requests that the journal remembers; older ones are forgotten. */
  journalLimit: wholeNumber(1, 1_000_000).default(10_000),
  /** Datasets that a satker has beyond the catalogue, or completes; in the catalogue's form. */
  datasets: z.array(z.unknown()).default([]),
  faults: z.array(faultSchema).default([]),
});

export type SimulatorSettings = Readonly<z.output<typeof simulatorOptionsSchema>>;

export type SimulatorOptions = Readonly<z.input<typeof simulatorOptionsSchema>> & {
  /** Milliseconds since 1970-01-01T00:00:00Z; the machine's clock when absent. */
  readonly now?: () => number;
  /** Told of every request to BIOS when it has arrived, before anything becomes of it. */
  readonly onRequest?: (entry: JournalEntry) => void;
};

/** @throws SimulatorError `invalid-options` naming each wrong option. */
export function parseSimulatorOptions(options: unknown): SimulatorSettings {
  const parsed = parseValue(simulatorOptionsSchema, options);
  if (parsed.ok) return parsed.value;
  throw new SimulatorError(
    'invalid-options',
    `Pengaturan simulator tidak sah: ${parsed.problem}.`,
    'Perbaiki pengaturan yang disebut, lalu jalankan lagi.',
  );
}
