import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { reportOf, startBench, writeCsv, type EngineBench } from './engineBench.ts';
import { eachDay, igdMapping, penerimaanMapping } from './mappings.ts';

const shape = {
  kind: 'group' as const,
  fields: { jumlah: { aggregate: 'count' as const } },
  fill: 'zero' as const,
};

const OLD = patients('2025-12-01', '2025-12-31');

describe('a register of patients that begins anew with the year, while days without rows count as zero', () => {
  test('changes nothing of what BIOS has of December, and says so', async () => {
    const bench = await withRegister(patients('2026-01-02', '2026-01-04'));
    const report = reportOf(await bench.ring());
    expect(bench.arrived()).toEqual([
      '2026-01-01 pasien_igd 0',
      '2026-01-02 pasien_igd 2',
      '2026-01-03 pasien_igd 2',
      '2026-01-04 pasien_igd 0',
    ]);
    // Sundays were zero before, and still are.
    expect(report).toMatchObject({ accepted: 4, left: { held: 0, pending: 0 } });
    expect(bench.record('2025-12-30').state).toBe('accepted');
    expect(bench.engine.ledger.runs.findings(report.runId)).toMatchObject([
      { severity: 'note', code: 'before-first-row', value: '27' },
    ]);
  });
});

describe('a register that has lost its rows of some days in the middle', () => {
  test('has their zeros held, and leaves nothing to decide once the rows are there again', async () => {
    const bench = await withRegister(OLD.filter((row) => !/^2025-12-(29|30)/.test(row)));
    expect(reportOf(await bench.ring())).toMatchObject({ accepted: 4, left: { held: 2, pending: 0 } });
    expect(bench.record('2025-12-30')).toMatchObject({
      state: 'held',
      lastMessage: expect.stringMatching(/^igd\.csv tidak lagi berisi baris untuk 30 Des 2025/),
    });
    bench.write(OLD);
    bench.clock.set(Date.parse('2026-01-06T09:05+07:00'));
    expect(reportOf(await bench.ring()).left).toMatchObject({ held: 0, pending: 0 });
    expect(bench.record('2025-12-30').state).toBe('accepted');
  });
});

test('totals since 1 January are caught up across the end of the year, each in its own year', async () => {
  const path = join(temporaryFolder(), 'transaksi.csv');
  const bench = await startBench({
    now: '2026-01-03T09:05+07:00',
    mappings: [
      penerimaanMapping(path, {
        shape: { kind: 'group', fields: { jumlah: { runningTotal: true } } },
        schedule: { startDate: '2025-12-30' },
      }),
    ],
  });
  writeCsv(path, 'Tanggal;Akun;Jumlah', [
    '2025-03-01;424111;1000000',
    '2025-12-30;424111;500000',
    '2026-01-02;424111;70000',
  ]);
  await bench.ring();
  expect(bench.arrived()).toEqual([
    '2025-12-30 penerimaan 1500000 424111',
    '2025-12-31 penerimaan 1500000 424111',
    '2026-01-02 penerimaan 70000 424111',
  ]);
});

interface RegisterBench extends EngineBench {
  write(rows: readonly string[]): void;
}

/** December is sent, with nobody on Sundays; then the register looks otherwise, and it is 5 January. */
async function withRegister(then: readonly string[]): Promise<RegisterBench> {
  const path = join(temporaryFolder(), 'igd.csv');
  const write = (rows: readonly string[]): void => writeCsv(path, 'Tanggal;Pasien', rows);
  write(OLD);
  const bench = await startBench({
    now: '2026-01-01T09:05+07:00',
    mappings: [
      igdMapping(path, {
        bindings: { tgl_transaksi: { from: 'column', column: 'Tanggal' } },
        shape,
        guard: { zero: false, fewerRowsPercent: null },
        schedule: { startDate: '2025-12-01' },
      }),
    ],
  });
  expect(reportOf(await bench.ring())).toMatchObject({ accepted: 31 });
  bench.arrived();
  write(then);
  bench.clock.set(Date.parse('2026-01-05T09:05+07:00'));
  return Object.assign(bench, { write });
}

/** Two patients a day, none on Sundays. 7 December 2025 was one. */
function patients(from: string, to: string): readonly string[] {
  return eachDay(from, to, (date) => date).flatMap((date) =>
    new Date(date).getUTCDay() === 0 ? [] : [`${date};A`, `${date};B`],
  );
}
