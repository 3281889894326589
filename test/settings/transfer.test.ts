import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultSettings, settingsSchema, type Settings } from '../../core/settings.ts';
import { compareConfiguration } from '../../core/settings/compareConfiguration.ts';
import {
  applyConfiguration,
  exportConfiguration,
  readConfiguration,
  type ImportChoice,
} from '../../core/settings/transfer.ts';
import { arbitrarySettings } from './arbitrarySettings.ts';

const options = { now: Date.UTC(2026, 10, 24), appVersion: '0.1.0' };

function mapping(id: string, dataset = 'keuangan/akuntansi/penerimaan', path = `/data/${id}.xlsx`): unknown {
  return {
    id,
    dataset,
    source: { kind: 'file', path },
    bindings: { jumlah: { from: 'column', column: 'Jumlah' } },
  };
}

function userDataset(id: string, title = 'Antrean'): unknown {
  return {
    id,
    title,
    rumpun: 'kesehatan',
    category: 'layanan',
    period: 'harian',
    accumulation: 'none',
    naturalKey: ['tgl_transaksi'],
    fieldsPublished: false,
    fields: [{ name: 'tgl_transaksi', type: 'date', required: true, description: 'Tanggal data.' }],
    confidence: { path: 'single', fields: 'single' },
  };
}

function settingsWith(raw: Readonly<Record<string, unknown>>): Settings {
  return settingsSchema.parse({ version: 1, satker: '000001', ...raw });
}

function everythingOf(settings: Settings): ImportChoice {
  return {
    general: true,
    mappingIds: settings.mappings.map(({ id }) => id),
    userDatasetIds: settings.userDatasets.map(({ id }) => id),
  };
}

describe('transfer', () => {
  test('importing all of an export on a fresh computer gives the same settings', () => {
    fc.assert(
      fc.property(arbitrarySettings, (settings) => {
        const { settings: incoming } = readConfiguration(exportConfiguration(settings, options));
        const imported = applyConfiguration(defaultSettings(), incoming, everythingOf(incoming));
        expect(imported).toEqual(settings);
        expect(compareConfiguration(imported, incoming)).toMatchObject({ general: [] });
      }),
      { numRuns: 50 },
    );
  });

  test('an export says what it is, when it was made and by which version', () => {
    const text = exportConfiguration(settingsWith({}), options);
    expect(JSON.parse(text)).toMatchObject({
      kind: 'kirim-bios-configuration',
      version: 1,
      createdAt: '2026-11-24T00:00:00.000Z',
      appVersion: '0.1.0',
      settings: { satker: '000001' },
    });
  });

  test('an export of chosen mappings holds these and the user datasets that they need', () => {
    const settings = settingsWith({
      mappings: [mapping('a', 'khusus/satker/antrean'), mapping('b')],
      userDatasets: [userDataset('khusus/satker/antrean'), userDataset('khusus/satker/lain')],
    });
    const text = exportConfiguration(settings, { ...options, mappingIds: ['a'] });
    const { settings: exported } = readConfiguration(text);
    expect(exported.mappings.map(({ id }) => id)).toEqual(['a']);
    expect(exported.userDatasets.map(({ id }) => id)).toEqual(['khusus/satker/antrean']);
  });

  test('an unknown mapping cannot be exported', () => {
    expect(() => exportConfiguration(settingsWith({}), { ...options, mappingIds: ['x'] })).toThrow(
      expect.objectContaining({ code: 'missing', message: 'Pemetaan "x" tidak ada di pengaturan.' }),
    );
  });

  test('the comparison tells what an import would change', () => {
    const current = settingsWith({ mappings: [mapping('sama'), mapping('beda')] });
    const incoming = settingsWith({
      satkerName: 'RS Contoh',
      mappings: [mapping('sama'), mapping('beda', undefined, '/lain.xlsx'), mapping('baru')],
      userDatasets: [userDataset('khusus/satker/antrean')],
    });
    expect(compareConfiguration(current, incoming)).toEqual({
      general: [{ path: 'satkerName', current: '""', incoming: '"RS Contoh"' }],
      mappings: [
        { id: 'sama', state: 'equal', differences: [] },
        {
          id: 'beda',
          state: 'changed',
          differences: [{ path: 'source.path', current: '"/data/beda.xlsx"', incoming: '"/lain.xlsx"' }],
        },
        { id: 'baru', state: 'new', differences: [] },
      ],
      userDatasets: [{ id: 'khusus/satker/antrean', state: 'new', differences: [] }],
    });
  });

  test('only what is chosen is taken over, and nothing of one’s own is lost', () => {
    const current = settingsWith({ satkerName: 'Lama', mappings: [mapping('sendiri'), mapping('a')] });
    const incoming = settingsWith({
      satkerName: 'Baru',
      mappings: [mapping('b', 'khusus/satker/antrean'), mapping('a', undefined, '/lain.xlsx'), mapping('c')],
      userDatasets: [userDataset('khusus/satker/antrean'), userDataset('khusus/satker/lain')],
    });
    const choice = { general: false, mappingIds: ['a', 'b'], userDatasetIds: [] };
    const imported = applyConfiguration(current, incoming, choice);
    expect(imported.satkerName).toBe('Lama');
    expect(imported.mappings.map(({ id }) => id)).toEqual(['sendiri', 'a', 'b']);
    expect(imported.mappings[1]?.source).toMatchObject({ path: '/lain.xlsx' });
    expect(imported.userDatasets.map(({ id }) => id)).toEqual(['khusus/satker/antrean']);
  });

  test('a file of a newer application is refused with both versions, whatever else it holds', () => {
    const text = '{"kind": "kirim-bios-configuration", "version": 7, "apa": {}}';
    expect(() => readConfiguration(text)).toThrow(
      expect.objectContaining({
        code: 'newer-version',
        message: expect.stringMatching(/versi 7.*sampai versi 1/),
      }),
    );
  });

  test('newer settings inside a known file are refused too', () => {
    const text = exportConfiguration(settingsWith({}), options).replace(
      '"version": 1,\n    "satker"',
      '"version": 9,\n    "satker"',
    );
    expect(() => readConfiguration(text)).toThrow(expect.objectContaining({ code: 'newer-version' }));
  });

  test.each(['', '[]', '{"version": 1, "satker": "000001"}', '{"kind": "lain", "version": 1}', 'bukan json'])(
    'what is no configuration is refused: %j',
    (text) => {
      expect(() => readConfiguration(text)).toThrow(expect.objectContaining({ code: 'invalid' }));
    },
  );

  test('a file with a secret inside is refused', () => {
    const text = exportConfiguration(settingsWith({}), options).replace(
      '"satkerName"',
      '"key": "RAHASIA", "satkerName"',
    );
    expect(() => readConfiguration(text)).toThrow(expect.objectContaining({ code: 'secret-inside' }));
  });
});
