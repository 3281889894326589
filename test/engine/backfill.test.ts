import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { range, startBench, writeCsv, type EngineBench } from './engineBench.ts';
import { countRows, igdMapping } from './mappings.ts';

const PAUSE_MS = 2000;
const quarter = { mapping: 'igd', range: range('2026-08-01', '2026-10-31'), pauseMs: PAUSE_MS };
const forever = new AbortController().signal;

describe('a backfill', () => {
  test('sends a range oldest first, with the rest asked for between requests', async () => {
    const bench = await withQuarter();
    const startedAt = bench.clock.now();
    const result = await bench.engine.backfill(quarter, forever);
    expect(result).toMatchObject({ state: 'done', doneTo: '2026-10-31' });
    expect(result.reports.map((report) => report.accepted)).toEqual([31, 30, 31]);
    expect(bench.arrived()).toEqual(LINES);
    // No rest after the last request of each of the three months.
    expect(bench.clock.now() - startedAt).toBe((92 - 3) * PAUSE_MS);
  });

  test('that is paused goes on where it stopped, also after the computer was off', async () => {
    const bench = await withQuarter();
    const pause = new AbortController();
    const paused = await bench.engine.backfill(quarter, pause.signal, (progress) => {
      if (
        progress.stage === 'sending' &&
        bench.engine.ledger.records.countByState('simulation').accepted === 40
      ) {
        pause.abort();
      }
    });
    expect(paused).toMatchObject({ state: 'paused', doneTo: '2026-08-31' });
    const before = bench.arrived();
    expect(before).toEqual(LINES.slice(0, 40));
    bench.reopen();
    expect(bench.engine.ledger.backfills.unfinished('simulation')).toMatchObject([
      { mapping: 'igd', from: '2026-08-01', to: '2026-10-31', doneTo: '2026-08-31', state: 'paused' },
    ]);
    const resumed = await bench.engine.backfill({ ...quarter, pauseMs: 0 }, forever);
    expect(resumed).toMatchObject({ id: paused.id, state: 'done', reports: { length: 2 } });
    expect(bench.arrived()).toEqual(LINES.slice(40));
    expect(bench.engine.ledger.backfills.unfinished('simulation')).toEqual([]);
  });

  test('stops within a rest that is being taken, and leaves nothing half sent', async () => {
    const bench = await withQuarter();
    const pause = new AbortController();
    const sleep = bench.clock.sleep.bind(bench.clock);
    bench.clock.sleep = async (durationMs, signal) => {
      if (durationMs === PAUSE_MS) pause.abort();
      await sleep(durationMs, signal);
    };
    expect(await bench.engine.backfill(quarter, pause.signal)).toMatchObject({ state: 'paused' });
    expect(bench.arrived()).toEqual(LINES.slice(0, 1));
    expect(bench.engine.ledger.records.countByState('simulation')).toEqual({ accepted: 1, pending: 30 });
  });

  test('sends only what is missing or changed', async () => {
    const bench = await withQuarter();
    await bench.engine.backfill(
      { ...quarter, range: range('2026-08-01', '2026-08-31'), pauseMs: 0 },
      forever,
    );
    bench.arrived();
    bench.write((row) => (row.startsWith('2026-08-10') ? '2026-08-10;33' : row));
    await bench.engine.backfill(
      { ...quarter, range: range('2026-08-05', '2026-09-02'), pauseMs: 0 },
      forever,
    );
    expect(bench.arrived()).toEqual(['2026-08-10 pasien_igd 33', ...LINES.slice(31, 33)]);
  });

  test('keeps to its range, whatever else the source holds', async () => {
    const bench = await withQuarter();
    await bench.engine.backfill({ ...quarter, range: range('2026-09-10', '2026-09-12') }, forever);
    expect(bench.arrived()).toEqual(LINES.slice(40, 43));
  });

  test('pauses when the source cannot be read, and loses nothing', async () => {
    const bench = await withQuarter();
    bench.write((row) => row.replace(';', ','), 'Hari;Banyak');
    expect(await bench.engine.backfill(quarter, forever)).toMatchObject({
      state: 'paused',
      doneTo: null,
      reports: [{ mappings: [{ failure: { code: 'column-missing' } }] }],
    });
    bench.write((row) => row);
    expect(await bench.engine.backfill(quarter, forever)).toMatchObject({ state: 'done' });
    expect(bench.arrived()).toEqual(LINES);
  });
});

const ROWS = countRows('2026-08-01', '2026-10-31');
const LINES = ROWS.map((row) => row.replace(';', ' pasien_igd '));

interface BackfillBench extends EngineBench {
  write(change: (row: string) => string, header?: string): void;
}

/** A sheet with three months that the schedule does not ask for; nothing is at BIOS. */
async function withQuarter(): Promise<BackfillBench> {
  const path = join(temporaryFolder(), 'igd.csv');
  const write: BackfillBench['write'] = (change, header = 'Tanggal;Jumlah') =>
    writeCsv(path, header, ROWS.map(change));
  write((row) => row);
  const schedule = { startDate: '2026-11-24' };
  const bench = await startBench({
    now: '2026-11-24T09:05+07:00',
    mappings: [igdMapping(path, { schedule })],
  });
  return Object.assign(bench, { write });
}
