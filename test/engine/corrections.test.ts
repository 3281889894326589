import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { range, reportOf, startBench, writeCsv, type EngineBench, type MappingInput } from './engineBench.ts';
import { countRows, eachDay, igdMapping, penerimaanMapping } from './mappings.ts';

const HALF_AN_HOUR = 30 * 60_000;

describe('a cumulative figure that falls', () => {
  test('is held with the figures, and goes to BIOS once it is approved', async () => {
    const bench = await withFall();
    expect(bench.arrived()).toEqual([]);
    const held = bench.record('2026-11-23');
    expect(held.state).toBe('held');
    expect(held.lastMessage).toContain('turun dari 11.500.000 (22 Nov 2026) menjadi 9.000.000 (23 Nov 2026)');
    expect(bench.engine.ledger.decisions.decide(held.id, 'approve', 'pengembalian', bench.clock.now())).toBe(
      true,
    );
    await bench.ring();
    expect(bench.arrived()).toEqual(['2026-11-23 penerimaan 9000000 424111']);
    expect(bench.engine.ledger.decisions.list('simulation', 1)).toMatchObject([
      { kind: 'approve', recordId: held.id, note: 'pengembalian' },
    ]);
  });

  test('is not sent once it is dismissed, until its value changes', async () => {
    const bench = await withFall();
    const { id } = bench.record('2026-11-23');
    expect(bench.engine.ledger.decisions.decide(id, 'dismiss', 'salah', bench.clock.now())).toBe(true);
    bench.clock.advance(HALF_AN_HOUR);
    expect(reportOf(await bench.ring()).left.held).toBe(0);
    expect(bench.arrived()).toEqual([]);
    bench.writeTotals(12_000_000);
    bench.clock.advance(HALF_AN_HOUR);
    await bench.ring();
    expect(bench.arrived()).toEqual(['2026-11-23 penerimaan 12000000 424111']);
  });

  test('is told of once, and the days after it still go', async () => {
    const bench = await withFall();
    bench.writeTotals(9_000_000, ['2026-11-24;424111;12500000']);
    bench.clock.set(Date.parse('2026-11-25T09:05+07:00'));
    const report = reportOf(await bench.ring());
    expect(report).toMatchObject({ accepted: 1, left: { held: 1 } });
    expect(bench.arrived()).toEqual(['2026-11-24 penerimaan 12500000 424111']);
  });
});

test('what is older than the schedule is left alone, and said so', async () => {
  const path = join(temporaryFolder(), 'igd.csv');
  writeCsv(path, 'Tanggal;Jumlah', countRows('2026-11-15', '2026-11-23'));
  const schedule = { startDate: '2026-11-20' };
  const bench = await startBench({
    now: '2026-11-24T09:05+07:00',
    mappings: [igdMapping(path, { schedule })],
  });
  const { runId } = reportOf(await bench.ring());
  expect(bench.arrived()).toHaveLength(4);
  expect(bench.engine.ledger.runs.findings(runId)).toMatchObject([
    {
      severity: 'note',
      code: 'before-start',
      message: '5 data bertanggal sebelum 20 Nov 2026, awal jadwal pemetaan ini, tidak dikirim.',
    },
  ]);
});

