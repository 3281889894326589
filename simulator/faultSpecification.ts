import { z } from 'zod';

const scope = z.enum(['token', 'write', 'read', 'reference', 'all']);

/** When a fault strikes: always, for the next `count` matching requests, or with probability `rate`. */
const when = {
  scope: scope.default('all'),
  /** Only requests for this dataset, e.g. `keuangan/akuntansi/penerimaan`. */
  dataset: z.string().min(1).optional(),
  count: z.number().int().min(1).optional(),
  rate: z.number().min(0).max(1).optional(),
  /** Seed of the dice for `rate`, so that a run repeats. */
  seed: z.number().int().default(1),
};
const whenWriting = { ...when, scope: scope.default('write') };
const whenAskingToken = { count: when.count, rate: when.rate, seed: when.seed };

/** Whether the request is carried out before its answer is spoilt. */
const notStored = { stored: z.boolean().default(false) };
const stored = { stored: z.boolean().default(true) };

/** One way in which BIOS, or what stands between, can fail. */
export const faultSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('latency'), ...when, latencyMs: z.number().int().min(0).max(600_000) }),
    /** MSG50001; `httpStatus` 200 shows it as a server does that answers everything with 200. */
    z.strictObject({
      kind: z.literal('server-error'),
      ...when,
      ...notStored,
      httpStatus: z.number().int().min(200).max(599).default(500),
    }),
    z.strictObject({ kind: z.literal('unavailable'), ...when, ...notStored }),
    /** HTTP 429 with Retry-After, as seconds or as an HTTP date. */
    z.strictObject({
      kind: z.literal('rate-limited'),
      ...when,
      retryAfter: z.enum(['seconds', 'http-date', 'absent']).default('seconds'),
      retryAfterSeconds: z.number().int().min(0).max(86_400).default(1),
    }),
    /** 429 for what is more than `perMinute` requests within a minute. */
    z.strictObject({
      kind: z.literal('throttle'),
      scope: when.scope,
      dataset: when.dataset,
      perMinute: z.number().int().min(1),
    }),
    /** An HTML login page with HTTP 200, as a portal or gateway answers. */
    z.strictObject({ kind: z.literal('html'), ...when, ...notStored }),
    z.strictObject({ kind: z.literal('truncated-json'), ...when, ...stored }),
    z.strictObject({ kind: z.literal('empty-body'), ...when, ...stored }),
    z.strictObject({ kind: z.literal('unknown-code'), ...when, ...notStored }),
    /** Never answers; not stored. */
    z.strictObject({ kind: z.literal('hang'), ...when }),
    z.strictObject({ kind: z.literal('hang-after-store'), ...whenWriting }),
    z.strictObject({ kind: z.literal('reset-before-store'), ...whenWriting }),
    z.strictObject({ kind: z.literal('reset-after-store'), ...whenWriting }),
    /** Every token is good for `afterCalls` calls, then MSG40103. */
    z.strictObject({ kind: z.literal('token-expiry'), afterCalls: z.number().int().min(0) }),
    /** `/token` answers MSG40101. */
    z.strictObject({ kind: z.literal('wrong-satker'), ...whenAskingToken }),
    /** `/token` answers MSG40102. */
    z.strictObject({ kind: z.literal('wrong-key'), ...whenAskingToken }),
  ])
  .refine((fault) => !('count' in fault && fault.count !== undefined && fault.rate !== undefined), {
    message: 'pilih salah satu: count atau rate',
  });

export type Fault = Readonly<z.output<typeof faultSchema>>;
export type FaultKind = Fault['kind'];
/** A fault as it is asked for: what has a default may be left out. */
export type FaultSpecification = Readonly<z.input<typeof faultSchema>>;
/** A fault that takes the place of the right answer. */
export type SpoilingFault = Exclude<Fault, { kind: 'latency' | 'throttle' | 'token-expiry' }>;
