import { z } from 'zod';
import { webAddressSchema } from './webAddress.ts';

const address = webAddressSchema(['https:', 'http:']);
const mailAddress = z.email('harus alamat surel, misalnya operator@contoh.go.id');

/** A sign of life after every good pass, for a watcher outside: an address that is asked, a file that is written. */
export const heartbeatSchema = z
  .strictObject({
    url: address.optional(),
    /** Asked after a pass that failed. */
    failureUrl: address.optional(),
    method: z.enum(['GET', 'POST']).default('GET'),
    file: z.string().min(1, 'tidak boleh kosong').optional(),
  })
  .refine(
    ({ url, failureUrl, file }) => [url, failureUrl, file].some((place) => place !== undefined),
    'isi sedikitnya satu dari "url", "failureUrl", atau "file"',
  );

/** A bot that writes to a chat; its token is the secret `telegram`. */
const telegramSchema = z.strictObject({
  chatId: z
    .string()
    .regex(
      /^(-?\d{1,20}|@[A-Za-z]\w{4,31})$/,
      'harus nomor obrolan, misalnya "-1001234567890", atau "@nama_kanal"',
    ),
});

/** Mail by the office's server, always over verified TLS; the password is the secret `smtp`. */
const emailSchema = z.strictObject({
  host: z.string().regex(/^[A-Za-z0-9.-]+$/, 'harus nama server surel, misalnya surel.contoh.go.id'),
  port: z
    .int('harus bilangan bulat')
    .min(1, 'harus 1 sampai 65535')
    .max(65_535, 'harus 1 sampai 65535')
    .default(465),
  /** `tls` from the first byte (usually port 465), or `starttls` after a greeting (usually 587). */
  security: z.enum(['tls', 'starttls']).default('tls'),
  /** Left out, nobody logs in. */
  user: z.string().min(1, 'tidak boleh kosong').optional(),
  from: mailAddress,
  to: z.array(mailAddress).min(1, 'isi sedikitnya satu penerima').max(10, 'paling banyak 10 penerima'),
});

/** Whom the application tells that something is wrong; everything out of the house is off until it is set. */
export const alertSettingsSchema = z.strictObject({
  /** Days without a confirmed record, though something was due, after which somebody is told. */
  absenceDays: z
    .int('harus bilangan bulat')
    .min(1, 'paling sedikit 1 hari')
    .max(90, 'paling banyak 90 hari')
    .default(3),
  heartbeat: heartbeatSchema.optional(),
  telegram: telegramSchema.optional(),
  email: emailSchema.optional(),
});

export type AlertSettings = Readonly<z.infer<typeof alertSettingsSchema>>;
export type HeartbeatSettings = Readonly<z.infer<typeof heartbeatSchema>>;
export type EmailSettings = Readonly<z.infer<typeof emailSchema>>;
