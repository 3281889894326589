import { checkScreen } from '../checkScreen.ts';
import { expect, test } from '../fixture.ts';
import { daysAgo, IGD } from '../office.ts';

test('a row changed at BIOS behind our back is shown side by side and mended', async ({ launch, open }) => {
  const office = await open({ days: 6 });
  const launched = await launch({ profile: office.profile });
  const page = await launched.page();
  await launched.call('send', {});
  await page.getByRole('link', { name: 'Rekonsiliasi' }).click();
  await page.getByLabel('Dari tanggal').fill(daysAgo(6));
  const compare = page.getByRole('button', { name: 'Bandingkan dengan BIOS' });
  await compare.click();
  await expect(
    page.getByRole('heading', { name: 'Sama semua: 6 data di BIOS sama dengan di sini' }),
  ).toBeVisible();
  office.simulator.putRow(IGD, { tgl_transaksi: daysAgo(2), jumlah: '4711' });
  office.simulator.deleteRow(IGD, { tgl_transaksi: daysAgo(4) });
  office.simulator.putRow(IGD, { tgl_transaksi: daysAgo(0), jumlah: '1' });
  await compare.click();
  const table = page.getByRole('region', { name: 'Perbedaan antara data di sini dan di BIOS' });
  await expect(table.getByRole('row')).toHaveCount(4);
  await expect(table.getByText('4.711')).toBeVisible();
  await expect(table.getByText('Hanya di BIOS')).toBeVisible();
  await expect(table.getByText('Hanya di sini')).toBeVisible();
  await checkScreen(page, 'rekonsiliasi');
  await page.getByRole('button', { name: 'Kirim ulang 2 data dari sini' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Kirim ulang' }).click();
  await expect(page.getByRole('heading', { name: '1 data berbeda, 6 sama' })).toBeVisible();
  expect(office.simulator.rows(IGD).map(({ fields }) => fields['jumlah'])).not.toContain('4711');
  expect(launched.pageProblems).toEqual([]);
});

test('a BIOS that cannot be read is told, and nothing is concluded', async ({ launch, open }) => {
  const office = await open({ days: 2 });
  const launched = await launch({ profile: office.profile });
  const page = await launched.page();
  await launched.call('send', {});
  await page.getByRole('link', { name: 'Rekonsiliasi' }).click();
  office.simulator.setFaults([{ kind: 'html', scope: 'read' }]);
  await page.getByRole('button', { name: 'Bandingkan dengan BIOS' }).press('Enter');
  await expect(page.getByText('BIOS tidak dapat dibaca sampai selesai')).toBeVisible({ timeout: 20_000 });
  await checkScreen(page, 'rekonsiliasi-gagal');
  expect(launched.pageProblems).toEqual([]);
});

test('before anything is mapped the page says what it is for', async ({ launch }) => {
  const launched = await launch();
  const page = await launched.page();
  await page.getByRole('link', { name: 'Rekonsiliasi' }).click();
  await expect(page.getByRole('heading', { name: 'Belum ada yang dapat dibandingkan' })).toBeVisible();
  await checkScreen(page, 'rekonsiliasi-kosong');
  expect(launched.pageProblems).toEqual([]);
});
