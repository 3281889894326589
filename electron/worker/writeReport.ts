import { writeFile } from 'node:fs/promises';
import type { Engine } from '../../core/engine.ts';
import type { ReportRequest } from '../../core/report/makeReport.ts';
import { periodWithId } from '../../core/schedule/periodWithId.ts';
import type { PeriodKey, Rhythm } from '../../core/schedule/period.ts';
import { dayRangeSchema } from '../dayRange.ts';
import type { ReportQuery } from '../reportQuery.ts';

/** Where the parts of a report are put. */
export interface ReportFiles {
  /** The document to be printed. */
  readonly html: string;
  /** The workbook that belongs to a proof of delivery; an older one of that name is replaced. */
  readonly workbook: string;
}

const rhythms: readonly Rhythm[] = ['bulanan', 'triwulanan', 'semesteran', 'tahunan'];

/** Writes a report's document, and the workbook of a proof. Rejects with `ExportError`. */
export async function writeReport(engine: Engine, query: ReportQuery, files: ReportFiles): Promise<void> {
  await writeFile(files.html, await engine.report(await requestOf(engine, query, files)));
}

async function requestOf(engine: Engine, query: ReportQuery, files: ReportFiles): Promise<ReportRequest> {
  switch (query.kind) {
    case 'completion':
      return { kind: 'completion', range: query.range === null ? null : dayRangeSchema.parse(query.range) };
    case 'monthly':
      return { kind: 'monthly', month: periodOf(query.month) };
    case 'proof': {
      const period = periodOf(query.period);
      const attachment = await engine.writeProofWorkbook(files.workbook, period, { overwrites: true });
      return { kind: 'proof', period, attachment };
    }
  }
}

/** The arguments' check lets only ids of periods through. */
function periodOf(id: string): PeriodKey {
  const [period] = rhythms.flatMap((rhythm) => periodWithId(rhythm, id) ?? []);
  if (period === undefined) throw new TypeError(`no period ${id}`);
  return period;
}
