import type { MappingReport, RunReport } from '../../../../core/run/runReport.ts';
import type { ApplicationState, Overview } from '../../../../electron/applicationState.ts';
import type { TrayFacts } from '../../../../electron/main/tray/trayFacts.ts';

/** 24 November 2026, 10.00 in Jakarta. */
export const NOW = Date.UTC(2026, 10, 24, 3);

export const cleanMapping: MappingReport = {
  mapping: 'penerimaan',
  dataset: 'keuangan/akuntansi/penerimaan',
  rowsRead: 3,
  invalid: 0,
  new: 3,
  changed: 0,
  unchanged: 0,
  waiting: 0,
  held: 0,
  dismissed: 0,
  isHeldWhole: false,
  rejectedBefore: 0,
  failure: null,
};

export const unreadableMapping: MappingReport = {
  ...cleanMapping,
  failure: { code: 'missing', message: 'Berkas tidak ada.', remedy: 'Pilih berkas lagi.' },
};

export const cleanReport: RunReport = {
  runId: 1,
  kind: 'scheduled',
  environment: 'production',
  startedAt: NOW - 60_000,
  endedAt: NOW - 50_000,
  readMs: 1000,
  sendMs: 9000,
  mappings: [cleanMapping],
  accepted: 3,
  confirmed: 0,
  rejected: 0,
  left: { pending: 0, unknown: 0, held: 0 },
  missingDatasets: [],
  stop: null,
};

export const overview: Overview = {
  environment: 'production',
  mappings: [
    {
      id: 'penerimaan',
      dataset: 'keuangan/akuntansi/penerimaan',
      title: 'Penerimaan (pendapatan BLU)',
    },
  ],
  lastConfirmedAt: null,
  silentSince: null,
  nextDueAt: null,
  lastReport: null,
  lastRunNeedsAttention: false,
  needingAction: 0,
  invalidRows: 0,
};

export const quietState: ApplicationState = {
  worker: { kind: 'ready' },
  run: null,
  pause: null,
  isOnline: true,
  environment: 'production',
  overview,
  secrets: 'encrypted',
  notices: [],
};

export const problem = { code: 'no-key', message: 'Kunci belum diisi.', remedy: 'Isi kunci.' };

/** The facts of a quiet application, but for what is given. */
export function trayFacts(
  state: Partial<ApplicationState> = {},
  rest: Partial<Omit<TrayFacts, 'state'>> = {},
): TrayFacts {
  return {
    state: { ...quietState, ...state },
    needsAttention: false,
    loginItem: { isWanted: true, isEffective: true, isSupported: true },
    timeZone: 'Asia/Jakarta',
    now: NOW,
    ...rest,
  };
}

/** An overview of which the last pass was like this. */
export function afterRun(report: Partial<RunReport>): Overview {
  return { ...overview, lastReport: { ...cleanReport, ...report } };
}
