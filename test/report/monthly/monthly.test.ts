import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { gatherMonthly, type MonthlyReport } from '../../../core/report/monthly/gatherMonthly.ts';
import { monthlyDocument } from '../../../core/report/monthly/monthlyDocument.ts';
import { periodContaining } from '../../../core/schedule/period.ts';
import { day, startBench, writeCsv, type EngineBench } from '../../engine/engineBench.ts';
import { borMapping, countRows, igdMapping } from '../../engine/mappings.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

const november = periodContaining('bulanan', day('2026-11-01'));

describe('what is missing is told with its reason', () => {
  test('nothing is missing', async () => {
    const { bench } = await office(countRows('2026-11-01', '2026-11-23'));
    await bench.ring();
    const report = reportOf(bench);
    expect(report.gaps).toEqual([]);
    expect(report.total).toEqual({ due: 23, withData: 23 });
    expect(monthlyDocument(report)).toContain(
      'Seluruh data yang jatuh tempo pada bulan ini sudah diterima BIOS.',
    );
  });

  test('the source has no row for the day', async () => {
    const { bench } = await office(countRows('2026-11-01', '2026-11-21'));
    await bench.ring();
    expect(told(bench)).toEqual([
      'late 2026-11-22 2026-11-23: Sumber sudah dibaca, tetapi belum memuat data periode ini.',
    ]);
  });

  test('the same when it was read by hand only', async () => {
    const { bench } = await office(countRows('2026-11-01', '2026-11-21'));
    await bench.engine.send({}, new AbortController().signal);
    expect(told(bench)).toEqual([
      'late 2026-11-22 2026-11-23: Sumber sudah dibaca, tetapi belum memuat data periode ini.',
    ]);
  });

  test('the source could not be read', async () => {
    const { bench, path } = await office(countRows('2026-11-01', '2026-11-20'));
    await bench.ring();
    rmSync(path);
    bench.clock.advance(60 * 60_000);
    await bench.ring();
    expect(told(bench)).toEqual([
      expect.stringMatching(/^late 2026-11-21 2026-11-22 2026-11-23: .*igd\.csv.*tidak/),
    ]);
  });

  test('its row is not valid', async () => {
    const { bench } = await office([...countRows('2026-11-01', '2026-11-22'), '2026-11-23;dua puluh']);
    await bench.ring();
    expect(told(bench)).toEqual([
      expect.stringMatching(/^missing 2026-11-23: 1 baris tidak valid\. Baris 24: .*dua puluh/),
    ]);
  });

  test('the application has not run since', async () => {
    const { bench } = await office(countRows('2026-11-01', '2026-11-23'));
    expect(told(bench)).toEqual([
      expect.stringMatching(/^late 2026-11-01 .*: Belum diproses sejak jatuh tempo/),
    ]);
  });

  test('the guard holds it, and the operator left one out', async () => {
    const rows = [...countRows('2026-11-01', '2026-11-21'), '2026-11-22;900'];
    const { bench } = await office(rows);
    bench.engine.ledger.decisions.skipPeriod(
      'simulation',
      'igd',
      '2026-11-23',
      'mesin rusak',
      bench.clock.now(),
    );
    await bench.ring();
    expect(told(bench)).toEqual([
      expect.stringMatching(/^held 2026-11-22: Nilai jumlah 900/),
      'skipped 2026-11-23: Dilewati: mesin rusak',
    ]);
  });

  test('BIOS has not answered', async () => {
    const { bench } = await office(countRows('2026-11-01', '2026-11-23'));
    bench.simulator.setFaults([{ kind: 'unavailable', scope: 'write' }]);
    await bench.ring();
    expect(told(bench)).toEqual([
      expect.stringMatching(/^pending 2026-11-06 .*2026-11-23: Menunggu giliran dikirim\./),
      expect.stringMatching(/^pending 2026-11-01 .*2026-11-05: Server maintenance/),
    ]);
  });
});

test('a month that is not over counts what is due so far, and a monthly figure only when its month ends', async () => {
  const { bench } = await office(countRows('2026-11-01', '2026-11-23'), true);
  await bench.ring();
  expect(reportOf(bench)).toMatchObject({ datasets: 2, total: { due: 23, withData: 23 } });
  const october = gatherMonthly(partsOf(bench), periodContaining('bulanan', day('2026-10-05')));
  expect(october.total).toEqual({ due: 1, withData: 1 });
});

/** An office with one daily dataset that is due since 1 November, on the morning of the 24th. */
async function office(rows: readonly string[], withBor = false) {
  const folder = temporaryFolder();
  const path = join(folder, 'igd.csv');
  const bor = join(folder, 'bor.csv');
  writeCsv(path, 'Tanggal;Jumlah', rows);
  writeCsv(bor, 'Tanggal;BOR', ['2026-10-31;71,5']);
  const igd = igdMapping(path, { schedule: { startDate: '2026-11-01' } });
  const bench = await startBench({
    now: '2026-11-24T09:05+07:00',
    mappings: withBor ? [igd, borMapping(bor)] : [igd],
    giveUpAfterMs: 5000,
  });
  return { bench, path };
}

function partsOf({ engine, clock }: EngineBench) {
  return { ...engine, options: { clock } };
}

function reportOf(bench: EngineBench): MonthlyReport {
  return gatherMonthly(partsOf(bench), november);
}

/** `state period …: reason` of every gap. */
function told(bench: EngineBench): readonly string[] {
  return reportOf(bench).gaps.map(
    ({ state, periods, reason }) => `${state} ${periods.map(({ id }) => id).join(' ')}: ${reason.text}`,
  );
}
