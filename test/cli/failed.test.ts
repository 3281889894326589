import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openTestTable, readAll } from '../source/openTestFile.ts';
import { openOffice } from './office.ts';

const CSV = 'tanggal;jumlah;petugas\n2026-11-22;5;Siti\n30/02/2026;;=Budi\n2026-11-24;-3;Ayu\n';

test('failed rows go to a workbook with their own columns, the reason and what to do', async () => {
  const office = await openOffice(CSV);
  const path = join(office.folder, 'gagal.xlsx');
  const result = await office.run('failed', path);
  expect(result).toMatchObject({ exitCode: 1, stdout: `2 baris gagal ditulis ke ${path}.\n` });
  const table = await openTestTable(path);
  expect(table.columns.map(({ name }) => name)).toEqual([
    'Baris di sumber',
    'tanggal',
    'jumlah',
    'petugas',
    'Keadaan',
    'Kolom bermasalah',
    'Nilai bermasalah',
    'Alasan',
    'Yang perlu dilakukan',
  ]);
  const shown = (await readAll(table)).map((row) => table.columns.map((_, index) => row.display(index)));
  expect(shown.map((row) => row.slice(0, 7))).toEqual([
    ['3', '30/02/2026', '', "'=Budi", 'Tidak valid', 'tanggal', '30/02/2026'],
    ['4', '2026-11-24', '-3', 'Ayu', 'Tidak valid', 'jumlah', '-3'],
  ]);
  expect(shown[0]?.[7]).toContain('30/02/2026');
  expect(shown.every((row) => row[8] !== '')).toBe(true);
  expect(read(readFileSync(path), { cellFormula: true }).Sheets['Baris gagal']?.['D2']?.f).toBeUndefined();
});

test('what BIOS refused is among them, in its own words', async () => {
  const office = await openOffice('tanggal;jumlah\n2026-11-22;5\n2026-11-23;6\n');
  await office.run('send');
  const ledger = new Database(office.settings.replace('.json', '.ledger.sqlite'));
  const change = "UPDATE record SET state = 'rejected', accepted_version_id = NULL, last_message = ?";
  ledger.prepare(`${change} WHERE date = '2026-11-23'`).run('jumlah: tidak masuk akal');
  ledger.close();
  const path = join(office.folder, 'gagal.csv');
  expect((await office.run('failed', path)).exitCode).toBe(1);
  const [, line = ''] = readFileSync(path, 'utf8').split('\r\n');
  expect(line).toMatch(/^3;2026-11-23;6;Ditolak BIOS;;;jumlah: tidak masuk akal;"Perbaiki datanya/);
});

test('without failed rows no file is written', async () => {
  const office = await openOffice('tanggal;jumlah\n2026-11-22;5\n');
  const path = join(office.folder, 'gagal.xlsx');
  const result = await office.run('failed', path);
  expect(result).toMatchObject({
    exitCode: 0,
    stdout: 'Tidak ada baris gagal pada igd; tidak ada berkas yang ditulis.\n',
  });
  expect(existsSync(path)).toBe(false);
});
