import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { periodsOf, reportOf, startBench, writeCsv, type EngineBench } from './engineBench.ts';
import { borMapping, countRows, igdMapping } from './mappings.ts';

const LAST_BELL = '2026-10-26T09:05+07:00';
const WAKING = Date.parse('2026-11-07T20:00+07:00');
const MISSED = countRows('2026-10-01', '2026-11-06').slice(25);
const EXPECTED = [...MISSED.slice(0, 6).map(asIgd), '2026-10-31 bor 71.5', ...MISSED.slice(6).map(asIgd)];

describe('a computer that slept twelve days over a month end', () => {
  test('sends exactly the missing days and the month, oldest first, once, as catching up', async () => {
    const bench = await asleep();
    const result = await bench.ring();
    expect(bench.arrived()).toEqual(EXPECTED);
    expect(EXPECTED).toHaveLength(13);
    expect(periodsOf(result)).toHaveLength(13);
    expect(result).toMatchObject({ kind: 'ran', periods: EXPECTED.map(() => ({ isCatchUp: true })) });
    expect(reportOf(result)).toMatchObject({ accepted: 13, stop: null, left: { pending: 0 } });
  });

  test('a second bell sends nothing, and waits for the next morning', async () => {
    const bench = await asleep();
    await bench.ring();
    bench.arrived();
    expect(await bench.ring()).toEqual({
      kind: 'wait',
      because: 'nothing-due',
      wakeAt: Date.parse('2026-11-08T09:00+07:00'),
    });
    expect(bench.arrived()).toEqual([]);
  });

  test('one that is switched off on the way goes on with exactly the rest', async () => {
    const bench = await asleep();
    const off = new AbortController();
    await bench.ring(off.signal, (progress) => {
      if (progress.stage === 'sending' && progress.settled === 5) off.abort();
    });
    const before = bench.arrived();
    expect(before.length).toBeGreaterThanOrEqual(5);
    expect(before.length).toBeLessThan(13);
    bench.reopen();
    bench.clock.advance(5 * 60_000);
    await bench.ring();
    expect([...before, ...bench.arrived()]).toEqual(EXPECTED);
    expect(bench.records().every((line) => /accepted|confirmed/.test(line))).toBe(true);
  });

  test('a record whose answer never came is read back and not sent again', async () => {
    const bench = await asleep();
    bench.simulator.setFaults([{ kind: 'reset-after-store', count: 1 }]);
    await bench.ring();
    expect(bench.arrived()).toEqual(EXPECTED);
    expect(bench.records()).toContain('2026-10-26 confirmed');
  });

  test('a pass that died while sending asks BIOS first, and sends what never arrived', async () => {
    const bench = await asleep();
    await bench.unplug();
    await bench.ring();
    await bench.plugIn();
    // What a killed process leaves behind: taken for sending, and no answer noted.
    const { records } = bench.engine.ledger;
    const [first] = records.claim('simulation', bench.clock.now(), 2, []);
    bench.simulator.putRow('kesehatan/layanan/pasien_igd', { tgl_transaksi: '2026-10-26', jumlah: '24' });
    bench.reopen();
    bench.clock.advance(5 * 60_000);
    await bench.ring();
    expect(first?.date).toBe('2026-10-26');
    expect(bench.records().slice(25, 28)).toEqual([
      '2026-10-26 confirmed',
      '2026-10-27 accepted',
      '2026-10-28 accepted',
    ]);
    expect(bench.arrived().toSorted()).toEqual(EXPECTED.slice(1).toSorted());
  });
});

describe('a network that comes late', () => {
  test('loses nothing and sends once per missing period', async () => {
    const bench = await asleep();
    await bench.unplug();
    const result = await bench.ring();
    expect(reportOf(result)).toMatchObject({ accepted: 0, stop: { kind: 'gave-up' } });
    expect(reportOf(result).left.pending).toBe(13);
    await bench.plugIn();
    bench.clock.advance(3 * 60_000);
    expect(await bench.ring()).toMatchObject({ kind: 'wait', wakeAt: bench.clock.now() + 2 * 60_000 });
    bench.clock.advance(2 * 60_000);
    await bench.ring();
    bench.clock.advance(60 * 60_000);
    await bench.ring();
    expect(bench.arrived()).toEqual(EXPECTED);
  });

  test('what is left is not tried again and again with a key that BIOS refuses', async () => {
    const bench = await asleep();
    bench.simulator.setFaults([{ kind: 'wrong-key' }]);
    expect(reportOf(await bench.ring()).stop).toMatchObject({ kind: 'credentials-refused' });
    bench.clock.advance(6 * 60_000);
    expect(await bench.ring()).toMatchObject({ kind: 'wait' });
    bench.simulator.setFaults([]);
    bench.clock.advance(30 * 60_000);
    await bench.ring();
    expect(bench.arrived()).toEqual(EXPECTED);
  });
});

/** Everything up to 25 October is sent; then it is 7 November, 20.00. */
async function asleep(): Promise<EngineBench> {
  const folder = temporaryFolder();
  const [igd, bor] = [join(folder, 'igd.csv'), join(folder, 'bor.csv')];
  writeCsv(igd, 'Tanggal;Jumlah', countRows('2026-10-01', '2026-10-25'));
  writeCsv(bor, 'Tanggal;BOR', ['2026-10-31;71,5']);
  const bench = await startBench({
    now: LAST_BELL,
    mappings: [igdMapping(igd), borMapping(bor)],
  });
  expect(reportOf(await bench.ring())).toMatchObject({ accepted: 25, stop: null });
  bench.arrived();
  writeCsv(igd, 'Tanggal;Jumlah', countRows('2026-10-01', '2026-11-06'));
  bench.clock.set(WAKING);
  return bench;
}

function asIgd(row: string): string {
  return row.replace(';', ' pasien_igd ');
}
