import type {
  ConfigurationComparison,
  Difference,
  ItemComparison,
} from '../../core/settings/compareConfiguration.ts';
import type { Configuration } from '../../core/settings/transfer.ts';
import { table } from './table.ts';

/** Whether an import would change nothing. */
export function isEmpty({ general, mappings, userDatasets }: ConfigurationComparison): boolean {
  return general.length === 0 && [...mappings, ...userDatasets].every(({ state }) => state === 'equal');
}

/** What an import would change, for the person who is asked. */
export function changesText(
  { general, mappings, userDatasets }: ConfigurationComparison,
  { createdAt, appVersion }: Pick<Configuration, 'createdAt' | 'appVersion'>,
): string {
  const rows = [
    ...differenceRows('umum', general),
    ...mappings.flatMap((item) => itemRows('pemetaan', item)),
    ...userDatasets.flatMap((item) => itemRows('jenis data', item)),
  ];
  return [
    `Konfigurasi dibuat ${createdAt.slice(0, 10)} oleh Kirim BIOS ${appVersion}. Yang akan berubah:`,
    '',
    table(['bagian', 'isian', 'sekarang', 'menjadi'], rows, [], 36),
    '',
  ].join('\n');
}

function itemRows(kind: string, { id, state, differences }: ItemComparison): readonly string[][] {
  if (state === 'new') return [[`${kind} ${id}`, '(baru)', '', '']];
  return differenceRows(`${kind} ${id}`, differences);
}

function differenceRows(part: string, differences: readonly Difference[]): string[][] {
  return differences.map(({ path, current, incoming }) => [part, path, current ?? '–', incoming ?? '–']);
}
