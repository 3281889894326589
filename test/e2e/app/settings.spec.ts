import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { checkScreen } from '../checkScreen.ts';
import { filesHolding } from '../filesHolding.ts';
import { expect, test } from '../fixture.ts';
import type { LaunchedApp } from '../launchedApp.ts';

test.setTimeout(60_000);

async function openSection(launched: LaunchedApp, name: string): Promise<Page> {
  const page = await launched.page();
  await page.getByRole('link', { name: 'Pengaturan' }).first().click();
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { name, level: 2 })).toBeVisible();
  return page;
}

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('the agency is changed, told where it is wrong, undone, and known after a restart', async ({
  launch,
  open,
}) => {
  const { profile } = await open();
  const first = await launch({ profile });
  const page = await openSection(first, 'Satker dan laporan');
  await checkScreen(page, 'pengaturan-satker');
  const identity = region(page, 'Identitas satker');
  await identity.getByRole('textbox', { name: 'Kode satker' }).fill('12');
  await identity.getByRole('button', { name: 'Simpan' }).click();
  await expect(identity.getByText(/Harus 6 angka/)).toBeVisible();
  await identity.getByRole('textbox', { name: 'Kode satker' }).fill('000002');
  await identity.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText('Pengaturan disimpan.')).toBeVisible();
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await expect(identity.getByRole('textbox', { name: 'Kode satker' })).toHaveValue('000001');
  const report = region(page, 'Untuk laporan');
  await report.getByRole('textbox', { name: 'Pimpinan satker: Nama' }).fill('Nama Contoh');
  // Leaving asks while something is not saved.
  await page.getByRole('link', { name: 'Kunci BIOS' }).click();
  await page.getByRole('button', { name: 'Tetap di sini' }).click();
  await report.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText('Pengaturan disimpan.').first()).toBeVisible();
  await first.dispose();
  const again = await openSection(await launch({ profile }), 'Satker dan laporan');
  await expect(again.getByRole('textbox', { name: 'Pimpinan satker: Nama' })).toHaveValue('Nama Contoh');
  expect(first.pageProblems).toEqual([]);
});

test('a key is entered, replaced and forgotten, and stands in no file in clear', async ({ launch, open }) => {
  const { profile } = await open();
  const launched = await launch({ profile });
  const page = await openSection(launched, 'Kunci BIOS');
  await checkScreen(page, 'pengaturan-kunci');
  const training = region(page, 'Pelatihan');
  await training.getByLabel(/^Kunci rahasia BIOS/).fill('kunci-rekaan-satu');
  await page.keyboard.press('Enter');
  await expect(training.getByText('Tersimpan, terenkripsi')).toBeVisible();
  await training.getByRole('button', { name: 'Ganti…' }).click();
  await training.getByLabel(/^Kunci rahasia BIOS/).fill('kunci-rekaan-dua');
  await page.keyboard.press('Enter');
  await expect(training.getByText('Tersimpan, terenkripsi')).toBeVisible();
  expect(filesHolding(profile, 'kunci-rekaan-dua')).toEqual([]);
  await training.getByRole('button', { name: 'Hapus' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hapus' }).click();
  await expect(training.getByText('Belum diisi')).toBeVisible();
});

test('production is entered by its list only, or by writing the code of the satker', async ({
  launch,
  open,
}) => {
  const { profile } = await open({ settings: { environment: 'training' } });
  const launched = await launch({ profile });
  const page = await openSection(launched, 'Lingkungan');
  const gate = region(page, 'Pindah ke Produksi');
  await expect(gate.getByText('belum pernah diterima di Pelatihan')).toBeVisible();
  await checkScreen(page, 'pengaturan-lingkungan');
  await expect(gate.getByRole('button', { name: 'Pindah ke Produksi' })).toBeDisabled();
  const confirm = async (code: string): Promise<void> => {
    await gate.getByRole('textbox', { name: 'Ketik kode satker' }).fill(code);
    await gate.getByRole('button', { name: 'Pindah ke Produksi' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Pindah ke Produksi' }).click();
  };
  await gate.getByRole('checkbox', { name: /Tetap pindah/ }).check();
  await confirm('999999');
  await expect(page.getByText('Daftar periksa untuk Produksi belum lengkap.')).toBeVisible();
  await confirm('000001');
  await expect(page.getByRole('banner')).toContainText('Produksi');
  // The form knows it a moment after the banner does.
  await expect(page.getByRole('radio', { name: 'Produksi' })).toBeChecked();
  await page.getByRole('radio', { name: 'Pelatihan' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Pindah' }).click();
  await expect(page.getByRole('banner')).toContainText('Pelatihan');
});

test('schedule, alerts, network and updates are saved and read back', async ({ launch, open }) => {
  const { profile } = await open();
  const launched = await launch({ profile });
  const page = await openSection(launched, 'Jadwal');
  await page.getByRole('checkbox').first().check();
  await page.getByLabel('Jam kirim').fill('07:30');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText(/Pukul 07\.30/)).toBeVisible();
  await checkScreen(page, 'pengaturan-jadwal');

  await openSection(launched, 'Pemberitahuan');
  await page.getByRole('switch', { name: 'Beri tahu lewat surel' }).click();
  await page.getByRole('textbox', { name: 'Server surel' }).fill('surel.contoh.go.id');
  await page.getByRole('textbox', { name: 'Dari alamat' }).fill('bukan alamat');
  await page.getByRole('textbox', { name: 'Kepada' }).fill('a@contoh.go.id, b@contoh.go.id');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText(/Harus alamat surel/)).toBeVisible();
  await checkScreen(page, 'pengaturan-pemberitahuan');
  await page.getByRole('textbox', { name: 'Dari alamat' }).fill('kirim@contoh.go.id');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText('Ada perubahan yang belum disimpan.')).toBeHidden();
  await region(page, 'Pemberitahuan Windows').getByRole('button', { name: 'Coba kirim' }).click();
  await expect(page.getByText('Uji pemberitahuan terkirim.')).toBeVisible();

  await openSection(launched, 'Jaringan');
  await page.getByRole('radio', { name: 'Proksi tertentu' }).check();
  await page.getByRole('textbox', { name: 'Alamat proksi' }).fill('http://127.0.0.1:1');
  await page.getByRole('textbox', { name: 'Nama pengguna' }).fill('operator');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByLabel('Kata sandi proksi').first()).toBeVisible();
  await checkScreen(page, 'pengaturan-jaringan');

  await openSection(launched, 'Aplikasi');
  await page.getByRole('radio', { name: 'Folder di jaringan kantor' }).check();
  await page.getByRole('textbox', { name: 'Folder pembaruan' }).fill('/mnt/pembaruan');
  const updates = region(page, 'Pembaruan');
  await updates.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText('Ada perubahan yang belum disimpan.')).toBeHidden();
  const storage = region(page, 'Tempat penyimpanan');
  await expect(storage.getByRole('combobox', { name: 'Simpan log kiriman' })).toHaveValue('Selamanya');
  await storage.getByRole('combobox', { name: 'Simpan log kiriman' }).click();
  await page.getByRole('option', { name: '5 tahun terakhir' }).click();
  await storage.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText('Ada perubahan yang belum disimpan.')).toBeHidden();
  await expect(page.getByText('Pengaturan disimpan.')).toHaveCount(1);
  await checkScreen(page, 'pengaturan-aplikasi');

  const kept = JSON.parse(await readFile(join(profile, 'pengaturan.json'), 'utf8'));
  expect(kept).toMatchObject({
    mappings: [{ schedule: { timeOfDay: '07:30' } }],
    alerts: { email: { host: 'surel.contoh.go.id', to: ['a@contoh.go.id', 'b@contoh.go.id'] } },
    proxy: { mode: 'manual', url: 'http://127.0.0.1:1', user: 'operator' },
    updates: { folder: '/mnt/pembaruan', channel: 'stable' },
    retention: { attemptYears: 5 },
  });
  expect(launched.pageProblems).toEqual([]);
});

