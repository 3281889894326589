import { environmentNames } from '../../doctor/environmentNames.ts';
import type { ReportHeader } from '../reportHeader.ts';
import { orDots } from './blank.ts';

/** The agency as a report's cover or heading names it. */
export function agencyTitle({ satkerName, satker }: ReportHeader): string {
  return `${orDots(satkerName)} (satker ${orDots(satker)})`;
}

/** What stands at the foot of every page. */
export function footerText(title: string, header: ReportHeader): string {
  const name = header.satkerName === '' ? '' : ` – ${header.satkerName}`;
  return `${title}${name} – satker ${header.satker ?? 'belum diisi'} – lingkungan ${environmentNames[header.environment]}`;
}

export const rumpunTitles: Readonly<Record<string, string>> = {
  kesehatan: 'Kesehatan',
  pendidikan: 'Pendidikan',
  barang_jasa: 'Barang dan jasa',
  kawasan: 'Pengelola kawasan',
  pengelola_dana: 'Pengelola dana',
};
