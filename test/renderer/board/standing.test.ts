import { describe, expect, test } from 'vitest';
import type { Overview } from '../../../electron/applicationState.ts';
import type { RunReport } from '../../../core/run/runReport.ts';
import type { BoardRow, CellState } from '../../../core/schedule/board.ts';
import { readCivilDate } from '../../../core/civilDate.ts';
import { periodContaining } from '../../../core/schedule/period.ts';
import { reportSentence, sentenceOf } from '../../../renderer/pages/board/sentenceOf.ts';
import { standingOf } from '../../../renderer/pages/board/standing.ts';

const report: RunReport = {
  runId: 1,
  kind: 'send',
  environment: 'simulation',
  startedAt: 0,
  endedAt: 1,
  readMs: 0,
  sendMs: 1,
  mappings: [],
  accepted: 0,
  confirmed: 0,
  rejected: 0,
  left: { pending: 0, unknown: 0, held: 0 },
  missingDatasets: [],
  stop: null,
};

const overview: Overview = {
  environment: 'simulation',
  mappings: [{ id: 'igd', dataset: 'kesehatan/layanan/pasien_igd', title: 'IGD' }],
  lastConfirmedAt: null,
  silentSince: null,
  nextDueAt: null,
  lastReport: null,
  lastRunNeedsAttention: false,
  needingAction: 0,
  invalidRows: 0,
};

function board(...states: readonly CellState[]): readonly BoardRow[] {
  const first = readCivilDate('2026-11-01');
  if (first === null) throw new Error('no date');
  const period = periodContaining('harian', first);
  const cells = states.map((state) => ({ period, state, counts: {}, updatedAt: null, dueAt: 0 }));
  return [{ dataset: 'kesehatan/layanan/pasien_igd', cells }];
}

describe('how things stand', () => {
  test('nothing mapped comes before all else', () => {
    expect(standingOf({ ...overview, mappings: [], needingAction: 3 }, [])).toEqual({
      kind: 'nothing-mapped',
    });
  });

  test('a key that BIOS refuses comes before what a person must do, since nothing at all is sent', () => {
    const stop = { kind: 'credentials-refused', wrong: 'key', message: 'Kunci ditolak.' } as const;
    const lastReport = { ...report, stop };
    expect(standingOf({ ...overview, needingAction: 3, lastReport }, board('late'))).toEqual({
      kind: 'failing',
      reason: 'key',
    });
  });

  test('what a person must do comes before what is late', () => {
    expect(standingOf({ ...overview, needingAction: 3 }, board('late'))).toEqual({
      kind: 'needs-action',
      count: 3,
    });
  });

  test.each([
    [{ stop: { kind: 'credentials-refused', wrong: 'key', message: '' } as const }, 'key'],
    [{ stop: { kind: 'gave-up', message: '' } as const }, 'unreachable'],
    [{ missingDatasets: ['x/y'] }, 'dataset'],
  ])('a pass that failed is told with its reason: %o', (change, reason) => {
    expect(standingOf({ ...overview, lastReport: { ...report, ...change } }, board('accepted'))).toEqual({
      kind: 'failing',
      reason,
    });
  });

  test('late, waiting and missing periods are counted', () => {
    expect(standingOf(overview, board('late', 'late', 'accepted'))).toEqual({
      kind: 'late',
      periods: 2,
      datasets: 1,
    });
    const waiting = { ...report, left: { pending: 2, unknown: 1, held: 0 } };
    expect(standingOf({ ...overview, lastReport: waiting }, board('pending'))).toEqual({
      kind: 'waiting',
      count: 3,
    });
    expect(standingOf(overview, board('missing'))).toEqual({ kind: 'missing', periods: 1, datasets: 1 });
  });

  test('all that was due being at BIOS is said only then', () => {
    expect(sentenceOf(standingOf(overview, board('confirmed', 'accepted'))).sentence).toBe(
      'Semua data yang sudah jatuh tempo diterima BIOS',
    );
  });
});

describe('what a pass came to', () => {
  test('names every outcome that there was', () => {
    expect(
      reportSentence({
        ...report,
        accepted: 2,
        confirmed: 1,
        rejected: 1,
        left: { pending: 0, unknown: 4, held: 5 },
      }),
    ).toBe('3 terkirim, 1 ditolak BIOS, 5 ditahan, 4 menunggu');
  });

  test('says so when there was nothing new, and when it was cancelled', () => {
    expect(reportSentence(report)).toBe('Tidak ada data baru');
    expect(reportSentence({ ...report, accepted: 1, stop: { kind: 'cancelled', by: 'operator' } })).toBe(
      'Dibatalkan: 1 terkirim',
    );
  });
});
