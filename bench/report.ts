import { join } from 'node:path';
import { z } from 'zod';
import { fillLedger } from '../test/report/largeLedger.ts';
import type { Benchmark, Figure } from './frame/figure.ts';
import { runForJson } from './frame/runChild.ts';
import { megabytes, seconds } from './frame/texts.ts';
import { DATASETS, FROM, LINES, TO, type ReportKind } from './report/large.ts';

const MOST_SECONDS = 10;
const MOST_BYTES = 400e6;

const measuredSchema = z.object({ milliseconds: z.number(), peakBytes: z.number() });

const whats: Readonly<Record<ReportKind, string>> = {
  completion: 'Laporan selesai pengembangan',
  proof: 'Bukti kirim, the year',
  workbook: 'Bukti kirim as a workbook, a row for each record',
  monthly: 'Rekap bulanan',
};
const kinds: readonly ReportKind[] = ['completion', 'proof', 'workbook', 'monthly'];

export const benchmark: Benchmark = {
  title: 'Reports on a year with 200,000 attempts',
  about:
    'A ledger of 40 datasets with up to 48 records a day is filled directly; then each report is made alone in a process of its own, from opening the ledger to the file. Printing the HTML to PDF is not in it.',
  async run(folder) {
    const attempts = fillLedger(join(folder, 'ledger.sqlite'), {
      from: FROM,
      to: TO,
      datasets: DATASETS,
      lines: LINES,
    });
    if (attempts < 200_000) throw new Error(`Only ${attempts} attempts.`);
    const figures: Figure[] = [];
    for (const kind of kinds) figures.push(await figureOf(kind, folder));
    return figures;
  },
};

async function figureOf(kind: ReportKind, folder: string): Promise<Figure> {
  const script = join(import.meta.dirname, 'report/makeOne.ts');
  const { milliseconds, peakBytes } = await runForJson(measuredSchema, process.execPath, [
    script,
    kind,
    folder,
  ]);
  return {
    what: whats[kind],
    measured: `${seconds(milliseconds)}, ${megabytes(peakBytes)}`,
    yardstick: '',
    ratio: '',
    reach: `under ${MOST_SECONDS} s and ${megabytes(MOST_BYTES)}`,
    isReached: milliseconds < MOST_SECONDS * 1000 && peakBytes < MOST_BYTES,
  };
}
