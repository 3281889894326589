import { decimalText } from '../../../core/decimalText.ts';
import type { MappingReport, RunReport } from '../../../core/run/runReport.ts';
import type { Overview } from '../../applicationState.ts';
import type { Alert } from './alert.ts';

export const KEY_REFUSED = 'key-refused';
export const GAVE_UP = 'gave-up';
const SOURCE_FAILED = 'source-failed:';

const sourceCause = (mapping: string): string => `${SOURCE_FAILED}${mapping}`;

/** The mapping that a cause is about; null for a cause of another kind. */
export function mappingOfCause(cause: string): string | null {
  return cause.startsWith(SOURCE_FAILED) ? cause.slice(SOURCE_FAILED.length) : null;
}

/** What is known of mappings and datasets. */
type Known = Pick<Overview, 'mappings'>;

/**
 * What the last pass left that somebody must know of; `overview` names mappings and datasets for people. Counts only:
 * values and paths stay in the house.
 */
export function reportAlerts(report: RunReport, overview: Known): readonly Alert[] {
  return [
    stopAlert(report),
    sourceAlert(report, overview),
    datasetAlert(report, overview),
    invalidAlert(report),
  ].filter((alert) => alert !== null);
}

/** A mapping as people know it. */
export function mappingTitle(id: string, { mappings }: Known): string {
  return mappings.find((mapping) => mapping.id === id)?.title ?? id;
}

function stopAlert({ stop, left }: RunReport): Alert | null {
  const waiting = `${countText(left.pending + left.unknown)} data menunggu.`;
  switch (stop?.kind) {
    case undefined:
    case 'cancelled':
      return null;
    case 'credentials-refused':
      return {
        kind: 'failure',
        causes: [KEY_REFUSED],
        title: stop.wrong === 'key' ? 'BIOS menolak kunci' : 'BIOS menolak kode satker',
        text: `${waiting} Periksa kode satker dan kunci di Pengaturan, lalu kirim lagi.`,
        page: 'settings',
      };
    case 'gave-up':
      return {
        kind: 'failure',
        causes: [GAVE_UP],
        title: 'BIOS tidak menerima kiriman',
        text: `${waiting} Pengiriman dicoba lagi dengan sendirinya. Bila terus begini, jalankan pemeriksaan sambungan di Pengaturan.`,
        page: 'settings',
      };
  }
}

function sourceAlert({ mappings }: RunReport, overview: Known): Alert | null {
  const failed = mappings.filter(({ failure }) => failure !== null);
  if (failed.length === 0) return null;
  const names = failed.map(({ mapping }) => mappingTitle(mapping, overview));
  return {
    kind: 'failure',
    causes: failed.map(({ mapping }) => sourceCause(mapping)),
    title: `${failed.length} sumber data tidak dapat dibaca`,
    text: `Pemetaan: ${listText(names)}. Buka Pemetaan untuk melihat alasan dan cara memperbaikinya.`,
    page: 'mappings',
  };
}

function datasetAlert({ missingDatasets }: RunReport, { mappings }: Known): Alert | null {
  if (missingDatasets.length === 0) return null;
  const names = missingDatasets.map((id) => mappings.find(({ dataset }) => dataset === id)?.title ?? id);
  return {
    kind: 'failure',
    causes: ['dataset-missing'],
    title: `${missingDatasets.length} jenis data tidak dikenal BIOS`,
    text: `${listText(names)}. Datanya menunggu. Periksa lingkungan dan jenis data di Pemetaan.`,
    page: 'mappings',
  };
}

function invalidAlert({ mappings }: RunReport): Alert | null {
  const invalid = mappings.reduce((sum: number, mapping: MappingReport) => sum + mapping.invalid, 0);
  if (invalid === 0) return null;
  return {
    kind: 'attention',
    causes: ['invalid-rows'],
    title: `${countText(invalid)} baris tidak valid`,
    text: 'Baris itu tidak dikirim. Buka Perlu tindakan untuk melihat alasan dan cara memperbaikinya.',
    page: 'actions',
  };
}

export function countText(count: number): string {
  return decimalText(String(count));
}

const NAMED = 3;

/** The first few by name, the rest by number. */
function listText(names: readonly string[]): string {
  const more = names.length - NAMED;
  return [...names.slice(0, NAMED), ...(more > 0 ? [`${more} lainnya`] : [])].join(', ');
}
