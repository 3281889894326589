import { describe, expect, test } from 'vitest';
import { LONGEST_TOOLTIP, tooltipOf } from '../../../../electron/main/tray/tooltipOf.ts';
import { afterRun, NOW, overview, problem, trayFacts, unreadableMapping } from './trayFacts.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const sending = { kind: 'send', startedAt: NOW } as const;

test('tells environment, state, last confirmed send and what is due next', () => {
  const facts = trayFacts({
    overview: { ...overview, lastConfirmedAt: NOW - 2 * HOUR, nextDueAt: NOW + 29 * HOUR },
  });
  expect(tooltipOf(facts).split('\n')).toEqual([
    'Kirim BIOS (Produksi)',
    'Siap',
    'Terakhir terkirim: hari ini 08.00 WIB',
    'Berikutnya: besok 15.00',
  ]);
});

test.each([
  ['Asia/Jakarta', 'kemarin 23.30 WIB'],
  ['Asia/Makassar', 'hari ini 00.30 WITA'],
  ['Asia/Jayapura', 'hari ini 01.30 WIT'],
] as const)('the day is the one in the zone of the satker: %s', (timeZone, text) => {
  const lastConfirmedAt = Date.UTC(2026, 10, 23, 16, 30);
  const facts = trayFacts({ overview: { ...overview, lastConfirmedAt } }, { timeZone });
  expect(tooltipOf(facts)).toContain(`Terakhir terkirim: ${text}`);
});

test('a day further off is named with its date', () => {
  const facts = trayFacts({ overview: { ...overview, lastConfirmedAt: NOW - 400 * DAY } });
  expect(tooltipOf(facts)).toContain('Terakhir terkirim: 20 Okt 2025 10.00 WIB');
});

describe('the state', () => {
  test.each([
    [{ overview: { ...overview, mappings: [] } }, 'Belum ada pemetaan'],
    [{ overview: null }, 'Sedang memulai'],
    [{ worker: { kind: 'restarting' } as const }, 'Mesin pengiriman dimulai ulang'],
    [{ worker: { kind: 'failed', problem } as const }, 'Gagal: mesin pengiriman tidak dapat bekerja'],
    [{ run: { ...sending, progress: null } }, 'Sedang mengirim'],
    [{ run: { ...sending, kind: 'reconcile', progress: null } as const }, 'Membaca kembali data dari BIOS'],
    [
      { run: { ...sending, progress: { stage: 'reading', mapping: 'a', index: 1, of: 5 } } as const },
      'Membaca sumber 2 dari 5',
    ],
    [
      { run: { ...sending, progress: { stage: 'sending', settled: 1200, of: 54_000 } } as const },
      'Mengirim 1.200 dari 54.000 data',
    ],
    [{ overview: afterRun({ mappings: [unreadableMapping] }) }, 'Gagal: sumber data tidak terbaca'],
    [
      { notices: [{ ...problem, code: 'ring-failed', at: NOW }] },
      'Gagal: pengiriman terjadwal tidak dapat dimulai',
    ],
    [{ overview: afterRun({ missingDatasets: ['sdm/x'] }) }, 'Gagal: jenis data tidak dikenal BIOS'],
    [
      { overview: afterRun({ stop: { kind: 'credentials-refused', wrong: 'key', message: '' } }) },
      'Gagal: BIOS menolak kunci',
    ],
    [
      { overview: afterRun({ stop: { kind: 'credentials-refused', wrong: 'satker', message: '' } }) },
      'Gagal: BIOS menolak kode satker',
    ],
    [{ overview: afterRun({ stop: { kind: 'gave-up', message: '' } }) }, 'Gagal: BIOS tidak menerima data'],
    [{ isOnline: false }, 'Tidak ada jaringan'],
    [{ pause: { until: NOW + HOUR } }, 'Dijeda sampai hari ini 11.00'],
    [{ pause: { until: null } }, 'Dijeda sampai dilanjutkan'],
  ])('%#: %s', (state, text) => {
    expect(tooltipOf(trayFacts(state)).split('\n')[1]).toBe(text);
  });

  test('counts what asks for attention', () => {
    const many = trayFacts({ overview: { ...overview, needingAction: 1234 } }, { needsAttention: true });
    expect(tooltipOf(many)).toContain('Perlu perhatian: 1.234 data');
    expect(tooltipOf(trayFacts({}, { needsAttention: true }))).toContain('Perlu perhatian\n');
  });
});

test('a pause leaves out what would be due during it', () => {
  const facts = trayFacts({ pause: { until: NOW + HOUR }, overview: { ...overview, nextDueAt: NOW + HOUR } });
  expect(tooltipOf(facts)).not.toContain('Berikutnya');
});

test('is never longer than Windows shows, and keeps its most important lines', () => {
  const longest = trayFacts(
    {
      environment: 'simulation',
      worker: { kind: 'failed', problem },
      overview: { ...overview, lastConfirmedAt: NOW - 400 * DAY, nextDueAt: NOW + 400 * DAY },
    },
    { timeZone: 'Asia/Makassar' },
  );
  const text = tooltipOf(longest);
  expect(text.length).toBeLessThanOrEqual(LONGEST_TOOLTIP);
  expect(text).toContain('Terakhir terkirim: 20 Okt 2025 11.00 WITA');
});
