import { z } from 'zod';
import { datasetSchema } from './catalogue/dataset.ts';
import { mappingSchema } from './mapping/mapping.ts';
import { scheduleSettingsSchema } from './schedule/scheduleSettings.ts';
import { guardSettingsSchema } from './validate/guardSettings.ts';
import { agencySettingsSchema } from './settings/agencySettings.ts';
import { alertSettingsSchema } from './settings/alertSettings.ts';
import { isLoopbackUrl } from './settings/isLoopbackUrl.ts';
import { proxySettingsSchema } from './settings/proxySettings.ts';
import { retentionSettingsSchema } from './settings/retentionSettings.ts';
import { updateSettingsSchema } from './settings/updateSettings.ts';

/** How hard BIOS may be asked. */
const sendingSchema = z.strictObject({
  /** Requests under way at a time; the pace stays below it by itself when BIOS answers badly. */
  maximumConcurrency: z
    .int('harus bilangan bulat')
    .min(1, 'paling sedikit 1')
    .max(16, 'paling banyak 16')
    .default(4),
  requestTimeoutSeconds: z
    .int('harus bilangan bulat')
    .min(5, 'paling sedikit 5 detik')
    .max(300, 'paling banyak 300 detik')
    .default(30),
  /** Rest after every request. */
  pauseMs: z
    .int('harus bilangan bulat')
    .min(0, 'tidak boleh negatif')
    .max(600_000, 'paling banyak 600000 milidetik')
    .default(0),
});

/** A mapping with what guards it and when it is due. */
export const mappingSettingsSchema = mappingSchema.extend({
  guard: guardSettingsSchema.prefault({}),
  /** Left out, the mapping is sent by hand only. */
  schedule: scheduleSettingsSchema.optional(),
  /**
   * A changed value of so many days back is sent again by itself, an older one waits for approval. Left out: since
   * 1 January of this year, and never less than 60 days.
   */
  lookBackDays: z
    .int('harus bilangan bulat')
    .min(0, 'tidak boleh negatif')
    .max(3660, 'paling banyak 3660 hari')
    .optional(),
  /** The unit of the agency that provides the data, as reports name it. */
  unit: z.string().trim().max(200, 'paling panjang 200 huruf').default(''),
});

/**
 * Everything that the operator decides, except secrets. This one schema gives the type, the defaults and the
 * check; a change of shape is a new version with its step in `settings/upgradeSettings.ts`.
 */
export const settingsSchema = z
  .strictObject({
    version: z.literal(1),
    /** Null until the operator has stated it; a dry run does not need it, sending does. */
    satker: z
      .string()
      .regex(/^\d{6}$/, 'harus 6 angka, misalnya "012345"')
      .nullable()
      .default(null),
    satkerName: z.string().trim().default(''),
    agency: agencySettingsSchema.prefault({}),
    rumpun: datasetSchema.shape.rumpun.exclude(['semua']).nullable().default(null),
    timeZone: z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']).default('Asia/Jakarta'),
    environment: z.enum(['simulation', 'training', 'production']).default('simulation'),
    /** In place of the environment's own address; only for a simulator on this computer. */
    baseUrl: z
      .string()
      .refine(isLoopbackUrl, 'hanya boleh alamat http(s) di komputer ini, misalnya http://127.0.0.1:8080')
      .optional(),
    mappings: z.array(mappingSettingsSchema).default([]).superRefine(refuseRepeatedIds),
    /** Datasets that the operator added to the catalogue or completed. */
    userDatasets: z.array(datasetSchema).default([]).superRefine(refuseRepeatedIds),
    sending: sendingSchema.prefault({}),
    proxy: proxySettingsSchema.prefault({ mode: 'system' }),
    /** PEM file of the office's own certificate authority, trusted beside the system's. */
    extraCaFile: z.string().min(1, 'tidak boleh kosong').optional(),
    alerts: alertSettingsSchema.prefault({}),
    updates: updateSettingsSchema.prefault({}),
    retention: retentionSettingsSchema.prefault({}),
  })
  .readonly();

export type Settings = z.infer<typeof settingsSchema>;
export type MappingSettings = Readonly<z.infer<typeof mappingSettingsSchema>>;

/** What holds before the operator has decided anything: nothing is sent outside this computer. */
export function defaultSettings(): Settings {
  return settingsSchema.parse({ version: 1 });
}

function refuseRepeatedIds(items: readonly { readonly id: string }[], context: z.RefinementCtx): void {
  for (const [index, { id }] of items.entries()) {
    if (items.findIndex((item) => item.id === id) === index) continue;
    context.addIssue({ code: 'custom', path: [index, 'id'], message: `"${id}" sudah dipakai di atas` });
  }
}
