import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { datasetById, loadCatalogue } from '../../../core/catalogue/catalogue.ts';
import type { Field } from '../../../core/catalogue/dataset.ts';
import { stateFields } from '../../../core/catalogue/statedFields.ts';
import { checkScreen } from '../checkScreen.ts';
import { dropFile } from '../drivers/dropFile.ts';
import { expect, test } from '../fixture.ts';
import { daysAgo } from '../office.ts';

const haki = datasetById(loadCatalogue(), 'pendidikan/layanan/jumlah_haki');
const field: Field = { name: 'jumlah', type: 'integer', required: true, description: 'Banyak HAKI.' };

// What is due is sent as soon as the mapping is saved, while the window sends by hand; which comes first is chance.
test.describe.configure({ retries: 2 });

test('a university states the fields of a dataset that nobody published, maps and sends it', async ({
  launch,
  open,
  temporaryFolder,
}) => {
  const bios = { datasets: [stateFields(haki, { fields: [field], dimensions: [] })] };
  const office = await open({ settings: { rumpun: 'pendidikan' }, simulator: bios });
  const launched = await launch({ profile: office.profile });
  const page = await launched.page();
  await page.getByRole('link', { name: 'Pemetaan' }).first().click();
  await page.getByRole('link', { name: 'Buat pemetaan' }).first().click();
  await page.getByRole('textbox', { name: 'Cari jenis data' }).fill('haki');
  await page.getByRole('radio', { name: /Jumlah HAKI/ }).check();
  await page.getByRole('button', { name: 'Lengkapi isian' }).click();
  const first = page.getByRole('group', { name: 'Isian 1' });
  await first.getByRole('textbox', { name: 'Nama isian' }).fill('jumlah haki');
  await page.getByRole('button', { name: 'Simpan isian' }).click();
  await expect(first.getByText('Hanya huruf kecil')).toBeVisible();
  await checkScreen(page, 'pemetaan-lengkapi-isian');
  await first.getByRole('textbox', { name: 'Nama isian' }).fill('jumlah');
  await first.getByRole('textbox', { name: /Penjelasan/ }).fill('Banyak HAKI.');
  await page.getByRole('combobox', { name: 'Seberapa sering dikirim' }).click();
  await page.getByRole('option', { name: 'Dikirim setiap hari.' }).click();
  await page.getByRole('combobox', { name: 'Arti angkanya' }).click();
  await page.getByRole('option', { name: /tidak kumulatif/ }).click();
  await page.getByRole('button', { name: 'Simpan isian' }).click();
  await expect(page.getByText('Isian ini Anda tulis sendiri')).toBeVisible();
  await checkScreen(page, 'pemetaan-isian-sendiri');

  const file = join(temporaryFolder, 'haki.csv');
  await writeFile(file, `tgl_transaksi;jumlah\n${daysAgo(2)};7\n`);
  const next = () => page.getByRole('button', { name: 'Lanjut', exact: true }).click();
  await next();
  await dropFile(page.getByRole('group', { name: 'Berkas sumber' }), file);
  await expect(page.getByText('Berkas terbaca')).toBeVisible();
  for (const heading of ['Kolom mana', 'Bagaimana baris', 'Penjagaan dan jadwal']) {
    await next();
    if (heading === 'Kolom mana') await next();
    await expect(page.getByRole('heading', { name: new RegExp(heading), level: 2 })).toBeVisible();
  }
  await next();
  await expect(page.getByText('1 data siap dikirim.')).toBeVisible();
  await page.getByRole('button', { name: 'Simpan dan kirim sekarang' }).click();
  await expect(page.getByText('Terkirim 1')).toBeVisible();
  expect(office.simulator.rows(haki.id)).toMatchObject([{ fields: { jumlah: '7' } }]);

  // What a mapping uses stays.
  expect(await launched.call('stateFields', haki.id, null)).toMatchObject({
    ok: false,
    problem: { code: 'dataset-in-use' },
  });
  expect(launched.pageProblems).toEqual([]);
});

test('stated fields can be changed and taken back while nothing uses them', async ({ launch, open }) => {
  const office = await open({ settings: { rumpun: 'pendidikan' } });
  const launched = await launch({ profile: office.profile });
  expect(
    await launched.call('stateFields', haki.id, { fields: [field], dimensions: ['unit'] }),
  ).toMatchObject({
    ok: false,
    problem: { code: 'invalid' },
  });
  await launched.call('stateFields', haki.id, { fields: [field], dimensions: [] });
  const page = await launched.page();
  await page.reload();
  await page.getByRole('link', { name: 'Pemetaan' }).first().click();
  await page.getByRole('link', { name: 'Buat pemetaan' }).first().click();
  await page.getByRole('textbox', { name: 'Cari jenis data' }).fill('haki');
  await page.getByRole('radio', { name: /Jumlah HAKI/ }).check();
  await page.getByRole('button', { name: 'Ubah isian' }).click();
  const form = page.getByRole('dialog', { name: 'Ubah isian' });
  await form.getByRole('button', { name: 'Tambah isian' }).click();
  await form
    .getByRole('group', { name: 'Isian 2' })
    .getByRole('textbox', { name: 'Nama isian' })
    .fill('tahun');
  await form.getByRole('button', { name: 'Simpan isian' }).click();
  await expect(page.getByText(/tahun \(wajib\)/)).toBeVisible();
  await page.getByRole('button', { name: 'Hapus isian ini' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hapus isian ini' }).click();
  await expect(page.getByRole('button', { name: 'Lengkapi isian' })).toBeVisible();
  expect(launched.pageProblems).toEqual([]);
});
