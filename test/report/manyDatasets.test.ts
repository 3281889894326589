import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium } from '../../cli/chromium/findChromium.ts';
import { printPdf } from '../../cli/chromium/printPdf.ts';
import { loadCatalogue } from '../../core/catalogue/catalogue.ts';
import type { ViewParts } from '../../core/engine/engineParts.ts';
import { openLedger } from '../../core/ledger/openLedger.ts';
import { makeReport } from '../../core/report/makeReport.ts';
import { gatherMonthly } from '../../core/report/monthly/gatherMonthly.ts';
import type { Gap } from '../../core/report/monthly/gaps.ts';
import { monthlyDocument } from '../../core/report/monthly/monthlyDocument.ts';
import { periodContaining } from '../../core/schedule/period.ts';
import { settingsSchema } from '../../core/settings.ts';
import { day } from '../engine/engineBench.ts';
import { createManualClock } from '../support/manualClock.ts';
import { fillLedger } from './largeLedger.ts';
import { officeDatasets } from './officeData.ts';
import { describePdf, pagesOf, tagsOf } from './pdfTools.ts';

const DATASETS = 40;
const november = periodContaining('bulanan', day('2026-11-01'));
const folder = mkdtempSync(join(tmpdir(), 'kirim-bios-test-'));
const ledgerPath = join(folder, 'ledger.sqlite');
let parts: ViewParts;

beforeAll(() => {
  fillLedger(ledgerPath, { from: day('2026-10-20'), to: day('2026-11-20'), datasets: DATASETS, lines: 2 });
  parts = {
    settings: settingsSchema.parse({
      version: 1,
      satker: '000001',
      satkerName: 'Rumah Sakit Umum Pusat Contoh Sejahtera Nusantara',
      environment: 'training',
      mappings: officeDatasets(DATASETS).map(({ id, period }) => ({
        id: id.replaceAll('/', '-').slice(-30).replaceAll(/^[-_]/g, 'm'),
        dataset: id,
        source: { kind: 'file', path: '/data/Rekapitulasi kunjungan pasien rawat jalan 2026 final.xlsx' },
        bindings: {},
        unit: 'Instalasi Rekam Medis dan Sistem Informasi Rumah Sakit',
        schedule: { startDate: '2026-10-20', ...(period === 'unknown' ? { rhythm: 'bulanan' } : {}) },
      })),
    }),
    catalogue: loadCatalogue(),
    ledger: openLedger(ledgerPath),
    options: { clock: createManualClock(Date.parse('2026-11-24T09:05+07:00')) },
  };
});

afterAll(() => {
  parts.ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

describePdf()('with forty datasets', () => {
  test('the proof prints every record once, and the heading of its table on every page of it', async () => {
    const pages = await print(
      'proof',
      makeReport(parts, { kind: 'proof', period: november, attachment: null }),
    );
    const rows = pages.flatMap((page) => page.split('\n').filter((line) => /^\s*2026-11-\d\d /.test(line)));
    const records = parts.ledger.recordList.list({
      environment: 'training',
      from: november.first,
      to: november.last,
    });
    expect(rows).toHaveLength(records.length);
    const withRows = pages.filter((page) => /^\s*2026-11-\d\d /m.test(page));
    expect(withRows.length).toBeGreaterThan(15);
    for (const page of withRows) {
      const [first] = /Tanggal data|^\s*2026-11-\d\d /m.exec(page) ?? [];
      expect(first).toBe('Tanggal data');
    }
  });

  test('the completion report cuts no picture and names every dataset', async () => {
    const pages = await print('completion', makeReport(parts, { kind: 'completion', range: null }));
    const text = pages.join('\n').replaceAll(/\s+/g, ' ');
    expect(text).toContain(`${DATASETS} dari ${DATASETS} jenis data sudah diterima`);
    for (const title of ['Oktober 2026', 'November 2026', 'Tahun 2026']) {
      // A caption stands on the page of its picture, which begins with the first dataset's name.
      const page = pages.find((candidate) => candidate.includes(`Papan kelengkapan ${title}`)) ?? '';
      const board = page.slice(0, page.indexOf(`Papan kelengkapan ${title}`));
      expect(board).toMatch(/Penerimaan \(pendapatan BLU\)|Jumlah dokter spesialis/);
    }
    expect(
      tagsOf(join(folder, 'completion.pdf')).filter((tag) => tag === 'Figure').length,
    ).toBeGreaterThanOrEqual(4);
  });

  test('the monthly summary keeps to its page when everything that can be long is long', async () => {
    const report = gatherMonthly(parts, november);
    const long = 'Jumlah prodi yang bekerja sama dengan mitra dalam rangka tri dharma';
    const gap: Gap = {
      title: long,
      unit: 'Instalasi Rekam Medis dan Sistem Informasi Rumah Sakit',
      state: 'late',
      periods: [november],
      reason: { text: `${long}. ${long}. ${long}.`, remedy: long },
    };
    const pages = await print(
      'monthly',
      monthlyDocument({
        ...report,
        header: { ...report.header, isSimulated: true },
        gaps: Array.from({ length: 40 }, () => gap),
        groups: [...report.groups, { category: null, datasets: 1, due: 1, withData: 1 }],
        year: Array.from({ length: 12 }, () => ({ label: 'November 2026', due: 1240, withData: 1200 })),
        trends: report.trends.map((trend) => ({ ...trend, title: long })),
      }),
    );
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('Penanggung Jawab Data');
  });
});

async function print(name: string, html: string): Promise<readonly string[]> {
  const path = join(folder, name);
  writeFileSync(`${path}.html`, html);
  const pdf = await printPdf(findChromium(process.env) ?? '', `${path}.html`, new AbortController().signal);
  writeFileSync(`${path}.pdf`, pdf);
  return pagesOf(`${path}.pdf`);
}
