import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkScreen } from '../checkScreen.ts';
import { expect, test } from '../fixture.ts';
import { daysAgo, IGD, igdMapping, type Office } from '../office.ts';

const daily = (days: number) => ({ startDate: daysAgo(days), timeOfDay: '00:00' });

/** A second dataset, of months, whose last figure is missing. */
async function withBedOccupancy(office: Office, days: number) {
  const path = join(office.profile, '../bor.csv');
  await writeFile(path, 'Tanggal;BOR\n');
  return {
    ...office.settings,
    mappings: [
      { ...igdMapping(office.register), schedule: daily(days) },
      {
        ...igdMapping(path),
        id: 'bor',
        dataset: 'kesehatan/layanan/bor',
        bindings: {
          tgl_transaksi: { from: 'column', column: 'Tanggal' },
          bor: { from: 'column', column: 'BOR' },
        },
        schedule: daily(days),
      },
    ],
  };
}

test('before anything is set up the board says how to begin', async ({ launch }) => {
  const launched = await launch();
  const page = await launched.page();
  await page.getByRole('link', { name: 'Papan' }).click();
  await expect(page.getByRole('heading', { name: 'Belum ada data yang dikirim' })).toBeVisible();
  await checkScreen(page, 'papan-kosong');
  await page.getByRole('link', { name: 'Mulai' }).first().click();
  await expect(page.getByRole('heading', { name: 'Mulai', level: 1 })).toBeVisible();
  expect(launched.pageProblems).toEqual([]);
});

test('what was sent, what is late and what to do is seen at a glance', async ({ launch, open }) => {
  const office = await open({ days: 60 });
  const launched = await launch({ profile: office.profile });
  const page = await launched.page();
  await launched.call('saveSettings', await withBedOccupancy(office, 70));
  await expect.poll(() => office.simulator.rows(IGD).length, { timeout: 20_000 }).toBe(60);
  await page.getByRole('button', { name: 'Kirim sekarang' }).click();
  await expect(page.getByText('Tidak ada data baru').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: /periode terlambat pada 2 jenis data/ })).toBeVisible();
  const grid = page.getByRole('grid', { name: /Papan kelengkapan/ });
  await expect(grid.getByRole('gridcell', { name: /Terkirim, 1 data/ }).first()).toBeVisible();
  await expect(page.getByRole('img', { name: 'Kelengkapan per bulan' })).toBeVisible();
  await page.getByRole('button', { name: 'Tutup' }).last().click();
  await checkScreen(page, 'papan');
  expect(launched.pageProblems).toEqual([]);
});

test('a period is opened, left out with a reason and taken in again, by keyboard alone', async ({
  launch,
  open,
}) => {
  const office = await open({ days: 2, schedule: daily(4) });
  const launched = await launch({ profile: office.profile });
  const page = await launched.page();
  await launched.call('send', {});
  const grid = page.getByRole('grid', { name: /Papan kelengkapan/ });
  await expect(grid.getByRole('gridcell', { name: /Terlambat/ })).toHaveCount(2);
  await grid.focus();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByText('Lengkapi sumbernya, lalu kirim')).toBeVisible();
  await checkScreen(page, 'papan-periode');
  await drawer.getByRole('button', { name: 'Lewati periode ini…' }).press('Enter');
  await drawer.getByRole('textbox', { name: 'Alasan melewati' }).fill('Libur bersama');
  await drawer.getByRole('button', { name: 'Lewati' }).press('Enter');
  await expect(drawer.getByText('Dilewati', { exact: true })).toBeVisible();
  await drawer.getByRole('button', { name: 'Jangan dilewati lagi' }).press('Enter');
  await expect(drawer.getByText('Terlambat', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  expect(launched.pageProblems).toEqual([]);
});

test('looking first tells what would be sent and sends nothing', async ({ launch, open }) => {
  const office = await open({ days: 5 });
  const launched = await launch({ profile: office.profile });
  const page = await launched.page();
  await page.getByRole('button', { name: 'Periksa dulu' }).click();
  const dialog = page.getByRole('dialog', { name: 'Periksa dulu' });
  await expect(dialog.getByText('Selesai.')).toBeVisible();
  await expect(dialog.getByRole('row').nth(1).getByRole('cell')).toHaveText([
    'Jumlah pasien gawat darurat',
    '5',
    '5',
    '0',
    '0',
    '0',
    '0',
  ]);
  await checkScreen(page, 'papan-periksa');
  expect(office.simulator.rows(IGD)).toEqual([]);
  expect(launched.pageProblems).toEqual([]);
});
