import type { MappingReport, RunReport } from '../../../../core/run/runReport.ts';
import type { ApplicationState, Overview } from '../../../../electron/applicationState.ts';

/** Tuesday, 24 November 2026, 09.05 WIB. */
export const NOW = Date.parse('2026-11-24T09:05+07:00');
export const DAY = 86_400_000;

/** A mapping that was read, all of it new, or what is changed of it. */
export function mapping(id: string, change: Partial<MappingReport> = {}): MappingReport {
  return {
    mapping: id,
    dataset: 'kesehatan/layanan/pasien_igd',
    rowsRead: 5,
    invalid: 0,
    new: 5,
    changed: 0,
    unchanged: 0,
    waiting: 0,
    held: 0,
    dismissed: 0,
    isHeldWhole: false,
    rejectedBefore: 0,
    failure: null,
    ...change,
  };
}

export const unreadable = {
  code: 'missing',
  message: 'Berkas D:\\Data\\igd.xlsx tidak ditemukan.',
  remedy: 'Pilih berkas itu lagi.',
};

/** A pass just now in which all went well, or what is changed of it. */
export function report(change: Partial<RunReport> = {}): RunReport {
  return {
    runId: 1,
    kind: 'scheduled',
    environment: 'training',
    startedAt: NOW - 60_000,
    endedAt: NOW,
    readMs: 100,
    sendMs: 100,
    mappings: [mapping('igd')],
    accepted: 5,
    confirmed: 0,
    rejected: 0,
    left: { pending: 0, unknown: 0, held: 0 },
    missingDatasets: [],
    stop: null,
    ...change,
  };
}

export function overview(change: Partial<Overview> = {}): Overview {
  return {
    environment: 'training',
    mappings: [{ id: 'igd', dataset: 'kesehatan/layanan/pasien_igd', title: 'Pasien IGD' }],
    lastConfirmedAt: NOW,
    silentSince: null,
    nextDueAt: null,
    lastReport: report(),
    lastRunNeedsAttention: false,
    needingAction: 0,
    invalidRows: 0,
    ...change,
  };
}

/** An application at rest in the training environment, or what is changed of it. */
export function applicationState(change: Partial<ApplicationState> = {}): ApplicationState {
  return {
    worker: { kind: 'ready' },
    run: null,
    pause: null,
    isOnline: true,
    environment: 'training',
    overview: overview(),
    secrets: 'encrypted',
    notices: [],
    ...change,
  };
}
