import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readXlsx } from 'hucre/xlsx';
import { datasetById, loadCatalogue } from '../../../core/catalogue/catalogue.ts';
import { checkScreen } from '../checkScreen.ts';
import { expect, test } from '../fixture.ts';
import type { LaunchedApp } from '../launchedApp.ts';
import { daysAgo, IGD, registerText } from '../office.ts';

test.setTimeout(60_000);

/** Emergency patients as a BIOS has them that takes any number but 22, which the register holds once in a week. */
const igd = datasetById(loadCatalogue(), IGD);
const choosy = {
  ...igd,
  fields: igd.fields.map((field) => (field.name === 'jumlah' ? { ...field, pattern: '(?!22$)\\d+' } : field)),
};

async function openActions(launched: LaunchedApp): Promise<Page> {
  const page = await launched.page();
  await page.getByRole('link', { name: 'Perlu tindakan' }).first().click();
  await expect(page.getByRole('heading', { name: 'Perlu tindakan', level: 1 })).toBeVisible();
  return page;
}

const region = (page: Page, name: RegExp) => page.getByRole('region', { name });

test('with nothing to do the page says so', async ({ launch, open }) => {
  const { profile } = await open();
  const launched = await launch({ profile });
  await launched.call('send', {});
  const page = await openActions(launched);
  await expect(page.getByRole('heading', { name: 'Tidak ada yang perlu ditindak' })).toBeVisible();
  await checkScreen(page, 'tindakan-kosong');
});

test('a held figure is approved, taken back, approved again and sent', async ({ launch, open }) => {
  const office = await open({ days: 10 });
  const launched = await launch({ profile: office.profile });
  await launched.call('send', {});
  await writeFile(office.register, `${registerText(10)}${daysAgo(0)};9000\n`);
  await launched.call('send', {});
  const page = await openActions(launched);
  const held = region(page, /^Ditahan karena tidak biasa: 1 data/);
  await expect(held.getByText(/9\.000/).first()).toBeVisible();
  await held.getByRole('button', { name: 'Lihat datanya' }).click();
  await expect(held.getByRole('cell', { name: 'jumlah: 9.000' })).toBeVisible();
  await checkScreen(page, 'tindakan-ditahan');
  await held.getByRole('button', { name: 'Setujui semua' }).click();
  await expect(page.getByRole('heading', { name: 'Tidak ada yang perlu ditindak' })).toBeVisible();
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await held.getByRole('button', { name: 'Setujui semua' }).click();
  await expect(page.getByText('1 data disetujui')).toBeVisible();
  await launched.call('send', {});
  expect(office.simulator.rows(IGD)).toHaveLength(11);
  expect(launched.pageProblems).toEqual([]);
});

test('what BIOS rejected is put away with a reason and taken out again, by keyboard alone', async ({
  launch,
  open,
}) => {
  const office = await open({ days: 4, simulator: { datasets: [choosy] } });
  const launched = await launch({ profile: office.profile });
  await launched.call('send', {});
  const page = await openActions(launched);
  const rejected = region(page, /^Ditolak BIOS: 1 data/);
  await checkScreen(page, 'tindakan-ditolak');
  await rejected.getByRole('button', { name: 'Kesampingkan semua' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: /Alasan/ })).toBeFocused();
  await page.keyboard.type('Salah catat');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Tidak ada yang perlu ditindak' })).toBeVisible();
  await page.getByRole('button', { name: 'Dikesampingkan' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Jangan dikesampingkan lagi' }).focus();
  await page.keyboard.press('Enter');
  await expect(rejected).toBeVisible();
  office.simulator.setFaults([]);
  await rejected.getByRole('button', { name: 'Kirim ulang semua' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 data dikirim ulang pada pengiriman berikutnya')).toBeVisible();
  expect(launched.pageProblems).toEqual([]);
});

test('rows that are wrong are counted alike everywhere, told, and saved as a workbook', async ({
  launch,
  open,
  temporaryFolder,
}) => {
  const office = await open();
  await writeFile(office.register, `${registerText(3)}${daysAgo(0)};banyak\n`);
  const launched = await launch({ args: ['--hidden'], profile: office.profile });
  await expect.poll(() => launched.tray.toolTip()).toContain('Siap');
  await launched.tray.click('Kirim sekarang', 'Semua');
  await expect.poll(() => launched.tray.toolTip()).toContain('Perlu perhatian: 1 data');
  await launched.tray.press();
  const page = await launched.page();
  await expect(page.getByRole('heading', { name: '1 data perlu tindakan' })).toBeVisible();
  await expect(page.getByRole('link', { name: /Perlu tindakan/ }).first()).toContainText('1');
  await openActions(launched);
  await expect(page.getByText('1 data perlu tindakan Anda')).toBeVisible();
  const invalid = region(page, /^Baris tidak valid di sumber: 1 baris/);
  await invalid.getByRole('button', { name: 'Lihat barisnya' }).click();
  await expect(invalid.getByRole('cell', { name: 'banyak', exact: true })).toBeVisible();
  await checkScreen(page, 'tindakan-tidak-valid');
  const path = join(temporaryFolder, 'gagal.xlsx');
  await launched.dialogs.answer('showSaveDialog', { canceled: false, filePath: path });
  await invalid.getByRole('button', { name: 'Simpan baris gagal ke Excel' }).click();
  await expect(page.getByText('1 baris disimpan')).toBeVisible();
  const { sheets } = await readXlsx(await readFile(path));
  expect(JSON.stringify(sheets[0]?.rows)).toContain('banyak');

  await writeFile(office.register, registerText(3));
  await launched.call('send', {});
  await expect(page.getByRole('heading', { name: 'Tidak ada yang perlu ditindak' })).toBeVisible();
  expect(launched.pageProblems).toEqual([]);
});
