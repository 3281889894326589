import { Readable } from 'node:stream';
import { loadCatalogue } from '../../core/catalogue/catalogue.ts';
import { createReports, type Reports } from '../../core/engine/reports.ts';
import { ExportError } from '../../core/errors.ts';
import { openLedgerReadOnly } from '../../core/ledger/openLedger.ts';
import { writeWhole } from '../../core/report/export/writeWhole.ts';
import type { ReportRequest } from '../../core/report/makeReport.ts';
import type { Attachment } from '../../core/report/proof/gatherProof.ts';
import type { PeriodKey } from '../../core/schedule/period.ts';
import { readSettings } from '../../core/settings/settingsFile.ts';
import { systemClock } from '../../core/systemClock.ts';
import { findChromium } from '../chromium/findChromium.ts';
import { printPdf } from '../chromium/printPdf.ts';
import { exitCode, type Command, type ExitCode, type Terminal } from '../command.ts';
import { readReportArguments, reportUsage, type ReportArguments } from '../reportArguments.ts';
import { filesOf } from '../session.ts';
import { UsageError } from '../usageError.ts';

/** Writes a report as HTML and, where a Chromium is found, as PDF; proof of delivery also as a workbook. */
export const reportCommand: Command = {
  usage: reportUsage,
  summary: 'buat laporan: selesai pengembangan, bukti kirim (juga xlsx), atau rekap bulanan; HTML dan PDF',
  async run(arguments_, terminal) {
    const asked = readReportArguments(arguments_);
    const settings = await readSettings(asked.settingsPath);
    const ledger = openLedgerReadOnly(filesOf(asked.settingsPath, asked.ledgerPath).ledger);
    if (ledger === null) {
      terminal.complain('Buku kirim belum ada: belum pernah ada pengiriman, jadi belum ada yang dilaporkan.');
      return exitCode.cannotRun;
    }
    try {
      const reports = createReports({
        settings: { ...settings, environment: asked.environment ?? settings.environment },
        catalogue: loadCatalogue({ userDatasets: settings.userDatasets }),
        ledger,
        options: { clock: systemClock },
      });
      const html = `${asked.stem}.html`;
      const content = await reports.report(await requestOf(asked, reports, terminal));
      await writeWhole(html, asked.overwrites, () => Promise.resolve(Readable.from([content])));
      terminal.print(`Laporan: ${html}`);
      return await print(asked, html, terminal);
    } finally {
      ledger.close();
    }
  },
};

async function requestOf(
  asked: ReportArguments,
  reports: Reports,
  terminal: Terminal,
): Promise<ReportRequest> {
  const { name, period } = asked;
  switch (name) {
    case 'pengembangan':
      return { kind: 'completion', range: period === null ? null : { from: period.first, to: period.last } };
    case 'bulanan':
      if (period?.kind !== 'bulanan')
        throw new UsageError('Sebutkan bulannya dengan --period, misalnya 2026-11.');
      return { kind: 'monthly', month: period };
    case 'bukti':
      if (period === null) throw new UsageError('Sebutkan periodenya dengan --period atau --year.');
      return { kind: 'proof', period, attachment: await writeWorkbook(asked, reports, period, terminal) };
  }
}

async function writeWorkbook(
  { stem, overwrites }: ReportArguments,
  reports: Reports,
  period: PeriodKey,
  terminal: Terminal,
): Promise<Attachment> {
  const path = `${stem}.xlsx`;
  const attachment = await reports.writeProofWorkbook(path, period, { overwrites, signal: terminal.signal });
  terminal.print(`Lampiran: ${path}`);
  return attachment;
}

async function print(
  { stem, overwrites }: ReportArguments,
  html: string,
  terminal: Terminal,
): Promise<ExitCode> {
  const chromium = findChromium(terminal.environment);
  if (chromium === null) {
    terminal.print(
      'Chromium, Chrome, atau Edge tidak ditemukan, jadi PDF tidak dibuat; cetak berkas HTML itu dari peramban.',
    );
    return exitCode.well;
  }
  const pdf = `${stem}.pdf`;
  terminal.progress('Mencetak PDF …');
  try {
    await writeWhole(pdf, overwrites, async () =>
      Readable.from([await printPdf(chromium, html, terminal.signal)]),
    );
  } catch (error) {
    if (!(error instanceof ExportError)) throw error;
    terminal.complain(`✗ ${error.message}\n  → ${error.remedy}`);
    return exitCode.attention;
  }
  terminal.print(`PDF: ${pdf}`);
  return exitCode.well;
}
