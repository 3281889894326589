import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { periodsOf, range, reportOf, startBench, writeCsv, type EngineBench } from './engineBench.ts';
import { borMapping, countRows, igdMapping } from './mappings.ts';

const MINUTE = 60_000;
const forever = new AbortController().signal;

describe('a source that shows only the present', () => {
  test('is sent for the newest period; the older ones are skipped, with the reason kept', async () => {
    const bench = await withPresent('2026-11-21');
    expect(periodsOf(await bench.ring())).toHaveLength(3);
    expect(bench.arrived()).toEqual(['2026-11-23 pasien_igd 17']);
    expect(bench.engine.ledger.decisions.list('simulation', 9)).toMatchObject([
      { kind: 'skip', period: '2026-11-22', note: expect.stringContaining('keadaan sekarang') },
      { kind: 'skip', period: '2026-11-21' },
    ]);
    expect(await bench.ring()).toMatchObject({ kind: 'wait' });
  });

  test('is never sent for a day of the past, however many periods were missed', async () => {
    const bench = await withPresent('2026-06-01');
    for (;;) if ((await bench.ring()).kind === 'wait') break;
    expect(bench.arrived()).toEqual(['2026-11-23 pasien_igd 17']);
  });

  test('is not sent for yesterday when yesterday failed and today went well', async () => {
    const bench = await withPresent('2026-11-23');
    bench.hide();
    bench.clock.set(Date.parse('2026-11-25T08:50+07:00'));
    expect(reportOf(await bench.ring()).mappings).toMatchObject([{ failure: { code: 'missing' } }]);
    bench.show();
    bench.clock.set(Date.parse('2026-11-25T09:00+07:00'));
    await bench.ring();
    bench.clock.set(Date.parse('2026-11-25T09:20+07:00'));
    await bench.ring();
    expect(bench.arrived()).toEqual(['2026-11-24 pasien_igd 17']);
    expect(bench.engine.due(null)).toMatchObject({ kind: 'wait' });
  });

  test('is sent by hand for one period only: the last that was asked for, or the last that ended', async () => {
    const bench = await withPresent('2026-11-01');
    await bench.engine.send({ range: range('2026-11-01', '2026-11-10') }, forever);
    await bench.engine.send({}, forever);
    expect(bench.arrived()).toEqual(['2026-11-10 pasien_igd 17', '2026-11-23 pasien_igd 17']);
  });

  test('of a month is dated on the end of the month that is over, not on a day to come', async () => {
    const path = join(temporaryFolder(), 'bor.csv');
    writeCsv(path, 'Ruang;BOR', ['Semua;70,25']);
    const bench = await startBench({
      now: '2026-11-24T09:05+07:00',
      mappings: [
        borMapping(path, {
          bindings: { tgl_transaksi: { from: 'run-date' }, bor: { from: 'column', column: 'BOR' } },
        }),
      ],
    });
    await bench.engine.send({}, forever);
    expect(bench.arrived()).toEqual(['2026-10-31 bor 70.25']);
  });
});

describe('a period that the operator skips', () => {
  test('is not sent, and is sent once it is taken back', async () => {
    const bench = await withDays('2026-11-20', '2026-11-23');
    const { decisions } = bench.engine.ledger;
    decisions.skipPeriod('simulation', 'igd', '2026-11-22', 'libur', bench.clock.now());
    expect(periodsOf(bench.engine.due(null))).toEqual(['2026-11-20', '2026-11-21', '2026-11-23']);
    await bench.ring();
    expect(bench.arrived().map((line) => line.slice(0, 10))).toEqual([
      '2026-11-20',
      '2026-11-21',
      '2026-11-23',
    ]);
    decisions.unskipPeriod('simulation', 'igd', '2026-11-22', 'ternyata ada', bench.clock.now());
    await bench.ring();
    expect(bench.arrived()).toEqual(['2026-11-22 pasien_igd 22']);
  });
});

describe('a period without data', () => {
  test('is tried again after half an hour, not before', async () => {
    const bench = await withDays('2026-11-20', '2026-11-22');
    await bench.ring();
    expect(bench.arrived()).toHaveLength(3);
    expect(await bench.ring()).toMatchObject({ kind: 'wait', wakeAt: bench.clock.now() + 30 * MINUTE });
    bench.clock.advance(30 * MINUTE - 1);
    expect(await bench.ring()).toMatchObject({ kind: 'wait', wakeAt: bench.clock.now() + 1 });
    bench.write('2026-11-20', '2026-11-23');
    bench.clock.advance(1);
    expect(periodsOf(await bench.ring())).toEqual(['2026-11-23']);
    expect(bench.arrived()).toEqual(['2026-11-23 pasien_igd 23']);
  });
});

describe('a source that fails', () => {
  test('is reported, and the other mappings go on', async () => {
    const folder = temporaryFolder();
    const [igd, bor] = [join(folder, 'igd.csv'), join(folder, 'tidak-ada.csv')];
    writeCsv(igd, 'Tanggal;Jumlah', countRows('2026-11-22', '2026-11-23'));
    const schedule = { startDate: '2026-11-22' };
    const bench = await startBench({
      now: '2026-11-24T09:05+07:00',
      mappings: [borMapping(bor), igdMapping(igd, { schedule })],
    });
    const report = reportOf(await bench.ring());
    expect(report).toMatchObject({
      accepted: 2,
      mappings: [
        { mapping: 'bor', failure: { code: 'missing' } },
        { mapping: 'igd', failure: null, new: 2 },
      ],
    });
    expect(bench.arrived()).toHaveLength(2);
  });
});

test('while the operator pauses, a bell does nothing', async () => {
  const bench = await withDays('2026-11-20', '2026-11-23');
  const until = bench.clock.now() + 60 * MINUTE;
  expect(await bench.engine.runDue({ until }, forever)).toEqual({
    kind: 'wait',
    because: 'paused',
    wakeAt: until,
  });
  expect(bench.arrived()).toEqual([]);
});

interface PresentBench extends EngineBench {
  /** The file is gone, and there again. */
  hide(): void;
  show(): void;
}

/** A sheet with today's count and no date; it is 24 November. */
async function withPresent(startDate: string): Promise<PresentBench> {
  const path = join(temporaryFolder(), 'sekarang.csv');
  const show = (): void => writeCsv(path, 'Jumlah', ['17']);
  show();
  const bench = await startBench({
    now: '2026-11-24T09:05+07:00',
    mappings: [
      igdMapping(path, {
        bindings: { tgl_transaksi: { from: 'run-date' }, jumlah: { from: 'column', column: 'Jumlah' } },
        schedule: { startDate },
      }),
    ],
  });
  return Object.assign(bench, { show, hide: () => rmSync(path) });
}

interface DaysBench extends EngineBench {
  write(from: string, to: string): void;
}

/** A sheet with these days, due since the first of them; it is 24 November. */
async function withDays(from: string, to: string): Promise<DaysBench> {
  const path = join(temporaryFolder(), 'igd.csv');
  const write: DaysBench['write'] = (first, last) => writeCsv(path, 'Tanggal;Jumlah', countRows(first, last));
  write(from, to);
  const schedule = { startDate: from };
  const bench = await startBench({
    now: '2026-11-24T09:05+07:00',
    mappings: [igdMapping(path, { schedule })],
  });
  return Object.assign(bench, { write });
}
