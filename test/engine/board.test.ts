import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { range, startBench, writeCsv, type EngineBench } from './engineBench.ts';
import { borMapping, igdMapping } from './mappings.ts';

const view = range('2026-11-16', '2026-11-24');

test('the board shows every way in which a day can stand', async () => {
  const bench = await withTroubles();
  expect(statesOf(bench)).toEqual({
    '2026-11-16': 'accepted',
    '2026-11-17': 'confirmed',
    '2026-11-18': 'rejected',
    '2026-11-19': 'held',
    '2026-11-20': 'skipped',
    '2026-11-21': 'late',
    '2026-11-22': 'pending',
    '2026-11-23': 'missing',
    '2026-11-24': 'not-due',
  });
});

test('a cell counts its records and knows when it last changed', async () => {
  const bench = await withTroubles();
  const [row] = bench.engine.board(view);
  expect(row?.cells[0]).toMatchObject({
    period: { id: '2026-11-16', label: '16 Nov 2026' },
    counts: { accepted: 1 },
    updatedAt: Date.parse('2026-11-24T09:05+07:00'),
    dueAt: Date.parse('2026-11-17T09:00+07:00'),
  });
});

test('a monthly dataset stands beside the daily one', async () => {
  const bench = await withTroubles();
  const [, bor] = bench.engine.board(range('2026-10-01', '2026-11-30'));
  expect(bor?.cells.map((cell) => [cell.period.id, cell.state])).toEqual([
    ['2026-10', 'accepted'],
    ['2026-11', 'not-due'],
  ]);
});

test('coverage counts the days with data among the days due, and says which were left out', async () => {
  const bench = await withTroubles();
  expect(bench.engine.coverage(2026)).toEqual([
    { dataset: 'kesehatan/layanan/pasien_igd', year: 2026, due: 8, withData: 2, skipped: 1, percent: 25 },
    { dataset: 'kesehatan/layanan/bor', year: 2026, due: 1, withData: 1, skipped: 0, percent: 100 },
  ]);
});

function statesOf(bench: EngineBench): Readonly<Record<string, string>> {
  const [row] = bench.engine.board(view);
  return Object.fromEntries(row?.cells.map((cell) => [cell.period.id, cell.state]) ?? []);
}

/** Eight days that are due since 16 November, each with a fate of its own, and a month that is sent. */
async function withTroubles(): Promise<EngineBench> {
  const folder = temporaryFolder();
  const [igd, bor] = [join(folder, 'igd.csv'), join(folder, 'bor.csv')];
  writeCsv(bor, 'Tanggal;BOR', ['2026-10-31;71,5']);
  const rows = ['2026-11-16;20', '2026-11-17;21', '2026-11-18;22', '2026-11-19;900'];
  writeCsv(igd, 'Tanggal;Jumlah', rows);
  const schedule = { startDate: '2026-11-16' };
  const bench = await startBench({
    now: '2026-11-24T09:05+07:00',
    mappings: [igdMapping(igd, { schedule, guard: { minimumValues: 2 } }), borMapping(bor)],
  });
  const { engine, simulator, clock } = bench;
  engine.ledger.decisions.skipPeriod('simulation', 'igd', '2026-11-20', 'libur', clock.now());
  await bench.ring();
  await engine.reconcile('igd', range('2026-11-17', '2026-11-17'), new AbortController().signal);
  refuseInLedger(bench, '2026-11-18');
  simulator.setFaults([{ kind: 'unavailable' }]);
  writeCsv(igd, 'Tanggal;Jumlah', [...rows, '2026-11-22;23']);
  await engine.send({}, new AbortController().signal);
  return bench;
}

/** What BIOS can refuse, our own checks refuse first; so this refusal is told to the ledger as an answer would. */
function refuseInLedger(bench: EngineBench, date: string): void {
  const { clock } = bench;
  const { ledger } = bench.engine;
  const { id } = bench.record(date);
  ledger.decisions.decide(id, 'resend', '', clock.now());
  const [claimed] = ledger.records.claim('simulation', clock.now(), 1, []);
  if (claimed?.id !== id) throw new Error(`The record of ${date} is not to be sent.`);
  const [run] = ledger.runs.latest('simulation', 1);
  ledger.records.settle(
    claimed,
    { state: 'rejected', biosHolds: 'as-before', isFailure: false, nextTryAt: 0 },
    {
      runId: run?.id ?? 0,
      kind: 'send',
      startedAt: clock.now(),
      durationMs: 0,
      code: 'MSG20005',
      httpStatus: 200,
      message: 'jumlah: salah',
    },
  );
}
