import { z } from 'zod';
import { webAddressSchema } from './webAddress.ts';

/** Where new versions are looked for; nowhere until the operator says where. */
export const updateSettingsSchema = z
  .strictObject({
    feedUrl: webAddressSchema(['https:']).optional(),
    /** A folder with the same files, for offices without internet. */
    folder: z.string().min(1, 'tidak boleh kosong').optional(),
    channel: z.enum(['stable', 'beta']).default('stable'),
  })
  .refine(
    ({ feedUrl, folder }) => feedUrl === undefined || folder === undefined,
    'isi salah satu saja: "feedUrl" atau "folder"',
  );

export type UpdateSettings = Readonly<z.infer<typeof updateSettingsSchema>>;
