import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import { daysAgo, IGD, igdMapping } from '../office.ts';
import { pictures, type Picture } from './pictures.ts';

test.setTimeout(90_000);

const OUTPATIENTS = 'kesehatan/layanan/pasien_ralan';
const root = join(import.meta.dirname, '../../..');
/** `npm run guide:pictures` puts them where the guide shows them; any other run only proves that they can be made. */
const folder = join(root, process.env['GUIDE_PICTURES'] === undefined ? 'test-results/guide' : 'docs/gambar');

/** Two invented registers over eight weeks: one with a day left out, a figure that is out of the ordinary, a slip. */
function registers(target: string): { readonly igd: string; readonly outpatients: string } {
  const igd = join(target, 'kunjungan-igd.csv');
  const outpatients = join(target, 'register-rawat-jalan.csv');
  const days = Array.from({ length: 56 }, (_, index) => 57 - index).filter((ago) => ago !== 12);
  const rows = (usual: number) => days.map((ago) => `${daysAgo(ago)};${usual + ((ago * 7) % 11)}`);
  writeFileSync(igd, ['Tanggal;Jumlah', ...rows(20), ''].join('\n'));
  writeFileSync(outpatients, ['Tanggal;Jumlah', ...rows(140), ''].join('\n'));
  return { igd, outpatients };
}

test('the guide’s pictures are made', async ({ launch, open, temporaryFolder }) => {
  mkdirSync(folder, { recursive: true });
  const { igd, outpatients } = registers(temporaryFolder);
  const schedule = { startDate: daysAgo(57), timeOfDay: '00:05', lagDays: 1 };
  const office = await open({
    settings: {
      satkerName: 'RS Contoh Sehat',
      mappings: [
        { ...igdMapping(igd), schedule },
        {
          ...igdMapping(outpatients),
          id: 'rawat-jalan',
          dataset: OUTPATIENTS,
          schedule,
        },
      ],
    },
  });
  const launched = await launch({ profile: office.profile });
  const page = await launched.page();
  await page.setViewportSize({ width: 1120, height: 700 });
  await launched.call('send', {});
  expect(office.simulator.rows(IGD)).toHaveLength(55);
  appendFileSync(igd, `${daysAgo(1)};9000\n${daysAgo(0)};banyak\n`);
  await launched.call('send', { mappings: ['igd'] });
  await expect(page.getByText('2 data perlu tindakan')).toBeVisible();
  const links: Readonly<Record<Picture, string>> = {
    mulai: 'Mulai',
    papan: 'Papan',
    pemetaan: 'Pemetaan',
    log: 'Log kiriman',
    'perlu-tindakan': 'Perlu tindakan',
    laporan: 'Laporan',
    pengaturan: 'Pengaturan',
  };
  for (const picture of pictures) await take(page, picture, links[picture]);
  expect(launched.pageProblems).toEqual([]);
});

async function take(page: Page, picture: Picture, link: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Navigasi utama' }).getByRole('link', { name: link }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(link === 'Mulai' ? /Mulai/ : link);
  await expect(page.getByLabel('Memuat…').filter({ visible: true })).toHaveCount(0);
  await page.screenshot({ path: join(folder, `${picture}.png`), animations: 'disabled' });
}
