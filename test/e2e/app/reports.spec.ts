import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { checkScreen } from '../checkScreen.ts';
import { expect, test } from '../fixture.ts';
import { daysAgo } from '../office.ts';

const run = promisify(execFile);

test('the three reports are made as PDF where the operator says, with the figures of the ledger', async ({
  launch,
  open,
  temporaryFolder,
}) => {
  const office = await open({ days: 4 });
  const launched = await launch({ profile: office.profile });
  const page = await launched.page();
  await launched.call('send', {});
  await page.getByRole('link', { name: 'Laporan' }).click();
  await checkScreen(page, 'laporan');
  const month = daysAgo(1).slice(0, 7);
  await page.getByRole('region', { name: 'Rekap bulanan' }).getByLabel('Bulan').fill(month);
  await page.getByRole('region', { name: 'Bukti kirim' }).getByLabel('Jenis periode').selectOption('Tahun');
  for (const name of ['Rekap bulanan', 'Bukti kirim', 'Laporan selesai pengembangan']) {
    const path = join(temporaryFolder, `${name}.pdf`);
    await launched.dialogs.answer('showSaveDialog', { canceled: false, filePath: path });
    const card = page.getByRole('region', { name });
    await card.getByRole('button', { name: 'Buat PDF…' }).press('Enter');
    await expect(card.getByText('Laporan sudah disimpan')).toBeVisible({ timeout: 20_000 });
    expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-');
    await card.getByRole('button', { name: 'Buka laporan' }).click();
    await expect.poll(() => launched.system.openings()).toContainEqual({ by: 'openPath', target: path });
  }
  await checkScreen(page, 'laporan-selesai');
  const { stdout } = await run('pdftotext', ['-layout', join(temporaryFolder, 'Bukti kirim.pdf'), '-']);
  for (let days = 1; days <= 4; days += 1) expect(stdout).toContain('MSG20003');
  expect((await readFile(join(temporaryFolder, 'Bukti kirim.xlsx'))).subarray(0, 2).toString()).toBe('PK');
  expect(launched.pageProblems).toEqual([]);
});

test('giving up the dialog makes nothing', async ({ launch, open }) => {
  const office = await open();
  const launched = await launch({ profile: office.profile });
  const page = await launched.page();
  await page.getByRole('link', { name: 'Laporan' }).click();
  await launched.dialogs.answer('showSaveDialog', { canceled: true, filePath: '' });
  await page
    .getByRole('region', { name: 'Rekap bulanan' })
    .getByRole('button', { name: 'Buat PDF…' })
    .click();
  await expect.poll(async () => (await launched.dialogs.shown()).length).toBe(1);
  await expect(page.getByText('Laporan sudah disimpan')).toHaveCount(0);
  expect(await launched.system.openings()).toEqual([]);
});
