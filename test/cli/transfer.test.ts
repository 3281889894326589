import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { openOffice, type Office } from './office.ts';

// Every command is a process of its own, and a busy computer starts them slowly.
vi.setConfig({ testTimeout: 90_000 });

const CSV = 'tanggal;jumlah\n2026-03-01;5\n';

test('an exported configuration makes the same settings on a computer that has none', async () => {
  const office = await openOffice(CSV, { startDate: '2026-03-01' });
  const file = await exported(office);
  const fresh = join(office.folder, 'baru.json');
  writeFileSync(fresh, '{"version": 1}');
  const imported = await office.cli('import', fresh, file, '--yes');
  expect(imported.exitCode, imported.stdout + imported.stderr).toBe(0);
  expect(imported.stdout).toMatch(/pemetaan igd\s+\(baru\)/);
  expect(settingsIn(fresh)).toMatchObject({ satker: '000001', mappings: [{ id: 'igd' }] });
  const again = await office.cli('import', fresh, file);
  expect([again.exitCode, again.stdout]).toEqual([
    0,
    'Tidak ada yang berubah: pengaturan sudah sama dengan berkas itu.\n',
  ]);
});

test('an import shows what it would change, and where nobody answers it changes nothing', async () => {
  const office = await openOffice(CSV);
  const file = await exported(office, (text) => text.replace('"column": "jumlah"', '"column": "Banyak"'));
  const before = readFileSync(office.settings, 'utf8');
  const shown = await office.cli('import', office.settings, file);
  expect(shown.exitCode).toBe(1);
  expect(shown.stdout).toMatch(/pemetaan igd\s+bindings\.jumlah\.column\s+"jumlah"\s+"Banyak"/);
  expect(shown.stdout).toContain('Tidak ada yang diubah.');
  expect(readFileSync(office.settings, 'utf8')).toBe(before);
});

test('an import keeps the settings that it replaces, and tells of sources that are not here', async () => {
  const office = await openOffice(CSV);
  const file = await exported(office, (text) => text.replace('igd.csv', 'tidak-ada.csv'));
  const before = readFileSync(office.settings, 'utf8');
  const imported = await office.cli('import', office.settings, file, '--yes');
  expect(imported.exitCode, imported.stdout + imported.stderr).toBe(0);
  expect(imported.stdout).toMatch(/! Berkas sumber .*tidak-ada\.csv tidak ada di komputer ini/);
  const kept = readdirSync(office.folder).filter((name) => name.includes('.sebelum-impor-'));
  expect(kept.map((name) => readFileSync(join(office.folder, name), 'utf8'))).toEqual([before]);
});

test('only the named mapping is taken over', async () => {
  const office = await openOffice(CSV);
  const file = await exported(office, (text) =>
    text.replace('"satker": "000001"', '"satker": "000002"').replace('"column": "jumlah"', '"column": "N"'),
  );
  await office.cli('import', office.settings, file, '--pemetaan', 'igd', '--yes');
  expect(settingsIn(office.settings)).toMatchObject({
    satker: '000001',
    mappings: [{ bindings: { jumlah: { column: 'N' } } }],
  });
  const unknown = await office.cli('import', office.settings, file, '--pemetaan', 'bor', '--yes');
  expect(unknown.exitCode).toBe(2);
  expect(unknown.stderr).toContain('tidak memuat pemetaan "bor"; yang ada: igd');
});

test('a configuration of a newer Kirim BIOS is refused, and nothing is changed', async () => {
  const office = await openOffice(CSV);
  const file = await exported(office, (text) => text.replace('"version": 1', '"version": 2'));
  const before = readFileSync(office.settings, 'utf8');
  const refused = await office.cli('import', office.settings, file, '--yes');
  expect(refused.exitCode).toBe(2);
  expect(refused.stderr).toContain('Pasang Kirim BIOS terbaru');
  expect(readFileSync(office.settings, 'utf8')).toBe(before);
});

test('an export never replaces a file unasked', async () => {
  const office = await openOffice(CSV);
  const file = await exported(office);
  const refused = await office.run('export', file);
  expect(refused.exitCode).toBe(2);
  expect(refused.stderr).toContain('sudah ada');
  expect((await office.run('export', file, '--timpa')).exitCode).toBe(0);
});

/** Exports the office's configuration, as another computer may have changed it. */
async function exported(office: Office, change: (text: string) => string = (text) => text): Promise<string> {
  const file = join(office.folder, 'kantor.bioscfg');
  const result = await office.run('export', file);
  expect(result.exitCode, result.stdout + result.stderr).toBe(0);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  return file;
}

function settingsIn(path: string): object {
  return z.looseObject({}).parse(JSON.parse(readFileSync(path, 'utf8')));
}
