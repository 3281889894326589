import { writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createConnection } from 'mysql2/promise';
import { checkScreen } from '../checkScreen.ts';
import { expect, test } from '../fixture.ts';
import type { LaunchedApp } from '../launchedApp.ts';

test.setTimeout(120_000);

const next = (page: Page) => page.getByRole('button', { name: 'Lanjut', exact: true }).click();

/** Begins a mapping of a dataset with a file that the native dialog gives. */
async function startWithFile(
  launched: LaunchedApp,
  dataset: string,
  search: RegExp,
  file: string,
): Promise<Page> {
  const page = await launched.page();
  await page.getByRole('link', { name: 'Pemetaan' }).first().click();
  await page.getByRole('link', { name: 'Buat pemetaan' }).first().click();
  await page.getByRole('textbox', { name: 'Cari jenis data' }).fill(dataset);
  await page.getByRole('radio', { name: search }).check();
  await next(page);
  await launched.dialogs.answer('showOpenDialog', { canceled: false, filePaths: [file] });
  await page.getByRole('button', { name: 'Pilih berkas…' }).click();
  await expect(page.getByText('Berkas terbaca')).toBeVisible();
  await next(page);
  await next(page);
  return page;
}

test('daily transactions become running totals since 1 January', async ({ launch, temporaryFolder }) => {
  const file = join(temporaryFolder, 'transaksi.csv');
  const year = new Date().getFullYear();
  const lines = [`${year}-01-05;424111;1000`, `${year}-01-05;424111;500`, `${year}-01-07;424111;250`];
  await writeFile(file, ['Tanggal;Akun;Nilai', ...lines, ''].join('\n'));
  const launched = await launch();
  const page = await startWithFile(launched, 'penerimaan', /^Penerimaan/, file);
  await next(page);
  await expect(page.getByRole('radio', { name: 'Beberapa baris digabungkan' })).toBeChecked();
  await expect(page.getByRole('switch', { name: 'Jumlah berjalan sejak 1 Januari' })).toBeChecked();
  const after = page.getByRole('region', { name: 'Data yang dikirim' });
  await expect(after.getByRole('cell', { name: 'Rp1.750' })).toBeVisible();
  await checkScreen(page, 'pemetaan-bentuk-gabung');
  await next(page);
  await next(page);
  await page.getByRole('radio', { name: 'Pilih tanggal' }).check();
  await page.getByRole('textbox', { name: 'Dari tanggal' }).fill(`5/1/${year}`);
  await page.getByRole('textbox', { name: 'Sampai tanggal' }).fill(`7/1/${year}`);
  await page.keyboard.press('Tab');
  await expect(page.getByText('3 data siap dikirim.')).toBeVisible();
  await page.getByRole('button', { name: /tampilkan baris sumber untuk 7 Jan/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Baris sumber di balik angka ini' });
  await expect(dialog.getByText('3 baris.')).toBeVisible();
  await checkScreen(page, 'pemetaan-baris-sumber');
  expect(launched.pageProblems).toEqual([]);
});

test('a register is counted per day', async ({ launch, temporaryFolder }) => {
  const file = join(temporaryFolder, 'register.csv');
  await writeFile(file, 'No;Tanggal\n1;2026-11-20\n2;2026-11-20\n3;2026-11-21\n');
  const launched = await launch();
  const page = await startWithFile(launched, 'gawat darurat', /gawat darurat/, file);
  const choice = page.getByRole('combobox', { name: 'Diambil dari, untuk isian jumlah' });
  await choice.click();
  await page.getByRole('option', { name: 'Banyaknya baris' }).click();
  await expect(page.getByText('Banyaknya baris dihitung')).toBeVisible();
  await checkScreen(page, 'pemetaan-isian-hitung');
  await next(page);
  await expect(page.getByRole('radio', { name: 'Satu baris satu orang atau kejadian' })).toBeChecked();
  await expect(page.getByText('3 baris menjadi 2 data.')).toBeVisible();
  expect(launched.pageProblems).toEqual([]);
});

const server = { host: '127.0.0.1', port: 3306 };

async function isListening(): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(server, () => resolve(true));
    socket.once('connect', () => socket.destroy());
    socket.once('error', () => resolve(false));
  });
}

