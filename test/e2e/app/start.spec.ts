import { checkScreen } from '../checkScreen.ts';
import { expect, test } from '../fixture.ts';
import { igdMapping } from '../office.ts';

const key = 'KUNCI-UJI-YANG-TIDAK-BOLEH-TAMPAK';

test('from nothing to Terkirim with sample data, step by step', async ({ launch }) => {
  test.setTimeout(120_000);
  const launched = await launch();
  const page = await launched.page();
  const next = page.getByRole('button', { name: 'Lanjut' });
  const heading = (name: string) => page.getByRole('heading', { name, level: 2 });

  await expect(heading('Satker')).toBeVisible();
  await next.click();
  await expect(page.getByText('Wajib diisi.')).toHaveCount(3);
  await page.getByRole('textbox', { name: 'Kode satker' }).fill('12');
  await page.getByRole('textbox', { name: 'Nama satker' }).fill('RS Contoh');
  await page.getByRole('combobox', { name: 'Rumpun' }).click();
  await page.getByRole('option', { name: 'Kesehatan' }).click();
  await next.click();
  await expect(page.getByText('Harus 6 angka')).toBeVisible();
  await checkScreen(page, 'mulai-satker');
  await page.getByRole('textbox', { name: 'Kode satker' }).fill('000001');
  await next.click();

  await expect(heading('Lingkungan')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Simulasi' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Produksi' })).toBeDisabled();
  await page.getByRole('button', { name: 'Coba dengan contoh data' }).click();
  await expect(page.getByText('120 data terkirim')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText('Terkirim', { exact: true }).first()).toBeVisible();
  await checkScreen(page, 'mulai-lingkungan');
  await page.getByRole('link', { name: 'Lihat di Papan' }).click();
  await expect(page.getByRole('gridcell', { name: /Terkirim, 2 data/ }).first()).toBeVisible();

  await page.getByRole('link', { name: 'Mulai' }).click();
  await expect(heading('Lingkungan')).toBeVisible();
  await next.click();
  await expect(heading('Kunci dan koneksi')).toBeVisible();
  await checkScreen(page, 'mulai-kunci');
  await next.click();

  await expect(heading('Jenis data')).toBeVisible();
  await page.getByRole('textbox', { name: 'Cari jenis data' }).fill('gawat');
  await page.getByRole('checkbox', { name: 'Jumlah pasien gawat darurat' }).click();
  await page.getByRole('textbox', { name: 'Cari jenis data' }).fill('');
  await page.getByRole('checkbox', { name: 'Penerimaan (pendapatan BLU)' }).click();
  await expect(page.getByText('2 jenis data dipilih')).toBeVisible();
  await checkScreen(page, 'mulai-jenis-data');
  await next.click();

  await expect(page.getByText('0 dari 2 jenis data sudah dihubungkan')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Hubungkan…: Jumlah pasien gawat darurat' })).toHaveAttribute(
    'href',
    '#/mappings/new/kesehatan%2Flayanan%2Fpasien_igd/from-start',
  );
  await checkScreen(page, 'mulai-hubungkan');
  await next.click();
  await expect(page.getByText('Belum ada data yang dihubungkan')).toBeVisible();
  await next.click();
  await expect(heading('Mulai bersama Windows')).toBeVisible();
  await checkScreen(page, 'mulai-windows');
  await next.click();
  await expect(heading('Selesai')).toBeVisible();
  await expect(page.getByText('Yang masih dapat dilengkapi')).toBeVisible();
  await checkScreen(page, 'mulai-selesai');
  expect(launched.pageProblems).toEqual([]);
});

