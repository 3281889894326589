import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { readXlsx } from 'hucre/xlsx';
import { datasetById, loadCatalogue } from '../../../core/catalogue/catalogue.ts';
import { checkScreen } from '../checkScreen.ts';
import { expect, test } from '../fixture.ts';
import { daysAgo, IGD } from '../office.ts';

test.setTimeout(60_000);

const openLog = 'Log kiriman';

/** Emergency patients as a BIOS has them that takes any number but 22, which the register holds once. */
const igd = datasetById(loadCatalogue(), IGD);
const choosy = {
  ...igd,
  fields: igd.fields.map((field) => (field.name === 'jumlah' ? { ...field, pattern: '(?!22$)\\d+' } : field)),
};

test('without attempts the log says what will be here', async ({ launch, open }) => {
  const { profile } = await open();
  const launched = await launch({ profile });
  const page = await launched.page();
  await page.getByRole('link', { name: openLog }).click();
  await expect(page.getByRole('heading', { name: 'Belum ada kiriman' })).toBeVisible();
  await checkScreen(page, 'log-kosong');
});

test('attempts are found by state, day, run and word, and looked into', async ({ launch, open }) => {
  const office = await open({ days: 6, simulator: { datasets: [choosy] } });
  const launched = await launch({ profile: office.profile });
  await launched.call('send', {});
  const page = await launched.page();
  await page.getByRole('link', { name: openLog }).click();
  const filters = page.getByRole('search', { name: 'Saringan log' });
  const grid = page.getByRole('grid', { name: 'Daftar kiriman' });
  await expect(page.getByText('6 kiriman', { exact: true })).toBeVisible();
  await expect(grid.getByRole('row')).toHaveCount(7);
  await checkScreen(page, 'log');

  await filters.getByRole('combobox', { name: 'Keadaan' }).click();
  await page.getByRole('option', { name: 'Ditolak BIOS' }).click();
  await expect(page.getByText('1 kiriman', { exact: true })).toBeVisible();
  await grid.getByRole('row').nth(1).click();
  const drawer = page.getByRole('dialog', { name: /Kiriman nomor/ });
  await expect(drawer.getByText('MSG20005')).toBeVisible();
  await expect(drawer.getByText('BIOS menolak isi data ini')).toBeVisible();
  await checkScreen(page, 'log-rincian');
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: 'Hapus saringan' }).click();
  await filters.getByRole('textbox', { name: 'Cari kata' }).fill('MSG20003');
  await expect(page.getByText('5 kiriman', { exact: true })).toBeVisible();
  await filters.getByRole('textbox', { name: 'Cari kata' }).fill('tidakada');
  await expect(page.getByText('Tidak ada kiriman yang cocok')).toBeVisible();
  await checkScreen(page, 'log-tanpa-hasil');
  await page.goBack();
  await expect(filters.getByRole('textbox', { name: 'Cari kata' })).toHaveValue('MSG20003');
  await page.getByRole('link', { name: 'Hapus saringan' }).click();

  const [year, month, day] = daysAgo(2).split('-').map(Number);
  await filters.getByRole('textbox', { name: 'Tanggal data dari' }).fill(`${day}/${month}/${year}`);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByText('2 kiriman', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Bulan sebelumnya' })).toBeHidden();
  await page.getByRole('link', { name: 'Hapus saringan' }).click();
  await filters.getByRole('combobox', { name: 'Pengiriman' }).click();
  await page.getByRole('option', { name: /Kirim sekarang/ }).click();
  await expect(page.getByText('6 kiriman', { exact: true })).toBeVisible();
  expect(launched.pageProblems).toEqual([]);
});

test('a record is sent again with the keyboard alone, and the new attempt is shown', async ({
  launch,
  open,
}) => {
  const office = await open({ days: 2 });
  const launched = await launch({ profile: office.profile });
  await launched.call('send', {});
  const page = await launched.page();
  await page.getByRole('link', { name: openLog }).click();
  const grid = page.getByRole('grid', { name: 'Daftar kiriman' });
  await expect(grid.getByRole('row')).toHaveCount(3);
  const before = office.simulator.requests.length;
  await grid.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: /Kiriman nomor 1/ });
  await drawer.getByRole('button', { name: 'Kirim ulang' }).focus();
  await page.keyboard.press('Enter');
  const asked = page.getByRole('dialog', { name: 'Kirim ulang' });
  await asked.getByRole('button', { name: 'Kirim ulang' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Data dikirim ulang')).toBeVisible();
  await expect(page.getByText('3 kiriman', { exact: true })).toBeVisible();
  expect(office.simulator.requests.length).toBeGreaterThan(before);
  expect(office.simulator.rows(IGD)).toHaveLength(2);
  expect(launched.pageProblems).toEqual([]);
});

test('what is filtered is saved as a workbook and as csv', async ({ launch, open, temporaryFolder }) => {
  const office = await open({ days: 4 });
  const launched = await launch({ profile: office.profile });
  await launched.call('send', {});
  const page = await launched.page();
  await page.getByRole('link', { name: openLog }).click();
  const workbook = join(temporaryFolder, 'log.xlsx');
  await launched.dialogs.answer('showSaveDialog', { canceled: false, filePath: workbook });
  await page.getByRole('button', { name: 'Simpan ke Excel atau CSV' }).click();
  await expect(page.getByText('4 kiriman disimpan')).toBeVisible();
  const { sheets } = await readXlsx(await readFile(workbook));
  expect(sheets[0]?.rows).toHaveLength(5);
  const csv = join(temporaryFolder, 'log.csv');
  await launched.dialogs.answer('showSaveDialog', { canceled: false, filePath: csv });
  await page.getByRole('button', { name: 'Simpan ke Excel atau CSV' }).click();
  await expect.poll(() => readFile(csv, 'utf8').catch(() => '')).toContain('MSG20003');
});

test('a log that was changed behind the application’s back is told', async ({ launch, open }) => {
  const office = await open({ days: 3 });
  const first = await launch({ profile: office.profile });
  await first.call('send', {});
  const page = await first.page();
  await page.getByRole('link', { name: openLog }).click();
  await page.getByRole('button', { name: 'Periksa keaslian log' }).click();
  await expect(page.getByText('3 kiriman diperiksa, semuanya utuh')).toBeVisible();
  await checkScreen(page, 'log-keaslian');
  await page.keyboard.press('Escape');
  await first.app.close();

  const database = new Database(join(office.profile, 'buku-kirim.sqlite'));
  database.exec('UPDATE attempt SET duration_ms = duration_ms + 1 WHERE id = 2');
  database.close();
  const again = await (await launch({ profile: office.profile })).page();
  await again.getByRole('link', { name: openLog }).click();
  await again.getByRole('button', { name: 'Periksa keaslian log' }).click();
  await expect(again.getByText('Kiriman nomor 2 tidak lagi seperti saat dicatat')).toBeVisible();
});
