import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readReportArguments } from '../../cli/reportArguments.ts';
import { UsageError } from '../../cli/usageError.ts';
import { runOffice, type Office } from '../report/office.ts';
import { runCli, type CliResult } from './cliProcess.ts';

const WITHOUT_CHROMIUM = { KIRIM_BIOS_CHROMIUM: '/tidak/ada/chromium' };
const folder = mkdtempSync(join(tmpdir(), 'kirim-bios-test-'));
let office: Office;

beforeAll(async () => {
  office = await runOffice(folder, 3);
}, 120_000);

afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('kirim-bios report', () => {
  test('writes a proof of delivery beside the workbook that it names by its hash', async () => {
    const result = await report('bukti', '--period', '2026-11', '--out', join(folder, 'bukti.html'));
    expect(result.exitCode, result.stderr).toBe(0);
    const workbook = join(folder, 'bukti.xlsx');
    const html = readFileSync(join(folder, 'bukti.html'), 'utf8');
    expect(html).toContain(createHash('sha256').update(readFileSync(workbook)).digest('hex'));
    const rows = utils.sheet_to_json<Record<string, unknown>>(
      read(readFileSync(workbook)).Sheets['Bukti kirim'] ?? {},
    );
    expect(rows).toHaveLength(94);
    const igd = rows.filter((row) => row['Alamat'] === 'kesehatan/layanan/pasien_igd');
    expect(igd.filter((row) => row['Keadaan'] === 'Ditahan')).toMatchObject([
      { Nilai: 950, Isian: 'jumlah' },
    ]);
    expect(igd[0]).toMatchObject({
      Isian: 'jumlah',
      'Kode BIOS': 'MSG20003',
      'Kode HTTP': 200,
      Percobaan: 1,
    });
  });

  test('says in one sentence that there is no Chromium, and is content', async () => {
    const result = await report('pengembangan', '--out', join(folder, 'selesai.html'));
    expect(result.exitCode).toBe(0);
    expect(result.stdout).toMatch(/Chromium, Chrome, atau Edge tidak ditemukan/);
    expect(existsSync(join(folder, 'selesai.pdf'))).toBe(false);
  });

  test('replaces a file only when told to', async () => {
    const path = join(folder, 'rekap.html');
    writeFileSync(path, 'milik orang lain');
    const refused = await report('bulanan', '--period', '2026-11', '--out', path);
    expect(refused).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('sudah ada') });
    expect(readFileSync(path, 'utf8')).toBe('milik orang lain');
    expect(await report('bulanan', '--period', '2026-11', '--out', path, '--timpa')).toMatchObject({
      exitCode: 0,
    });
    expect(readFileSync(path, 'utf8')).toContain('Rekap Bulanan');
  });

  test('keeps the HTML and says so when Chromium does not print', async () => {
    const path = join(folder, 'gagal.html');
    const settings = office.settingsPath;
    const result = await runCli(['report', 'bulanan', settings, '--period', '2026-11', '--out', path], {
      KIRIM_BIOS_CHROMIUM: process.execPath,
    });
    expect(result).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('PDF tidak dapat dibuat') });
    expect(existsSync(path)).toBe(true);
    expect(existsSync(join(folder, 'gagal.pdf'))).toBe(false);
  });

  test('reports on another environment when asked', async () => {
    const path = join(folder, 'produksi.html');
    await report('bukti', '--year', '2026', '--lingkungan', 'production', '--out', path);
    expect(readFileSync(path, 'utf8')).toContain('Tidak ada data untuk periode ini.');
  });

  test.each([
    ['no period for a proof', ['bukti', '--out', 'a.html']],
    ['a year for a month', ['bulanan', '--year', '2026', '--out', 'a.html']],
  ])('refuses %s with how it is used', async (_what, [name = '', ...rest]) => {
    const result = await report(name, ...rest);
    expect(result).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('Pemakaian: kirim-bios report'),
    });
  });

  test.each([
    ['no kind', ['a.json', '--out', 'a.html']],
    ['an unknown kind', ['tahunan', 'a.json', '--out', 'a.html']],
    ['no settings', ['bukti', '--out', 'a.html']],
    ['no file to write', ['bukti', 'a.json', '--period', '2026-11']],
    ['a file that is no report', ['bukti', 'a.json', '--period', '2026-11', '--out', 'pengaturan.json']],
    ['a period that there is not', ['bukti', 'a.json', '--period', '2026-13', '--out', 'a.html']],
    ['both period and year', ['bukti', 'a.json', '--period', '2026-11', '--year', '2026', '--out', 'a.html']],
    ['an unknown environment', ['pengembangan', 'a.json', '--lingkungan', 'latihan', '--out', 'a.html']],
  ])('refuses %s', (_what, arguments_) => {
    expect(() => readReportArguments(arguments_)).toThrow(UsageError);
  });

  test.each([
    ['2026-11', 'November 2026'],
    ['2026-T4', 'Triwulan IV 2026'],
    ['2026-S2', 'Semester II 2026'],
    ['2026', 'Tahun 2026'],
    ['2026-11-24', '24 Nov 2026'],
  ])('takes %s as %s', (id, label) => {
    const { period } = readReportArguments(['bukti', 'a.json', '--period', id, '--out', 'a.pdf']);
    expect(period?.label).toBe(label);
  });
});

function report(name: string, ...rest: string[]): Promise<CliResult> {
  return runCli(['report', name, office.settingsPath, ...rest], WITHOUT_CHROMIUM);
}
