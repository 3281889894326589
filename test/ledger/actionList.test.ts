import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { CauseKey } from '../../core/ledger/actionList.ts';
import { openLedger, type Ledger } from '../../core/ledger/openLedger.ts';
import type { Settlement } from '../../core/ledger/recordSettle.ts';
import { queueEntry } from '../support/queueEntry.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const held: CauseKey = { state: 'held', code: 'guard-zero', message: null, isDismissed: false };
const unreachable = 'Server BIOS tidak terjangkau.';

describe('records that need a person', () => {
  test('stand together by what is wrong with them, most first', () => {
    const { ledger } = withTroubles();
    expect(ledger.actions.causes('training')).toEqual([
      {
        ...held,
        count: 5,
        first: '2026-03-01',
        last: '2026-03-05',
        example: 'Nilai 0 pada 2026-03-01.',
        datasets: ['keuangan/akuntansi/penerimaan'],
      },
      expect.objectContaining({ state: 'rejected', code: 'MSG20005', message: 'akun salah', count: 2 }),
      expect.objectContaining({ state: 'pending', code: null, message: unreachable, count: 1 }),
      expect.objectContaining({ state: 'rejected', code: 'MSG20005', message: 'jumlah salah', count: 1 }),
    ]);
    expect(ledger.actions.causes('production')).toEqual([]);
  });

  test('are read page by page, none twice', () => {
    const { ledger } = withTroubles();
    const first = ledger.actions.records('training', held, null, 2);
    expect(first.map(({ date }) => date)).toEqual(['2026-03-01', '2026-03-02']);
    const last = first.at(-1) ?? null;
    expect(ledger.actions.records('training', held, last, 9).map(({ date }) => date)).toEqual([
      '2026-03-03',
      '2026-03-04',
      '2026-03-05',
    ]);
  });

  test('are decided about together', () => {
    const { ledger } = withTroubles();
    expect(
      ledger.decisions.decideAll(ledger.actions.ids('training', held), 'approve', 'libur', 9),
    ).toHaveLength(5);
    expect(ledger.records.countByState('training')).toMatchObject({ pending: 6 });
    expect(ledger.decisions.list('training', 99)).toHaveLength(5);
    expect(ledger.decisions.decideAll(ledger.actions.ids('training', held), 'approve', 'libur', 9)).toEqual(
      [],
    );
  });

  test('that were put away stand apart', () => {
    const { ledger } = withTroubles();
    ledger.decisions.decideAll(ledger.actions.ids('training', held), 'dismiss', '', 9);
    const away = { ...held, isDismissed: true };
    expect(ledger.actions.causes('training').find(({ isDismissed }) => isDismissed)).toMatchObject(away);
    expect(ledger.actions.records('training', away, null, 9)).toHaveLength(5);
    expect(ledger.actions.records('training', held, null, 9)).toEqual([]);
  });

  test('do not include what waits for its first try', () => {
    const { ledger, runId } = withTroubles();
    ledger.records.queue(queueEntry('1', keyOn('2026-04-01')), runId, 9);
    expect(ledger.actions.causes('training').filter(({ state }) => state === 'pending')).toMatchObject([
      { count: 1 },
    ]);
  });
});

test('wrong rows stand together by mapping, fault and field, as the latest reading found them', () => {
  const { ledger } = withTroubles();
  const read = (mapping: string, rows: readonly number[]): number => {
    const runId = ledger.runs.start('send', 'training', 1);
    ledger.runs.addFindings(runId, mapping, [
      ...rows.map((row) => finding(row, 'not-a-number')),
      { ...finding(1, 'duplicate-merged'), severity: 'note' as const },
    ]);
    ledger.runs.noteReading({ runId, environment: 'training', mapping, rowsRead: 9, isMeasure: true });
    return runId;
  };
  read('igd', [1, 2, 3, 4]);
  const runId = read('igd', [2, 3]);
  ledger.runs.addFindings(runId, 'igd', [
    { ...finding(0, 'more-findings'), severity: 'warning' as const, row: null, value: '7' },
  ]);
  read('bor', [7]);
  const [cause, ...others] = ledger.runs.invalidCauses('training');
  expect(cause).toMatchObject({ runId, mapping: 'igd', code: 'not-a-number', field: 'jumlah', count: 2 });
  expect(others).toMatchObject([{ mapping: 'bor', count: 1 }]);
  expect(cause?.unrecorded).toBe(7);
  expect(others[0]?.unrecorded).toBe(0);
  if (cause === undefined) return;
  const [first] = ledger.runs.findingsOfCause(cause, 0, 1);
  expect(first).toMatchObject({ row: 2 });
  expect(ledger.runs.findingsOfCause(cause, first?.id ?? 0, 9)).toMatchObject([{ row: 3 }]);
});

function finding(row: number, code: 'not-a-number' | 'duplicate-merged' | 'more-findings') {
  const [severity, message, remedy] = ['error' as const, `Baris ${row} salah.`, 'Perbaiki.'];
  return { severity, code, row, column: 'Jumlah', field: 'jumlah', value: 'x', message, remedy };
}

function keyOn(date: string) {
  return { date, naturalKey: JSON.stringify([date, '424111']) };
}

/** Five zeros are held, three records refused for two reasons, one could not be sent, one was accepted. */
function withTroubles(): { readonly ledger: Ledger; readonly runId: number } {
  const ledger = openLedger(join(temporaryFolder(), 'ledger.sqlite'));
  onTestFinished(() => ledger.close());
  const runId = ledger.runs.start('send', 'training', 0);
  for (const day of ['01', '02', '03', '04', '05']) {
    const heldBecause = { codes: 'guard-zero', message: `Nilai 0 pada 2026-03-${day}.` };
    ledger.records.queue(queueEntry('0', { ...keyOn(`2026-03-${day}`), heldBecause }), runId, 1);
  }
  const rejected: Settlement = { state: 'rejected', biosHolds: 'as-before', isFailure: false, nextTryAt: 0 };
  settle(ledger, runId, '2026-03-11', rejected, 'MSG20005', 'akun salah');
  settle(ledger, runId, '2026-03-12', rejected, 'MSG20005', 'akun salah');
  settle(ledger, runId, '2026-03-13', rejected, 'MSG20005', 'jumlah salah');
  settle(
    ledger,
    runId,
    '2026-03-14',
    { ...rejected, state: 'accepted', biosHolds: 'this-payload' },
    'MSG20003',
    'ok',
  );
  settle(ledger, runId, '2026-03-15', { ...rejected, state: 'pending', isFailure: true }, null, unreachable);
  return { ledger, runId };
}

function settle(
  ledger: Ledger,
  runId: number,
  date: string,
  settlement: Settlement,
  code: string | null,
  message: string,
): void {
  ledger.records.queue(queueEntry('1', keyOn(date)), runId, 1);
  const [record] = ledger.records.claim('training', 1, 1, []);
  if (record === undefined) throw new Error('nothing was claimed');
  const attempt = { runId, kind: 'send', startedAt: 2, durationMs: 1, httpStatus: 200 } as const;
  ledger.records.settle(record, settlement, { ...attempt, code, message });
}