test('setting up can be left and gone on with after a restart, where it was left', async ({ launch }) => {
  const first = await launch();
  const page = await first.page();
  await page.getByRole('textbox', { name: 'Kode satker' }).fill('000001');
  await page.getByRole('textbox', { name: 'Nama satker' }).fill('RS Contoh');
  await page.getByRole('combobox', { name: 'Rumpun' }).click();
  await page.getByRole('option', { name: 'Kesehatan' }).click();
  await page.getByRole('combobox', { name: 'Zona waktu' }).click();
  await page.getByRole('option', { name: /WITA/ }).click();
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await expect(page.getByRole('heading', { name: 'Kunci dan koneksi', level: 2 })).toBeVisible();
  await first.dispose();
  const second = await launch({ profile: first.profile });
  const again = await second.page();
  await again.getByRole('link', { name: 'Mulai' }).first().click();
  await expect(again.getByRole('heading', { name: 'Kunci dan koneksi', level: 2 })).toBeVisible();
  await again
    .getByRole('navigation', { name: 'Langkah persiapan' })
    .getByRole('link', { name: 'Satker' })
    .click();
  await expect(again.getByRole('combobox', { name: 'Zona waktu' })).toHaveValue(/WITA/);
  expect(second.pageProblems).toEqual([]);
});

test('a wrong key is told with its remedy, the right one is taken, and the report can be copied', async ({
  launch,
  open,
}) => {
  const office = await open({
    simulator: { satkers: [{ satker: '000001', key }] },
    settings: { environment: 'training', mappings: [] },
  });
  const launched = await launch({ profile: office.profile });
  const page = await launched.page();
  await page.getByRole('link', { name: 'Mulai' }).first().click();
  await page
    .getByRole('navigation', { name: 'Langkah persiapan' })
    .getByRole('link', { name: 'Kunci' })
    .click();
  await page.getByLabel('Kunci rahasia BIOS (Pelatihan)').fill('KUNCI-SALAH');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText('Tersimpan, terenkripsi')).toBeVisible();
  await page.getByRole('button', { name: 'Uji koneksi' }).click();
  await expect(page.getByText('Koneksi belum berhasil')).toBeVisible();
  await expect(page.getByText(/Masukkan lagi kunci lingkungan Pelatihan/)).toBeVisible();
  await checkScreen(page, 'mulai-kunci-salah');
  await page.getByRole('button', { name: 'Salin untuk bagian TI' }).click();
  await expect(page.getByText('Laporan disalin.')).toBeVisible();
  await page.getByRole('button', { name: 'Ganti…' }).click();
  await page.getByLabel('Kunci rahasia BIOS (Pelatihan)').fill(key);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Tersimpan, terenkripsi')).toBeVisible();
  await page.getByRole('button', { name: 'Uji lagi' }).click();
  await expect(page.getByText('Koneksi baik')).toBeVisible();
  await checkScreen(page, 'mulai-kunci-benar');
  expect(await page.content()).not.toContain(key);
  expect(launched.pageProblems).toEqual([]);
});

test('a schedule is given to what is connected, by keyboard alone', async ({ launch, open }) => {
  const office = await open();
  const launched = await launch({ profile: office.profile });
  const page = await launched.page();
  const { keyboard } = page;
  await page.getByRole('link', { name: 'Mulai' }).first().press('Enter');
  await page
    .getByRole('navigation', { name: 'Langkah persiapan' })
    .getByRole('link', { name: 'Jadwal' })
    .focus();
  await keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: 'Jumlah pasien gawat darurat' })).toBeChecked();
  await page.getByRole('textbox', { name: 'Jarak hari' }).focus();
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('2');
  await page.getByRole('radio', { name: /Hari kerja/ }).focus();
  await keyboard.press('Space');
  await checkScreen(page, 'mulai-jadwal');
  await page.getByRole('button', { name: 'Lanjut' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Mulai bersama Windows', level: 2 })).toBeVisible();
  const settings = await launched.call('readSettings');
  expect(settings.ok && settings.value.settings.mappings[0]?.schedule).toMatchObject({
    timeOfDay: '09:00',
    lagDays: 2,
    days: 'working',
  });
  expect(office.settings.mappings[0]).toMatchObject({ id: igdMapping('').id });
  expect(launched.pageProblems).toEqual([]);
});
