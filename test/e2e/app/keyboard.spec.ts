import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tabTo } from '../drivers/tabTo.ts';
import { expect, test } from '../fixture.ts';

test('records are compared with BIOS by Tab and Enter alone', async ({ launch, open }) => {
  const office = await open({ days: 3 });
  const launched = await launch({ profile: office.profile });
  const page = await launched.page();
  await launched.call('send', {});
  await tabTo(page, page.getByRole('link', { name: 'Rekonsiliasi' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Rekonsiliasi', level: 1 })).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Tahun ini' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Bandingkan dengan BIOS' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^Sama semua: \d+ data/ })).toBeVisible();
});

test('a report is made by Tab and Enter alone', async ({ launch, open, temporaryFolder }) => {
  const office = await open({ days: 3 });
  const launched = await launch({ profile: office.profile });
  const page = await launched.page();
  await launched.call('send', {});
  await tabTo(page, page.getByRole('link', { name: 'Laporan' }));
  await page.keyboard.press('Enter');
  const card = page.getByRole('region', { name: 'Rekap bulanan' });
  await expect(card).toBeVisible();
  const path = join(temporaryFolder, 'rekap.pdf');
  await launched.dialogs.answer('showSaveDialog', { canceled: false, filePath: path });
  await tabTo(page, card.getByRole('button', { name: 'Buat PDF…' }));
  await page.keyboard.press('Enter');
  await expect(card.getByText('Laporan sudah disimpan')).toBeVisible({ timeout: 20_000 });
  expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-');
});
