import { checkScreen } from '../checkScreen.ts';
import { expect, test } from '../fixture.ts';

test('the guide is read, searched and gone through by keyboard alone', async ({ launch, open }) => {
  const { profile } = await open();
  const launched = await launch({ profile });
  const page = await launched.page();
  await page.getByRole('link', { name: 'Bantuan' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Panduan operator Kirim BIOS' })).toBeVisible();
  await expect(page.getByRole('img', { name: 'Papan', exact: true })).toHaveJSProperty('complete', true);
  await checkScreen(page, 'bantuan');
  await page.getByRole('textbox', { name: 'Cari dalam panduan' }).focus();
  await page.keyboard.type('komputer mati');
  await expect(page.getByRole('heading', { name: /Komputer mati pada jam kirim/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Rekonsiliasi' })).toBeHidden();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('tidakada');
  await expect(page.getByText('Tidak ada bagian yang memuat kata itu')).toBeVisible();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.getByRole('link', { name: 'Pindah ke Produksi' }).first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Pindah ke Produksi' })).toBeFocused();
  expect(launched.pageProblems).toEqual([]);
});
