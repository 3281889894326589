import type { Settings } from '../settings.ts';
import type { DoctorReport, DoctorStep, DoctorStepState } from './doctorReport.ts';
import { environmentNames } from './environmentNames.ts';

export interface DoctorTextOptions {
  readonly timeZone: Settings['timeZone'];
  readonly appVersion: string;
}

const stateNames: Readonly<Record<DoctorStepState, string>> = {
  ok: 'BAIK',
  warning: 'PERINGATAN',
  failed: 'GAGAL',
  skipped: 'DILEWATI',
};

const zoneNames: Readonly<Record<Settings['timeZone'], string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** The report as plain text, to be sent to the person who looks after the office's network. */
export function doctorText(report: DoctorReport, options: DoctorTextOptions): string {
  const lines = [
    'Pemeriksaan sambungan ke BIOS (Kemenkeu)',
    `Waktu      : ${instantText(report.startedAt, options.timeZone)}`,
    `Aplikasi   : Kirim BIOS ${options.appVersion}`,
    `Lingkungan : ${environmentNames[report.environment]}`,
    `Alamat     : ${report.baseUrl}`,
    `Satker     : ${report.satker ?? 'belum diisi'}`,
    `Hasil      : ${stateNames[report.verdict]}`,
    ...report.steps.flatMap(stepLines),
    '',
    'Laporan ini tidak memuat kunci, sandi, atau token.',
  ];
  return `${lines.join('\n')}\n`;
}

function stepLines(
  { title, state, durationMs, detail, remedy }: DoctorStep,
  index: number,
): readonly string[] {
  const duration = state === 'skipped' ? '' : ` (${Math.round(durationMs)} ms)`;
  return [
    '',
    `${index + 1}. [${stateNames[state]}] ${title}${duration}`,
    `   ${detail}`,
    ...(remedy === '' ? [] : [`   Yang perlu dilakukan: ${remedy}`]),
  ];
}

/** `2026-11-24 09.00.05 WIB` */
function instantText(instant: number, timeZone: Settings['timeZone']): string {
  const text = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(
    instant,
  );
  return `${text.replaceAll(':', '.')} ${zoneNames[timeZone]}`;
}
