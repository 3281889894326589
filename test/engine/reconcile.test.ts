import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Reconciliation } from '../../core/run/reconcile.ts';
import type { FaultSpecification } from '../../simulator/faultSpecification.ts';
import type { SimulatorOptions } from '../../simulator/options.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { range, startBench, writeCsv, type EngineBench } from './engineBench.ts';
import { countRows, igdMapping } from './mappings.ts';

const DATASET = 'kesehatan/layanan/pasien_igd';
const november = range('2026-11-01', '2026-11-23');
const forever = new AbortController().signal;

describe('reconciling', () => {
  test('finds everything equal, and makes it confirmed', async () => {
    const bench = await withNovember();
    const found = await compared(bench, november);
    expect(verdictsOf(found)).toEqual(Array.from({ length: 23 }, () => 'equal'));
    expect(found).toMatchObject({ confirmed: 23, sourceProblem: null });
    expect(bench.records().every((line) => line.endsWith(' confirmed'))).toBe(true);
    expect(await compared(bench, november)).toMatchObject({ confirmed: 0 });
  });

  test('shows both values of a row that was changed behind our back', async () => {
    const bench = await withNovember();
    bench.simulator.putRow(DATASET, { tgl_transaksi: '2026-11-05', jumlah: '99' });
    const found = await compared(bench, november);
    expect(found.records.filter((record) => record.verdict !== 'equal')).toMatchObject([
      {
        date: '2026-11-05',
        verdict: 'different',
        fields: ['jumlah'],
        own: { payload: { jumlah: '24' }, state: 'accepted' },
        atBios: { jumlah: '99' },
      },
    ]);
    expect(bench.record('2026-11-05').state).toBe('accepted');
  });

  test('tells what is only here and what is only at BIOS', async () => {
    const bench = await withNovember();
    bench.simulator.deleteRow(DATASET, { tgl_transaksi: '2026-11-07' });
    bench.simulator.putRow(DATASET, { tgl_transaksi: '2026-10-31', jumlah: '4' });
    const found = await compared(bench, range('2026-10-25', '2026-11-23'));
    expect(found.records.filter((record) => record.verdict !== 'equal')).toMatchObject([
      { date: '2026-10-31', verdict: 'only-at-bios', own: null, atBios: { jumlah: '4' } },
      { date: '2026-11-07', verdict: 'only-here', own: { payload: { jumlah: '26' } }, atBios: null },
    ]);
  });

  test('compares with what the source says now, not with what was once sent', async () => {
    const bench = await withNovember();
    bench.write((row) => (row.startsWith('2026-11-09') ? '2026-11-09;50' : row));
    const found = await compared(bench, november);
    expect(found.records.filter((record) => record.verdict === 'different')).toMatchObject([
      { date: '2026-11-09', own: { payload: { jumlah: '50' } }, atBios: { jumlah: '21' } },
    ]);
  });

  test('compares with the ledger alone when the source cannot be read, and says why', async () => {
    const bench = await withNovember();
    bench.write((row) => row, 'Hari;Banyak');
    const found = await compared(bench, november);
    expect(found.sourceProblem?.message).toContain('Tanggal');
    expect(verdictsOf(found)).toEqual(Array.from({ length: 23 }, () => 'equal'));
  });

  test.each([0, 1])('reads all pages, whether BIOS counts them from %i', async (firstPage) => {
    const bench = await withNovember({ pageSize: 4, firstPage });
    const sizes: number[] = [];
    const wide = range('2026-09-01', '2026-11-23');
    const found = await bench.engine.reconcile('igd', wide, forever, (rows) => sizes.push(rows));
    expect(found).toMatchObject({ kind: 'compared', confirmed: 23 });
    expect(Math.max(...sizes)).toBe(23);
    expect(new Set(sizes).size).toBe(6);
  });

  test.each<{ fault: FaultSpecification; waitedMs: number }>([
    { fault: { kind: 'server-error', count: 3, scope: 'read' }, waitedMs: 7000 },
    { fault: { kind: 'html', count: 2, scope: 'read' }, waitedMs: 3000 },
    { fault: { kind: 'rate-limited', count: 1, scope: 'read', retryAfterSeconds: 30 }, waitedMs: 30_000 },
  ])('waits for a page that fails for a while ($fault.kind), and reads on', async ({ fault, waitedMs }) => {
    const bench = await withNovember({ pageSize: 4 });
    let pages = 0;
    const startedAt = bench.clock.now();
    const found = await bench.engine.reconcile('igd', range('2026-09-01', '2026-11-23'), forever, () => {
      pages += 1;
      if (pages === 2) bench.simulator.setFaults([fault]);
    });
    expect(found).toMatchObject({ kind: 'compared', confirmed: 23 });
    expect(bench.clock.now() - startedAt).toBe(waitedMs);
  });

  test('does not wait where waiting cannot help', async () => {
    const bench = await withNovember({ pageSize: 4 });
    bench.simulator.setFaults([{ kind: 'wrong-key' }]);
    bench.clock.advance(25 * 3_600_000);
    const startedAt = bench.clock.now();
    expect((await bench.engine.reconcile('igd', november, forever)).kind).toBe('failed');
    expect(bench.clock.now()).toBe(startedAt);
  });

  test('concludes nothing from a part when BIOS fails between two pages', async () => {
    const bench = await withNovember({ pageSize: 4 });
    const wide = range('2026-09-01', '2026-11-23');
    const found = await bench.engine.reconcile('igd', wide, forever, () =>
      bench.simulator.setFaults([{ kind: 'server-error', scope: 'read' }]),
    );
    expect(found).toMatchObject({ kind: 'failed', message: expect.stringMatching(/./) });
    expect(bench.records().some((line) => line.endsWith('confirmed'))).toBe(false);
    bench.simulator.setFaults([]);
    expect(await compared(bench, wide)).toMatchObject({ confirmed: 23 });
  });

  test('that is cancelled concludes nothing', async () => {
    const bench = await withNovember({ pageSize: 4 });
    const cancel = new AbortController();
    const wide = range('2026-09-01', '2026-11-23');
    const found = await bench.engine.reconcile('igd', wide, cancel.signal, () => cancel.abort());
    expect(found.kind).toBe('failed');
    expect(bench.records().some((line) => line.endsWith('confirmed'))).toBe(false);
  });

  test('gives a verdict per period of the dataset', async () => {
    const bench = await withNovember({}, { startDate: '2026-11-01', rhythm: 'bulanan' });
    bench.simulator.putRow(DATASET, { tgl_transaksi: '2026-10-30', jumlah: '4' });
    bench.simulator.putRow(DATASET, { tgl_transaksi: '2026-11-05', jumlah: '99' });
    bench.simulator.deleteRow(DATASET, { tgl_transaksi: '2026-11-07' });
    const { verdicts } = await compared(bench, range('2026-10-01', '2026-11-23'));
    expect(verdicts).toMatchObject([
      { period: { id: '2026-10' }, equal: 0, different: 0, onlyHere: 0, onlyAtBios: 1 },
      { period: { id: '2026-11' }, equal: 21, different: 1, onlyHere: 1, onlyAtBios: 0 },
    ]);
  });

  test('of a source that shows only the present compares with what was sent', async () => {
    const path = join(temporaryFolder(), 'sekarang.csv');
    writeCsv(path, 'Jumlah', ['17']);
    const bench = await startBench({
      now: '2026-11-23T09:05+07:00',
      mappings: [
        igdMapping(path, {
          bindings: { tgl_transaksi: { from: 'run-date' }, jumlah: { from: 'column', column: 'Jumlah' } },
          schedule: { startDate: '2026-11-22' },
        }),
      ],
    });
    await bench.ring();
    writeCsv(path, 'Jumlah', ['18']);
    expect(verdictsOf(await compared(bench, november))).toEqual(['equal']);
  });
});

