import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../cli/chromium/findChromium.ts';
import { printPdf } from '../../cli/chromium/printPdf.ts';
import { readCivilDate } from '../../core/civilDate.ts';
import { decimalText } from '../../core/decimalText.ts';
import { dayText } from '../../core/indonesianDate.ts';
import { makeReport, type ReportRequest } from '../../core/report/makeReport.ts';
import { payloadOf } from '../../core/run/holdsPayload.ts';
import { periodContaining } from '../../core/schedule/period.ts';
import { day } from '../engine/engineBench.ts';
import { runOffice, type Office } from './office.ts';
import { describePdf, fontsOf, infoOf, pagesOf, tagsOf } from './pdfTools.ts';

const november = periodContaining('bulanan', day('2026-11-01'));
const requests: Readonly<Record<'completion' | 'proof' | 'monthly', ReportRequest>> = {
  completion: { kind: 'completion', range: null },
  proof: { kind: 'proof', period: november, attachment: { fileName: 'bukti.xlsx', sha256: 'ab'.repeat(32) } },
  monthly: { kind: 'monthly', month: november },
};
const names = ['completion', 'proof', 'monthly'] as const;

/** Five weeks of real runs against the simulator, which every test here only reads. */
let office: Office;
const folder = mkdtempSync(join(tmpdir(), 'kirim-bios-test-'));

beforeAll(async () => {
  office = await runOffice(folder, 3);
  for (const name of names)
    writeFileSync(join(folder, `${name}.html`), makeReport(office.parts, requests[name]));
}, 120_000);

afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the HTML of every report', () => {
  test.each(names)('%s needs nothing else and is well structured', (name) => {
    const html = makeReport(office.parts, requests[name]);
    expect(html).toMatch(/^<!doctype html>\n<html lang="id">/);
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(|https?:\/\/(?!127\.0\.0\.1)/);
    expect(html.match(/<h1/g)).toHaveLength(1);
    const tables = html.match(/<table.*?<\/table>/gs) ?? [];
    for (const table of tables) expect(table).toMatch(/scope="(?:col|row)"/);
    for (const chart of html.match(/<svg class="chart".*?<\/svg>/gs) ?? []) {
      expect(chart).toMatch(/role="img".*<title>[^<]+<\/title><desc>[^<]+<\/desc>/s);
    }
  });

  test.each(names)('%s says that a simulator is not BIOS', (name) => {
    expect(makeReport(office.parts, requests[name])).toContain('bukan bukti pengiriman');
  });
});

