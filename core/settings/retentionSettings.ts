import { z } from 'zod';

/** How long the ledger keeps what it need not keep for sending. */
export const retentionSettingsSchema = z.strictObject({
  /** Attempts of so many years ago are removed; null keeps them all. What BIOS holds stays known either way. */
  attemptYears: z
    .int('harus bilangan bulat')
    .min(2, 'paling sedikit 2 tahun')
    .max(30, 'paling banyak 30 tahun')
    .nullable()
    .default(null),
});
