import fc from 'fast-check';
import { settingsSchema, type Settings } from '../../core/settings.ts';
import { arbitraryMapping } from './arbitraryMapping.ts';

const userDataset = {
  id: 'khusus/satker/antrean',
  title: 'Jumlah antrean',
  rumpun: 'kesehatan',
  category: 'layanan',
  period: 'harian',
  accumulation: 'none',
  naturalKey: ['tgl_transaksi'],
  fieldsPublished: false,
  fields: [{ name: 'tgl_transaksi', type: 'date', required: true, description: 'Tanggal data.' }],
  confidence: { path: 'single', fields: 'single' },
};

/** Any valid settings. */
export const arbitrarySettings: fc.Arbitrary<Settings> = fc
  .record(
    {
      version: fc.constant(1),
      satker: fc.option(fc.stringMatching(/^0000\d\d$/)),
      satkerName: fc.string().map((text) => text.trim()),
      agency: fc.record(
        {
          ministry: fc.constantFrom('', 'Kementerian Contoh'),
          city: fc.string({ maxLength: 20 }),
          head: fc.record({ name: fc.string({ maxLength: 20 }) }, { requiredKeys: [] }),
        },
        { requiredKeys: [] },
      ),
      rumpun: fc.option(fc.constantFrom('kesehatan', 'pendidikan', 'barang_jasa')),
      timeZone: fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'),
      environment: fc.constantFrom('simulation', 'training', 'production'),
      baseUrl: fc.constantFrom('http://127.0.0.1:8080/api', 'https://localhost:8443', 'http://[::1]:1'),
      mappings: fc
        .uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,6}$/), { maxLength: 4 })
        .chain((ids) => fc.tuple(...ids.map(arbitraryMapping))),
      userDatasets: fc.constantFrom([], [userDataset]),
      sending: fc.record(
        {
          maximumConcurrency: fc.integer({ min: 1, max: 16 }),
          requestTimeoutSeconds: fc.integer({ min: 5, max: 300 }),
          pauseMs: fc.integer({ min: 0, max: 600_000 }),
        },
        { requiredKeys: [] },
      ),
      proxy: fc.constantFrom(
        { mode: 'system' },
        { mode: 'none' },
        { mode: 'manual', url: 'http://proksi.example:8080' },
      ),
      extraCaFile: fc.constantFrom('/ca/kantor.pem'),
      retention: fc.record({ attemptYears: fc.option(fc.integer({ min: 2, max: 30 })) }),
    },
    { requiredKeys: ['version'] },
  )
  .map((raw) => settingsSchema.parse(raw));