describePdf()('the PDF of every report', () => {
  const pdfs = new Map<string, readonly string[]>();
  const textOf = (name: string): string => pdfs.get(name)?.join('\n') ?? '';

  beforeAll(async () => {
    for (const name of names) {
      const html = join(folder, `${name}.html`);
      writeFileSync(
        pathOf(name),
        await printPdf(findChromium(process.env) ?? '', html, new AbortController().signal),
      );
      pdfs.set(name, pagesOf(pathOf(name)));
    }
  }, 120_000);

  test.each(names)('%s is A4, tagged, with its fonts inside', (name) => {
    const info = infoOf(pathOf(name));
    expect(info.get('Tagged')).toBe('yes');
    expect(info.get('Page size')).toContain('A4');
    expect(info.get('Title')).not.toBe('');
    const fonts = fontsOf(pathOf(name));
    expect(fonts.size).toBeGreaterThan(0);
    expect([...fonts].filter(([, isEmbedded]) => !isEmbedded)).toEqual([]);
    const tags = new Set(tagsOf(pathOf(name)));
    const wanted = ['H1', 'H2', 'Table', 'TH', 'TD', ...(name === 'proof' ? [] : ['Figure'])];
    expect(wanted.filter((tag) => !tags.has(tag))).toEqual([]);
  });

  test.each(names)('%s numbers each of its pages', (name) => {
    const pages = pdfs.get(name) ?? [];
    expect(pages.length).toBe(Number(infoOf(pathOf(name)).get('Pages')));
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`Halaman ${index + 1} dari ${pages.length}`);
    }
  });

  test('monthly has one page', () => {
    expect(pdfs.get('monthly')).toHaveLength(1);
  });

  test.each(['completion', 'proof'])('%s prints the head of the chain that the ledger has', (name) => {
    const { head, checked } = office.engine.ledger.attempts.verifyChain();
    expect(textOf(name)).toContain(head.hash);
    expect(textOf(name)).toMatch(new RegExp(`Percobaan yang utuh\\s+${checked}`));
    expect(textOf(name)).toContain('Rantai utuh.');
  });

  test('proof lists every record of the ledger with its value, time, code and number', () => {
    const lines = textOf('proof').split('\n');
    const records = office.engine.settings.mappings.flatMap(({ dataset }) =>
      office.engine.ledger.evidence.provenRecords({
        environment: 'training',
        dataset,
        from: november.first,
        to: november.last,
      }),
    );
    expect(records.length).toBeGreaterThan(80);
    expect(textOf('proof')).toContain(`Buku kirim memuat ${records.length} data`);
    for (const { date, payload, state, proof } of records) {
      const { tgl_transaksi: _date, ...values } = payloadOf(payload);
      const figures = Object.entries(values).map(([name, value]) =>
        /^(?:jumlah|nilai_)/.test(name) ? decimalText(value) : value,
      );
      const wanted = [
        ...figures,
        ...(state === 'accepted'
          ? [`Terkirim`, 'MSG20003', clockOf(proof?.at), String(proof?.attemptId)]
          : []),
      ];
      const found = lines.some((line) => line.includes(date) && wanted.every((text) => line.includes(text)));
      expect(found, `${date} ${wanted.join(' ')}`).toBe(true);
    }
  });

  test('proof adds up the accounts exactly', () => {
    const [closing, opening] = ['2026-11-24', '2026-10-31'].map(incomeUpTo);
    const figures = [opening, (closing ?? 0) - (opening ?? 0), closing].map((value) =>
      decimalText(String(value)),
    );
    expect(textOf('proof')).toMatch(new RegExp(`Jumlah\\s+${figures.map(escapeRegExp).join('\\s+')}`));
  });

  test('completion tells what the scheduler did, the computer that was off included', () => {
    const text = textOf('completion');
    const { evidence } = office.engine.ledger;
    expect(text).toContain(`Buku kirim memuat ${evidence.countScheduledRuns('training')} putaran penjadwal`);
    // Three days of three datasets, on the morning of 10 November.
    expect(text).toMatch(/9 periode dikirim\s+susulan, dalam 1 putaran/);
    expect(text).toMatch(/10 Nov 2026 09\.05\.00\s+\d+ dtk\s+12\s+9\s+0\s/);
    // The correction of 28 October, sent with the figures of 2 November.
    expect(text).toMatch(/3 Nov 2026 09\.05\.00\s+\d+ dtk\s+4\s+0\s+1\s/);
  });

  test('completion names the first accepted record of every dataset', () => {
    const text = textOf('completion');
    const first = office.engine.ledger.evidence.firstAccepted('training');
    expect(first).toHaveLength(3);
    for (const { date, code, message } of first) {
      expect(text).toContain(dayText(day(date)));
      expect(text).toContain(code);
      expect(text.replaceAll(/\s+/g, ' ')).toContain(message.split(' ')[0]);
    }
    expect(text).toContain('3 dari 3 jenis data sudah diterima');
  });

  test('completion counts records and periods as the engine does', () => {
    const text = textOf('completion');
    for (const { dataset, due, withData } of office.engine.coverage(2026)) {
      const title = office.engine.catalogue.datasets.get(dataset)?.title.split(' (')[0] ?? '';
      expect(text).toMatch(new RegExp(`${title}[^\\n]*\\s${due}\\s+${withData}\\s+\\d+ %`));
    }
  });

  test('monthly says what is missing, and why', () => {
    const text = textOf('monthly').replaceAll(/\s+/g, ' ');
    expect(text).toContain('94 %');
    for (const word of [
      'Terlambat',
      'Dilewati: IGD tutup',
      'Ditahan',
      'Ditolak BIOS',
      'kdbank wajib',
      '5 Nov 2026',
    ]) {
      expect(text).toContain(word);
    }
  });
});

function pathOf(name: string): string {
  return join(folder, `${name}.pdf`);
}

/** The sum of all accounts' figures of a day. */
function incomeUpTo(date: string): number {
  return office.engine.ledger.evidence
    .provenRecords({
      environment: 'training',
      dataset: 'keuangan/akuntansi/penerimaan',
      from: date,
      to: date,
    })
    .reduce((sum, { payload }) => sum + Number(payloadOf(payload)['jumlah']), 0);
}

function clockOf(at: number | undefined): string {
  const date = readCivilDate(new Date((at ?? 0) + 7 * 3_600_000).toISOString().slice(0, 10));
  return date === null ? '' : dayText(date);
}

function escapeRegExp(text: string): string {
  return text.replaceAll('.', '\\.');
}