test('a table of a database server is mapped, its password kept apart', async ({ launch }) => {
  const isThere = await isListening();
  if (!isThere && process.env['CI'] === 'true') throw new Error('MariaDB must answer on loopback under CI');
  test.skip(!isThere, 'MariaDB does not answer on 127.0.0.1:3306');
  const name = `kirim_bios_e2e_${Date.now()}`;
  const admin = await createConnection({ ...server, user: 'root' });
  try {
    await admin.query(`CREATE DATABASE ${name}`);
    await admin.query(`CREATE TABLE ${name}.kunjungan (tanggal DATE, jumlah INT)`);
    await admin.query(`INSERT INTO ${name}.kunjungan VALUES ('2026-11-20', 31), ('2026-11-21', 28)`);
    await admin.query(`CREATE USER ${name.slice(-20)}@'127.0.0.1' IDENTIFIED BY 'SANDI-UJI-BASIS-DATA'`);
    await admin.query(`GRANT SELECT ON ${name}.* TO ${name.slice(-20)}@'127.0.0.1'`);
    const launched = await launch();
    const page = await launched.page();
    await page.getByRole('link', { name: 'Pemetaan' }).first().click();
    await page.getByRole('link', { name: 'Buat pemetaan' }).first().click();
    await page.getByRole('radio', { name: /gawat darurat/ }).check();
    await next(page);
    await page.getByText('Basis data', { exact: true }).click();
    await page.getByRole('textbox', { name: 'Alamat server' }).fill('127.0.0.1');
    await page.getByRole('textbox', { name: 'Nama basis data' }).fill(name);
    await page.getByRole('textbox', { name: 'Pengguna' }).fill(name.slice(-20));
    await page.getByLabel('Sandi').first().fill('SANDI-UJI-BASIS-DATA');
    await page.getByRole('button', { name: 'Uji koneksi' }).click();
    await expect(page.getByText('Koneksi berhasil.')).toBeVisible();
    await checkScreen(page, 'pemetaan-basis-data');
    await next(page);
    await page.getByRole('combobox', { name: 'Pilih tabel' }).click();
    await page.getByRole('option', { name: 'kunjungan' }).click();
    await expect(page.getByText('2 baris data, 2 kolom.')).toBeVisible();
    await checkScreen(page, 'pemetaan-tabel');
    await page.getByText('Query SQL', { exact: true }).first().click();
    await page.getByRole('textbox', { name: 'Query SQL' }).fill('DELETE FROM kunjungan');
    await page.getByRole('button', { name: 'Jalankan' }).click();
    await expect(page.getByText(/bukan SELECT atau WITH/)).toBeVisible();
    await page
      .getByRole('textbox', { name: 'Query SQL' })
      .fill('SELECT tanggal, jumlah FROM kunjungan WHERE tanggal BETWEEN :dari AND :sampai');
    await page.getByRole('button', { name: 'Jalankan' }).click();
    await expect(page.getByText('2 baris data, 2 kolom.')).toBeVisible();
    await next(page);
    await expect(page.getByRole('cell', { name: '20 November 2026' })).toBeVisible();
    const drafts = await launched.call('listDrafts');
    expect(JSON.stringify(drafts)).not.toContain('SANDI-UJI');
    expect(launched.pageProblems).toEqual([]);
  } finally {
    await admin.query(`DROP DATABASE IF EXISTS ${name}`);
    await admin.query(`DROP USER IF EXISTS ${name.slice(-20)}@'127.0.0.1'`);
    await admin.end();
  }
});

test('codes of BIOS’ lists are offered by number and by name, for a constant and for what a text stands for', async ({
  launch,
  temporaryFolder,
}) => {
  const file = join(temporaryFolder, 'saldo.csv');
  const rows = ['2026-11-20;Mandiri;0012345678;IGD;1500000', '2026-11-20;BRI;0012345679;IGD;250000'];
  await writeFile(file, ['Tanggal;Bank;No Rekening;Unit;Saldo Akhir', ...rows, ''].join('\n'));
  const launched = await launch();
  const page = await startWithFile(launched, 'saldo operasional', /saldo.*operasional/i, file);
  const from = page.getByRole('combobox', { name: 'Diambil dari, untuk isian kdbank' });
  await from.click();
  await page.getByRole('option', { name: 'Nilai tetap' }).click();
  const constant = page.getByRole('combobox', { name: 'Nilai tetap untuk kdbank' });
  await constant.fill('mandiri');
  await page.getByRole('option', { name: /^008 / }).click();
  await expect(constant).toHaveValue('008');
  await constant.fill('00');
  await expect(page.getByRole('option', { name: /^002 / })).toBeVisible();
  await page.keyboard.press('Escape');

  await from.click();
  await page.getByRole('option', { name: 'Bank', exact: true }).click();
  await page
    .getByRole('region', { name: 'kdbank' })
    .getByRole('button', { name: /Padanan nilai/ })
    .click();
  await page.getByRole('combobox', { name: 'Dikirim sebagai, untuk BRI' }).fill('bri');
  await page.getByRole('option', { name: /^002 / }).click();
  await expect(page.getByRole('combobox', { name: 'Dikirim sebagai, untuk BRI' })).toHaveValue('002');
  await page.getByRole('combobox', { name: 'Dikirim sebagai, untuk Mandiri' }).fill('0');
  await checkScreen(page, 'pemetaan-kode');
  expect(launched.pageProblems).toEqual([]);
});
