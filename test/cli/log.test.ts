import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTestTable, readAll } from '../source/openTestFile.ts';
import { openOffice } from './office.ts';

const CSV = 'tanggal;jumlah\n2026-11-22;5\n2026-11-23;7\n';

test('the log goes to a workbook and to csv, and never over a file unasked', async () => {
  const office = await openOffice(CSV);
  expect((await office.run('send')).exitCode).toBe(0);
  const workbook = join(office.folder, 'log.xlsx');
  const written = await office.run('log', '--ekspor', workbook);
  expect(written).toMatchObject({ exitCode: 0, stdout: `2 percobaan ditulis ke ${workbook}.\n` });
  const table = await openTestTable(workbook);
  const shown = (await readAll(table)).map((row) => [row.display(5), row.display(7), row.display(8)]);
  expect(shown).toEqual([
    ['22/11/2026', 'Terkirim', 'MSG20003'],
    ['23/11/2026', 'Terkirim', 'MSG20003'],
  ]);

  const again = await office.run('log', '--ekspor', workbook);
  expect(again.exitCode).toBe(2);
  expect(again.stderr).toContain('Berkas log.xlsx sudah ada');
  expect((await office.run('log', '--ekspor', workbook, '--timpa')).exitCode).toBe(0);

  const csv = join(office.folder, 'log.csv');
  await office.run('log', '--tanggal', '2026-11-23', '--ekspor', csv);
  const lines = readFileSync(csv, 'utf8').trimEnd().split('\r\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain(';2026-11-23;Kirim;Terkirim;');
});

test('there is no log to export before anything was sent', async () => {
  const office = await openOffice(CSV);
  const result = await office.run('log', '--ekspor', join(office.folder, 'log.csv'));
  expect(result.exitCode).toBe(2);
  expect(result.stderr).toContain('belum pernah ada pengiriman');
});
