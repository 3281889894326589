import { describe, expect, test } from 'vitest';
import { menuOf } from '../../../../electron/main/tray/menuOf.ts';
import type { TrayEntry } from '../../../../electron/main/tray/trayEntry.ts';
import { NOW, overview, problem, trayFacts } from './trayFacts.ts';

const labels = (entries: readonly TrayEntry[]): string[] =>
  entries.map((entry) => (entry.kind === 'separator' ? '—' : entry.label));

function find(entries: readonly TrayEntry[], label: string): TrayEntry | undefined {
  return entries.find((entry) => entry.kind !== 'separator' && entry.label === label);
}

function submenu(entries: readonly TrayEntry[], label: string): readonly TrayEntry[] {
  const found = find(entries, label);
  return found?.kind === 'submenu' ? found.entries : [];
}

test('has every entry in its place', () => {
  expect(labels(menuOf(trayFacts()))).toEqual([
    'Produksi: Siap',
    '—',
    'Kirim sekarang',
    'Periksa dulu',
    'Jeda',
    '—',
    'Buka papan',
    'Log kiriman',
    'Pengaturan',
    '—',
    'Mulai bersama Windows',
    'Bundel bantuan…',
    '—',
    'Keluar',
  ]);
});

test('the first line tells environment and state and cannot be chosen', () => {
  const [first] = menuOf(trayFacts({ environment: 'training', pause: { until: null } }));
  expect(first).toEqual({ kind: 'text', label: 'Pelatihan: Dijeda sampai dilanjutkan' });
});

describe('Kirim sekarang', () => {
  test('sends all or one mapping, which is named by its dataset', () => {
    expect(submenu(menuOf(trayFacts()), 'Kirim sekarang')).toMatchObject([
      { label: 'Semua', action: { kind: 'send', mapping: null }, isEnabled: true },
      { kind: 'separator' },
      { label: 'Penerimaan (pendapatan BLU)', action: { kind: 'send', mapping: 'penerimaan' } },
    ]);
  });

  test('tells mappings of the same dataset apart', () => {
    const [mapping] = overview.mappings;
    const twin = mapping === undefined ? [] : [mapping, { ...mapping, id: 'penerimaan-2' }];
    const menu = menuOf(trayFacts({ overview: { ...overview, mappings: twin } }));
    expect(labels(submenu(menu, 'Kirim sekarang')).slice(2)).toEqual([
      'Penerimaan (pendapatan BLU) (penerimaan)',
      'Penerimaan (pendapatan BLU) (penerimaan-2)',
    ]);
  });

  test('makes no sense without a mapping', () => {
    const menu = menuOf(trayFacts({ overview: { ...overview, mappings: [] } }));
    expect(find(menu, 'Kirim sekarang')).toMatchObject({ isEnabled: false });
    expect(find(menu, 'Periksa dulu')).toMatchObject({ isEnabled: false });
  });

  test('has an engine that could not be opened tried again', () => {
    const menu = menuOf(trayFacts({ worker: { kind: 'failed', problem }, overview: null }));
    expect(submenu(menu, 'Kirim sekarang')).toMatchObject([{ label: 'Semua', isEnabled: true }]);
  });

  test('gives way to Batalkan pengiriman during a run', () => {
    const menu = menuOf(trayFacts({ run: { kind: 'send', startedAt: NOW, progress: null } }));
    expect(find(menu, 'Kirim sekarang')).toBeUndefined();
    expect(find(menu, 'Batalkan pengiriman')).toMatchObject({ action: { kind: 'cancel' }, isEnabled: true });
    expect(find(menu, 'Periksa dulu')).toMatchObject({ isEnabled: false });
  });
});

const during = (settled: number): readonly TrayEntry[] =>
  menuOf(
    trayFacts({ run: { kind: 'send', startedAt: NOW, progress: { stage: 'sending', settled, of: 9 } } }),
  );

test('progress does not change the menu, which may be open', () => {
  expect(during(1)).toEqual(during(2));
});

const resume = (until: number): TrayEntry | undefined =>
  find(submenu(menuOf(trayFacts({ pause: { until } })), 'Jeda'), 'Lanjutkan');

test('Lanjutkan makes sense only during a pause', () => {
  expect(resume(NOW + 1)).toMatchObject({ isEnabled: true, action: { kind: 'resume' } });
  expect(resume(NOW)).toMatchObject({ isEnabled: false });
});

describe('Mulai bersama Windows', () => {
  test.each([
    ['asked for', true, true, true, 'Mulai bersama Windows', true, false],
    ['not asked for', false, false, true, 'Mulai bersama Windows', false, true],
    ['forbidden', true, false, true, 'Mulai bersama Windows (dimatikan di Task Manager)', false, true],
    ['not installed', false, false, false, 'Mulai bersama Windows (hanya bila dipasang)', false, true],
  ])('%s', (_when, isWanted, isEffective, isSupported, label, isChecked, next) => {
    const menu = menuOf(trayFacts({}, { loginItem: { isWanted, isEffective, isSupported } }));
    expect(find(menu, label)).toMatchObject({
      isChecked,
      isEnabled: isSupported,
      action: { kind: 'start-at-login', isWanted: next },
    });
  });
});