test('the configuration goes to another computer without secrets', async ({
  launch,
  open,
  temporaryFolder,
}) => {
  const { profile } = await open();
  const first = await launch({ profile });
  await first.call('setSecret', 'bios:training', 'kunci-rekaan-satu');
  const page = await openSection(first, 'Ekspor dan impor');
  await checkScreen(page, 'pengaturan-ekspor');
  const file = join(temporaryFolder, 'pindah.bioscfg');
  await first.dialogs.answer('showSaveDialog', { canceled: false, filePath: file });
  await page.getByRole('button', { name: 'Simpan ke berkas…' }).click();
  await expect(page.getByText('Konfigurasi disimpan')).toBeVisible();
  expect(await readFile(file, 'utf8')).not.toContain('kunci-rekaan');

  const second = await launch();
  const other = await openSection(second, 'Ekspor dan impor');
  await second.dialogs.answer('showOpenDialog', { canceled: false, filePaths: [file] });
  await other.getByRole('button', { name: 'Pilih berkas…' }).click();
  await expect(other.getByText('igd (baru)')).toBeVisible();
  await checkScreen(other, 'pengaturan-impor');
  await other.getByRole('button', { name: 'Impor yang dipilih' }).click();
  await expect(other.getByText(/Konfigurasi diimpor/)).toBeVisible();
  expect(await second.call('readSettings')).toMatchObject({
    ok: true,
    value: { settings: { satker: '000001', mappings: [{ id: 'igd' }] } },
  });
  expect(second.pageProblems).toEqual([]);
});

test('what the application is made of is told, and a bundle is made for whoever helps', async ({
  launch,
  temporaryFolder,
}) => {
  const launched = await launch();
  const page = await openSection(launched, 'Tentang dan bantuan');
  await expect(page.getByText(/perangkat lunak pihak lain/)).toBeVisible();
  await checkScreen(page, 'pengaturan-tentang');
  const file = join(temporaryFolder, 'bundel.zip');
  await launched.dialogs.answer('showSaveDialog', { canceled: false, filePath: file });
  await page.getByRole('button', { name: 'Buat Bundel bantuan…' }).click();
  await expect(page.getByText('Bundel bantuan disimpan')).toBeVisible({ timeout: 20_000 });
  expect((await readFile(file)).subarray(0, 2).toString()).toBe('PK');
  expect(launched.pageProblems).toEqual([]);
});

test('sections are gone through by keyboard alone', async ({ launch, open }) => {
  const { profile } = await open();
  const launched = await launch({ profile });
  const page = await openSection(launched, 'Satker dan laporan');
  await page.getByRole('link', { name: 'Aplikasi', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Aplikasi', level: 2 })).toBeVisible();
  await page.getByRole('radio', { name: 'Tidak mencari' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('textbox', { name: 'Alamat pembaruan' }).focus();
  await page.keyboard.type('https://contoh.invalid/pembaruan');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Pengaturan disimpan.')).toBeVisible();
});
