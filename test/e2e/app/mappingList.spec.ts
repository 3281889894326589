import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { checkScreen } from '../checkScreen.ts';
import { expect, test } from '../fixture.ts';
import { daysAgo, IGD } from '../office.ts';

test.setTimeout(120_000);

const title = 'Jumlah pasien gawat darurat';
const real = join(import.meta.dirname, '../../fixtures/real');

test('a mapping is suspended, copied, deleted and had back', async ({ launch, open }) => {
  const office = await open({ schedule: { startDate: daysAgo(0), timeOfDay: '23:59' } });
  const launched = await launch({ profile: office.profile });
  const page = await launched.page();
  await page.getByRole('link', { name: 'Pemetaan' }).first().click();
  const list = page.getByRole('list', { name: 'Daftar pemetaan' });
  await expect(list.getByText('Belum pernah dikirim')).toBeVisible();
  const schedule = list.getByRole('switch', { name: `Kirim otomatis: ${title}` });
  await expect(schedule).toBeChecked();
  await schedule.press('Space');
  await expect(schedule).not.toBeChecked();
  await expect(list.getByText('Dikirim bila diminta saja')).toBeVisible();
  await list.getByRole('button', { name: `Pilihan lain untuk ${title}` }).press('Enter');
  await page.getByRole('menuitem', { name: 'Duplikat' }).press('Enter');
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await checkScreen(page, 'pemetaan-daftar-dua');
  await list
    .getByRole('button', { name: `Pilihan lain untuk ${title}` })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Hapus…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hapus' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(2);
  const settings = await launched.call('readSettings');
  expect(settings.ok && settings.value.settings.mappings.map(({ id }) => id)).toEqual(['igd', 'igd-2']);
  expect(launched.pageProblems).toEqual([]);
});

test('what a mapping would send is looked at and sent from its own page', async ({ launch, open }) => {
  const office = await open({ days: 3 });
  const launched = await launch({ profile: office.profile });
  const page = await launched.page();
  await page.getByRole('link', { name: 'Pemetaan' }).first().click();
  await page.getByRole('link', { name: 'Periksa dulu' }).click();
  await expect(page.getByText('3 data siap dikirim.')).toBeVisible();
  await checkScreen(page, 'pemetaan-periksa-tersimpan');
  // Until it is known which days are meant, nothing is shown of others, and nothing can be sent.
  await page.getByRole('radio', { name: 'Pilih tanggal' }).check();
  await expect(page.getByText('3 data siap dikirim.')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Kirim sekarang' })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Periksa lagi' })).toBeDisabled();
  await page.getByRole('radio', { name: /^Seperti/ }).check();
  await expect(page.getByText('3 data siap dikirim.')).toBeVisible();
  await page.getByRole('button', { name: 'Kirim sekarang' }).click();
  await expect(page.getByText('Terkirim 3')).toBeVisible();
  expect(office.simulator.rows(IGD)).toHaveLength(3);
  expect(launched.pageProblems).toEqual([]);
});

test('changing a mapping opens with everything in place, and saving keeps the change', async ({
  launch,
  open,
}) => {
  const office = await open();
  const launched = await launch({ profile: office.profile });
  const page = await launched.page();
  await page.getByRole('link', { name: 'Pemetaan' }).first().click();
  await page.getByRole('link', { name: 'Ubah' }).click();
  await expect(page.getByRole('combobox', { name: 'Diambil dari, untuk isian jumlah' })).toHaveValue(
    'Jumlah',
  );
  await page.getByRole('button', { name: /Jadwal/ }).click();
  await page
    .getByRole('switch', { name: 'Tahan bila nilainya 0, padahal belakangan ini tidak pernah 0' })
    .press('Space');
  await page.getByRole('button', { name: 'Simpan', exact: true }).click();
  await expect(page.getByText('Pemetaan disimpan.')).toBeVisible();
  const settings = await launched.call('readSettings');
  expect(settings.ok && settings.value.settings.mappings[0]?.guard.zero).toBe(false);
  expect(await launched.call('listDrafts')).toEqual({ ok: true, value: {} });
  expect(launched.pageProblems).toEqual([]);
});