describe('a correction of a day that BIOS has', () => {
  test('forty days back is the only record that is sent again', async () => {
    const bench = await withHistory('2026-10-10', '2026-10-20');
    bench.change('2026-10-15', 30);
    bench.clock.set(Date.parse('2026-11-25T09:05+07:00'));
    await bench.ring();
    expect(bench.arrived()).toEqual(['2026-10-15 pasien_igd 30', '2026-11-24 pasien_igd 21']);
  });

  test('from before the look-back is held, until somebody approves it', async () => {
    const bench = await withHistory('2025-12-15', '2025-12-25');
    bench.change('2025-12-20', 30);
    bench.clock.set(Date.parse('2026-11-25T09:05+07:00'));
    await bench.ring();
    expect(bench.arrived()).toEqual(['2026-11-24 pasien_igd 21']);
    const held = bench.record('2025-12-20');
    expect(held).toMatchObject({ state: 'held' });
    expect(held.lastMessage).toContain('koreksi sebelum 2026-01-01 tidak dikirim sendiri');
    bench.engine.ledger.decisions.decide(held.id, 'approve', '', bench.clock.now());
    await bench.ring();
    expect(bench.arrived()).toEqual(['2025-12-20 pasien_igd 30']);
  });

  test.each([
    { lookBackDays: 400, change: '2025-12-20', goes: true },
    { lookBackDays: 7, change: '2025-12-20', goes: false },
    { lookBackDays: 0, change: '2026-11-23', goes: false },
    { lookBackDays: 1, change: '2026-11-23', goes: true },
  ])(
    'of $change goes by itself where the mapping looks back $lookBackDays days: $goes',
    async ({ lookBackDays, change, goes }) => {
      const bench = await withHistory('2025-12-15', '2025-12-25', { lookBackDays });
      bench.change(change, 30);
      await bench.engine.send({}, new AbortController().signal);
      expect(bench.record(change).state).toBe(goes ? 'accepted' : 'held');
      const ofToday = '2026-11-24 pasien_igd 21';
      expect(bench.arrived()).toEqual(goes ? [`${change} pasien_igd 30`, ofToday] : [ofToday]);
    },
  );

  test('from before the look-back goes at once when its range is asked for', async () => {
    const bench = await withHistory('2025-12-15', '2025-12-25');
    bench.change('2025-12-20', 30);
    await bench.engine.send({ range: range('2025-12-01', '2025-12-31') }, new AbortController().signal);
    expect(bench.arrived()).toEqual(['2025-12-20 pasien_igd 30']);
  });

  test('that is taken back before it was approved leaves nothing to do', async () => {
    const bench = await withHistory('2025-12-15', '2025-12-25');
    bench.change('2025-12-20', 30);
    await bench.engine.send({}, new AbortController().signal);
    expect(bench.record('2025-12-20').state).toBe('held');
    bench.change('2025-12-20', null);
    await bench.engine.send({}, new AbortController().signal);
    expect(bench.record('2025-12-20').state).toBe('accepted');
    expect(bench.arrived()).toEqual(['2026-11-24 pasien_igd 21']);
  });
});

interface FallingBench extends EngineBench {
  /** Totals of 1 to 22 November, then `total` on the 23rd. */
  writeTotals(total: number, more?: readonly string[]): void;
}

/** Totals of November that rise by half a million a day are at BIOS up to the 22nd; the 23rd is lower. */
async function withFall(): Promise<FallingBench> {
  const path = join(temporaryFolder(), 'penerimaan.csv');
  const rising = eachDay(
    '2026-11-01',
    '2026-11-22',
    (date, index) => `${date};424111;${1_000_000 + index * 500_000}`,
  );
  writeCsv(path, 'Tanggal;Akun;Jumlah', rising);
  const bench = await startBench({ now: '2026-11-23T09:05+07:00', mappings: [penerimaanMapping(path)] });
  expect(reportOf(await bench.ring())).toMatchObject({ accepted: 22, left: { held: 0 } });
  bench.arrived();
  const writeTotals: FallingBench['writeTotals'] = (total, more = []) =>
    writeCsv(path, 'Tanggal;Akun;Jumlah', [...rising, `2026-11-23;424111;${total}`, ...more]);
  writeTotals(9_000_000);
  bench.clock.set(Date.parse('2026-11-24T09:05+07:00'));
  expect(reportOf(await bench.ring())).toMatchObject({ accepted: 0, left: { held: 1 } });
  return Object.assign(bench, { writeTotals });
}

interface HistoryBench extends EngineBench {
  /** Another figure for one day, or the first one again. */
  change(date: string, jumlah: number | null): void;
}

/** Some days of long ago, sent by hand, and 20 to 23 November, which was yesterday, are at BIOS; the 24th is in the file since. */
async function withHistory(
  from: string,
  to: string,
  change: Partial<MappingInput> = {},
): Promise<HistoryBench> {
  const path = join(temporaryFolder(), 'igd.csv');
  const rows = [...countRows(from, to), ...countRows('2026-11-20', '2026-11-23')];
  writeCsv(path, 'Tanggal;Jumlah', rows);
  const schedule = { startDate: '2026-11-20' };
  const bench = await startBench({
    now: '2026-11-24T09:05+07:00',
    mappings: [igdMapping(path, { schedule, ...change })],
  });
  await bench.engine.send({ range: range(from, to) }, new AbortController().signal);
  await bench.ring();
  expect(bench.arrived()).toHaveLength(rows.length);
  return Object.assign(bench, {
    change(date: string, jumlah: number | null) {
      const changed = rows.map((row) =>
        row.startsWith(date) && jumlah !== null ? `${date};${jumlah}` : row,
      );
      writeCsv(path, 'Tanggal;Jumlah', [...changed, '2026-11-24;21']);
    },
  });
}
