import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { checkScreen } from '../checkScreen.ts';
import { dropFile } from '../drivers/dropFile.ts';
import { expect, test } from '../fixture.ts';

const real = join(import.meta.dirname, '../../fixtures/real');

test.setTimeout(120_000);

async function openMappings(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Pemetaan' }).first().click();
  await expect(page.getByRole('heading', { name: 'Pemetaan', level: 1 })).toBeVisible();
}

const next = (page: Page) => page.getByRole('button', { name: 'Lanjut', exact: true }).click();
const heading = (page: Page, name: string) =>
  expect(page.getByRole('heading', { name, level: 2 })).toBeVisible();

test('from nothing to Terkirim with the workbook of a hospital', async ({ launch, temporaryFolder }) => {
  const file = join(temporaryFolder, 'keuangan-campuran.xlsx');
  await cp(join(real, 'keuangan-campuran.xlsx'), file);
  const launched = await launch();
  const page = await launched.page();
  await openMappings(page);
  await checkScreen(page, 'pemetaan-kosong');
  await page.getByRole('link', { name: 'Buat pemetaan' }).first().click();
  await page.getByRole('textbox', { name: 'Cari jenis data' }).fill('penerimaan');
  await page.getByRole('radio', { name: /^Penerimaan/ }).check();
  await expect(page.getByText('jumlah sejak 1 Januari')).toBeVisible();
  await checkScreen(page, 'pemetaan-jenis-data');
  await next(page);
  await checkScreen(page, 'pemetaan-sumber');
  await dropFile(page.getByRole('group', { name: 'Berkas sumber' }), file);
  await expect(page.getByText('Berkas terbaca')).toBeVisible();
  await next(page);
  await expect(page.getByText('4 baris data, 3 kolom.')).toBeVisible();
  await checkScreen(page, 'pemetaan-lembar');
  await next(page);
  await heading(page, 'Kolom mana mengisi isian BIOS?');
  const date = page.getByRole('table', { name: 'Contoh nilai untuk tgl_transaksi' });
  await expect(date.getByRole('cell', { name: '2 Februari 2023' })).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Rp1.000.000' })).toBeVisible();
  await expect(page.getByRole('cell', { name: /akun belanja/ })).toBeVisible();
  await checkScreen(page, 'pemetaan-isian');
  await next(page);
  await heading(page, 'Bagaimana baris menjadi data?');
  await expect(page.getByText('4 baris menjadi 4 data.')).toBeVisible();
  await checkScreen(page, 'pemetaan-bentuk');
  await next(page);
  await heading(page, 'Penjagaan dan jadwal');
  await checkScreen(page, 'pemetaan-jadwal');
  await next(page);
  await expect(page.getByText('Tidak ada data baru untuk dikirim.')).toBeVisible();
  await page.getByRole('button', { name: 'Periksa semua tanggal di sumber' }).click();
  await expect(page.getByText('3 data siap dikirim. 1 baris tidak valid')).toBeVisible();
  const problem = page
    .getByRole('region', { name: /Perlu diperbaiki/ })
    .getByRole('row')
    .nth(1);
  await expect(problem.getByRole('cell').nth(0)).toHaveText('4');
  await expect(problem.getByRole('cell').nth(1)).toHaveText('kd_akun');
  await expect(problem.getByRole('cell').nth(2)).toHaveText('525111');
  await expect(problem.getByRole('cell').nth(3)).toContainText('akun belanja');
  await checkScreen(page, 'pemetaan-periksa');
  await page.getByRole('button', { name: 'Simpan dan kirim sekarang' }).click();
  await expect(page.getByText('Terkirim 3, Tidak valid 1')).toBeVisible();
  await checkScreen(page, 'pemetaan-terkirim');
  await page.getByRole('link', { name: 'Ke daftar pemetaan' }).click();
  await expect(page.getByText('1 baris tidak valid')).toBeVisible();
  await checkScreen(page, 'pemetaan-daftar');
  const records = await launched.call('listAttempts', { limit: 10 });
  expect(records).toMatchObject({ ok: true });
  expect(launched.pageProblems).toEqual([]);
});