test('a mapping that was begun is left, found again after a restart, and discarded', async ({
  launch,
  temporaryFolder,
}) => {
  const file = join(temporaryFolder, 'penerimaan.xlsx');
  await cp(join(real, 'penerimaan.xlsx'), file);
  const first = await launch();
  const page = await first.page();
  await page.getByRole('link', { name: 'Pemetaan' }).first().click();
  await page.getByRole('link', { name: 'Buat pemetaan' }).first().click();
  await page.getByRole('button', { name: 'Mulai dari berkas' }).click();
  await first.dialogs.answer('showOpenDialog', { canceled: false, filePaths: [file] });
  await page.getByRole('button', { name: 'Pilih berkas…' }).click();
  await expect(page.getByText('Berkas terbaca')).toBeVisible();
  await page.getByRole('button', { name: 'Lanjut', exact: true }).click();
  await page.getByRole('button', { name: /^Pakai: Penerimaan/ }).click();
  await expect(page.getByText('Jenis data: Penerimaan (pendapatan BLU).')).toBeVisible();
  await page.getByRole('link', { name: 'Simpan dulu, lanjutkan nanti' }).click();
  await expect(page.getByText('Berhenti di langkah Lembar')).toBeVisible();
  await first.kill();
  const second = await launch({ profile: first.profile });
  const again = await second.page();
  await again.getByRole('link', { name: 'Pemetaan' }).first().click();
  await checkScreen(again, 'pemetaan-belum-selesai');
  await again.getByRole('link', { name: 'Lanjutkan' }).click();
  await expect(again.getByText('1 baris data, 3 kolom.')).toBeVisible();
  await again.getByRole('link', { name: 'Simpan dulu, lanjutkan nanti' }).click();
  await again.getByRole('button', { name: /^Buang/ }).click();
  await again.getByRole('dialog').getByRole('button', { name: 'Buang' }).click();
  await expect(again.getByText('Belum selesai')).toBeHidden();
  expect(second.pageProblems).toEqual([]);
});

test('a template maps itself when it is chosen as a source', async ({ launch, temporaryFolder }) => {
  const file = join(temporaryFolder, 'templat.xlsx');
  const launched = await launch();
  const page = await launched.page();
  await page.getByRole('link', { name: 'Pemetaan' }).first().click();
  await page.getByRole('link', { name: 'Buat pemetaan' }).first().click();
  await page.getByRole('radio', { name: /^Penerimaan/ }).check();
  await launched.dialogs.answer('showSaveDialog', { canceled: false, filePath: file });
  await page.getByRole('button', { name: 'Unduh templat Excel' }).click();
  await expect(page.getByText('Templat disimpan')).toBeVisible();
  await page.getByRole('button', { name: 'Lanjut', exact: true }).click();
  await page.getByRole('button', { name: 'templat.xlsx' }).click();
  await expect(page.getByText('Berkas terbaca')).toBeVisible();
  await page.getByRole('button', { name: 'Lanjut', exact: true }).click();
  await page.getByRole('button', { name: 'Lanjut', exact: true }).click();
  for (const field of ['tgl_transaksi', 'kd_akun', 'jumlah']) {
    await expect(page.getByRole('combobox', { name: `Diambil dari, untuk isian ${field}` })).toHaveValue(
      field,
    );
  }
  expect(launched.pageProblems).toEqual([]);
});

test('the way to Terkirim is gone by keyboard alone', async ({ launch, open }) => {
  const office = await open({ days: 3, settings: { mappings: [] } });
  const launched = await launch({ profile: office.profile });
  const page = await launched.page();
  const next = page.getByRole('button', { name: 'Lanjut', exact: true });
  await page.getByRole('link', { name: 'Pemetaan' }).first().press('Enter');
  await page.getByRole('link', { name: 'Buat pemetaan' }).first().press('Enter');
  await page.getByRole('textbox', { name: 'Cari jenis data' }).focus();
  await page.keyboard.type('gawat darurat');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await next.press('Enter');
  await launched.dialogs.answer('showOpenDialog', { canceled: false, filePaths: [office.register] });
  await page.getByRole('button', { name: 'Pilih berkas…' }).press('Enter');
  await expect(page.getByText('Berkas terbaca')).toBeVisible();
  await next.press('Enter');
  await expect(page.getByText('3 baris data, 2 kolom.')).toBeVisible();
  await page.getByRole('radio', { name: 'Baris 1 sebagai judul kolom' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Baris 2 sebagai judul kolom' })).toBeChecked();
  await page.getByRole('button', { name: 'Cari sendiri' }).press('Enter');
  await expect(page.getByText('3 baris data, 2 kolom.')).toBeVisible();
  await next.press('Enter');
  await expect(page.getByText('3 dari 3 baris terisi.').first()).toBeVisible();
  await next.press('Enter');
  await page.getByRole('radio', { name: 'Satu baris satu data' }).focus();
  await next.press('Enter');
  await page.getByRole('switch', { name: 'Kirim otomatis menurut jadwal' }).press('Space');
  await next.press('Enter');
  await expect(page.getByText('3 data siap dikirim.')).toBeVisible();
  await page.getByRole('tab', { name: /Siap dikirim/ }).press('ArrowRight');
  await expect(page.getByText('Tidak ada data yang ditahan.')).toBeVisible();
  await page.getByRole('button', { name: 'Simpan dan kirim sekarang' }).press('Enter');
  await expect(page.getByText('Terkirim 3')).toBeVisible();
  expect(office.simulator.rows(IGD)).toHaveLength(3);
  expect(launched.pageProblems).toEqual([]);
});
