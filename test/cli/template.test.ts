import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { runCli } from './cliProcess.ts';

test('the template of a dataset is written, recognised again, and not replaced unasked', async () => {
  const path = join(temporaryFolder(), 'saldo.xlsx');
  const made = await runCli(['template', 'keuangan/saldo/saldo_operasional', path]);
  expect(made.exitCode).toBe(0);
  const inspected = await runCli(['inspect', path, '--json']);
  expect(inspected.stdout).toContain('keuangan/saldo/saldo_operasional');
  const again = await runCli(['template', 'keuangan/saldo/saldo_operasional', path]);
  expect(again).toMatchObject({ exitCode: 2 });
  expect(again.stderr).toContain('Berkas saldo.xlsx sudah ada');
});

test('a dataset that is not there, and one without fields, are told', async () => {
  const path = join(temporaryFolder(), 'templat.xlsx');
  const unknown = await runCli(['template', 'keuangan/saldo/saldo_operasi', path]);
  expect(unknown.stderr).toContain('Mungkin yang dimaksud');
  const unpublished = await runCli(['template', 'pendidikan/layanan/jumlah_haki', path]);
  expect(unpublished.stderr).toContain('belum pernah diumumkan');
  expect(existsSync(path)).toBe(false);
});
