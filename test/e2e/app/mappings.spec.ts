import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { checkScreen } from '../checkScreen.ts';
import { dropFile } from '../drivers/dropFile.ts';
import { expect, test } from '../fixture.ts';

const real = join(import.meta.dirname, '../../fixtures/real');

async function openMappings(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Pemetaan' }).first().click();
  await expect(page.getByRole('heading', { name: 'Pemetaan', level: 1 })).toBeVisible();
}

test('from nothing to the fields of a workbook that was dragged in', async ({ launch, temporaryFolder }) => {
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
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await checkScreen(page, 'pemetaan-sumber');
  await dropFile(page.getByRole('group', { name: 'Berkas sumber' }), file);
  await expect(page.getByText('Berkas terbaca')).toBeVisible();
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await expect(page.getByText('4 baris data, 3 kolom.')).toBeVisible();
  await checkScreen(page, 'pemetaan-lembar');
  await page.getByRole('button', { name: 'Lanjut' }).click();
  expect(launched.pageProblems).toEqual([]);
});
