import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { reportOf, startBench, writeCsv, type EngineBench } from './engineBench.ts';
import { igdMapping } from './mappings.ts';

const HALF_AN_HOUR = 30 * 60_000;

describe('what the operator stops', () => {
  test('a record that waits is not sent any more, and nobody waits for it', async () => {
    const bench = await withOneDay([{ kind: 'unavailable', scope: 'write' }]);
    expect(bench.stop()).toBe(true);
    bench.simulator.setFaults([]);
    bench.clock.advance(HALF_AN_HOUR);
    expect(reportOf(await bench.ring())).toMatchObject({ accepted: 0, left: { pending: 0 } });
    expect(bench.arrived()).toEqual([]);
  });

  test('a record whose outcome is unknown is not asked about any more, and stays unknown', async () => {
    const bench = await withOneDay(unreadable);
    expect(bench.record('2026-11-23').state).toBe('unknown');
    expect(bench.stop()).toBe(true);
    bench.simulator.setFaults([]);
    bench.clock.advance(HALF_AN_HOUR);
    expect(reportOf(await bench.ring())).toMatchObject({ confirmed: 0, left: { unknown: 0 } });
    expect(bench.record('2026-11-23')).toMatchObject({ state: 'unknown', isDismissed: true });
  });

  test('an unknown record that changes is asked about before it is sent', async () => {
    const bench = await withOneDay(unreadable);
    bench.stop();
    bench.simulator.setFaults([]);
    bench.write('21');
    bench.clock.advance(HALF_AN_HOUR);
    const { runId } = reportOf(await bench.ring());
    expect(bench.arrived()).toEqual(['2026-11-23 pasien_igd 20', '2026-11-23 pasien_igd 21']);
    const kinds = bench.engine.ledger.attempts.list({ runId, limit: 9 }).map(({ kind }) => kind);
    expect(kinds).toEqual(['send', 'read-back']);
  });

  test('goes on when the operator takes it back: an unknown one is asked about first', async () => {
    const bench = await withOneDay(unreadable);
    bench.stop();
    bench.simulator.setFaults([]);
    const { id } = bench.record('2026-11-23');
    expect(bench.engine.ledger.decisions.decide(id, 'resend', '', bench.clock.now())).toBe(true);
    bench.clock.advance(HALF_AN_HOUR);
    expect(reportOf(await bench.ring())).toMatchObject({ confirmed: 1, accepted: 0 });
    expect(bench.arrived()).toEqual(['2026-11-23 pasien_igd 20']);
  });
});

/** BIOS stores what it gets, does not answer, and cannot be read. */
const unreadable = [
  { kind: 'reset-after-store', count: 1 },
  { kind: 'unavailable', scope: 'read' },
] as const;

interface OneDayBench extends EngineBench {
  write(count: string): void;
  stop(): boolean;
}

/** One day is due, and BIOS fails. */
async function withOneDay(
  faults: Parameters<EngineBench['simulator']['setFaults']>[0],
): Promise<OneDayBench> {
  const path = join(temporaryFolder(), 'igd.csv');
  const write = (count: string): void => writeCsv(path, 'Tanggal;Jumlah', [`2026-11-23;${count}`]);
  write('20');
  const schedule = { startDate: '2026-11-23' };
  const bench = await startBench({
    now: '2026-11-24T09:05+07:00',
    mappings: [igdMapping(path, { schedule })],
  });
  bench.simulator.setFaults(faults);
  await bench.ring();
  const stop = (): boolean =>
    bench.engine.ledger.decisions.decide(bench.record('2026-11-23').id, 'dismiss', '', bench.clock.now());
  return Object.assign(bench, { write, stop });
}
