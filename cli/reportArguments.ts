import { environmentNames } from '../core/doctor/environmentNames.ts';
import type { Environment } from '../core/catalogue/environment.ts';
import type { PeriodKey, Rhythm } from '../core/schedule/period.ts';
import { periodWithId } from '../core/schedule/periodWithId.ts';
import { parseArguments } from './parseArguments.ts';
import { UsageError } from './usageError.ts';

export type ReportName = 'pengembangan' | 'bukti' | 'bulanan';

export interface ReportArguments {
  readonly name: ReportName;
  readonly settingsPath: string;
  readonly ledgerPath: string | undefined;
  /** Where files are written, without an ending. */
  readonly stem: string;
  readonly period: PeriodKey | null;
  /** In place of the settings' own. */
  readonly environment: Environment | null;
  readonly overwrites: boolean;
}

export const reportUsage =
  'pengembangan|bukti|bulanan CONFIG --out BERKAS.html [--period 2026-11|2026-T4|2026-S2|… | --year 2026] ' +
  '[--lingkungan simulation|training|production] [--buku FILE] [--timpa]';

export function readReportArguments(arguments_: readonly string[]): ReportArguments {
  const { values, positionals } = parseArguments(arguments_, {
    out: { type: 'string' },
    period: { type: 'string' },
    year: { type: 'string' },
    lingkungan: { type: 'string' },
    buku: { type: 'string' },
    timpa: { type: 'boolean', default: false },
  });
  const [name, settingsPath, ...more] = positionals;
  if (!isReportName(name) || settingsPath === undefined || more.length > 0) {
    throw new UsageError(
      'Sebutkan jenis laporan (pengembangan, bukti, atau bulanan) dan satu berkas pengaturan.',
    );
  }
  if (values.period !== undefined && values.year !== undefined) {
    throw new UsageError('Sebutkan salah satu saja: --period atau --year.');
  }
  const id = values.period ?? values.year;
  return {
    name,
    settingsPath,
    ledgerPath: values.buku,
    stem: stemOf(values.out),
    period: id === undefined ? null : periodOf(id),
    environment: values.lingkungan === undefined ? null : environmentOf(values.lingkungan),
    overwrites: values.timpa,
  };
}

function isReportName(text: string | undefined): text is ReportName {
  return text === 'pengembangan' || text === 'bukti' || text === 'bulanan';
}

/** Only an ending that says what will be written, so that no other file is replaced by mistake. */
function stemOf(out: string | undefined): string {
  const match = /^(.*[^/\\])\.(?:html|pdf)$/i.exec(out ?? '');
  if (match?.[1] !== undefined) return match[1];
  throw new UsageError('Sebutkan berkas hasilnya dengan --out, berakhiran .html.');
}

const rhythms: readonly Rhythm[] = ['harian', 'bulanan', 'triwulanan', 'semesteran', 'tahunan'];

function periodOf(id: string): PeriodKey {
  const period = rhythms.map((rhythm) => periodWithId(rhythm, id)).find((found) => found !== null);
  if (period !== undefined && period !== null) return period;
  throw new UsageError(
    `"${id}" bukan periode; tulis misalnya 2026-11 (bulan), 2026-T4 (triwulan), 2026-S2 (semester), 2026 (tahun), atau 2026-11-24 (hari).`,
  );
}

function environmentOf(text: string): Environment {
  switch (text) {
    case 'simulation':
    case 'training':
    case 'production':
      return text;
    default:
      throw new UsageError(
        `--lingkungan harus salah satu dari: ${Object.keys(environmentNames).join(', ')}.`,
      );
  }
}