async function compared(
  bench: EngineBench,
  asked: Parameters<EngineBench['engine']['reconcile']>[1],
): Promise<Extract<Reconciliation, { kind: 'compared' }>> {
  const found = await bench.engine.reconcile('igd', asked, forever);
  if (found.kind === 'failed') throw new Error(found.message);
  return found;
}

function verdictsOf({ records }: Extract<Reconciliation, { kind: 'compared' }>): readonly string[] {
  return records.map((record) => record.verdict);
}

interface ReconcileBench extends EngineBench {
  write(change: (row: string) => string, header?: string): void;
}

/** 1 to 23 November are sent. */
async function withNovember(
  simulator: SimulatorOptions = {},
  schedule: NonNullable<ReturnType<typeof igdMapping>['schedule']> = { startDate: '2026-11-01' },
): Promise<ReconcileBench> {
  const path = join(temporaryFolder(), 'igd.csv');
  const rows = countRows('2026-11-01', '2026-11-23');
  const write: ReconcileBench['write'] = (change, header = 'Tanggal;Jumlah') =>
    writeCsv(path, header, rows.map(change));
  write((row) => row);
  const bench = await startBench({
    now: '2026-11-24T09:05+07:00',
    mappings: [igdMapping(path, { schedule })],
    simulator,
  });
  await bench.engine.send({}, forever);
  expect(bench.arrived()).toHaveLength(23);
  return Object.assign(bench, { write });
}
