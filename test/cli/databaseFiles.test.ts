import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { runCli, type CliResult } from './cliProcess.ts';

test('a row of an Access table is mapped with all its digits', async () => {
  const source = {
    file: 'access.mdb',
    table: 'Transaksi',
    row: ['KdAkun', '000123'],
    amount: 'Jumlah',
  } as const;
  expect((await check(source)).stdout).toContain('"jumlah":"123456789012345.67"');
});

test('a row of a FoxPro table is mapped with all its digits', async () => {
  const source = { file: 'pythondbf-visualfoxpro.dbf', row: ['NAMA', 'Résumé'], amount: 'HARGA' } as const;
  expect((await check(source)).stdout).toContain('"jumlah":"922337203685477.5807"');
});

test('the password of an Access database comes from the environment, and never shows', async () => {
  const source = { file: 'password.accdb', row: ['A', 'buka'], amount: 'B' } as const;
  expect((await check(source)).stdout).toContain('"code":"password-protected"');
  const wrong = await check(source, 'bukan-ini');
  expect(wrong.stdout).toContain('"code":"password-protected"');
  expect(wrong.stdout + wrong.stderr).not.toContain('bukan-ini');
  expect((await check(source, 'contoh')).stdout).toContain('"jumlah":"-2.5"');
});

interface OneRow {
  readonly file: string;
  readonly table?: string;
  /** A column, and what it holds in the row that is meant. */
  readonly row: readonly [column: string, value: string];
  readonly amount: string;
}

/** A dry run of one row of a fixture as income of one account today. */
async function check({ file, table, row, amount }: OneRow, password?: string): Promise<CliResult> {
  const folder = temporaryFolder();
  copyFileSync(join(import.meta.dirname, '../fixtures/source', file), join(folder, file));
  const mapping = {
    id: 'uji',
    dataset: 'keuangan/akuntansi/penerimaan',
    source: { kind: 'file', path: file, ...(table === undefined ? {} : { table }) },
    filter: [{ test: 'equals', column: row[0], value: row[1] }],
    bindings: {
      tgl_transaksi: { from: 'run-date' },
      kd_akun: { from: 'constant', value: '424111' },
      jumlah: { from: 'column', column: amount },
    },
  };
  const settings = join(folder, 'pengaturan.json');
  writeFileSync(settings, JSON.stringify({ version: 1, satker: '000001', mappings: [mapping] }));
  return runCli(
    ['check', settings, '--json'],
    password === undefined ? {} : { KIRIM_BIOS_PASSWORD_UJI: password },
  );
}
