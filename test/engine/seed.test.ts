import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { range, reportOf, startBench, writeCsv, type EngineBench } from './engineBench.ts';
import { penerimaanMapping } from './mappings.ts';

const DATASET = 'keuangan/akuntansi/penerimaan';
const november = range('2026-11-01', '2026-11-23');
const forever = new AbortController().signal;

describe('seeding on day one', () => {
  test('shows what BIOS holds already, and sends only what differs or is missing', async () => {
    const bench = await withEntriesByHand();
    expect(await bench.engine.seed('penerimaan', november, forever)).toEqual({
      kind: 'seeded',
      found: 3,
      added: 3,
    });
    expect(bench.records()).toEqual(['2026-11-20 confirmed', '2026-11-21 confirmed', '2026-11-22 confirmed']);
    const [row] = bench.engine.board(november);
    expect(row?.cells.slice(18, 22).map((cell) => cell.state)).toEqual([
      'late',
      'confirmed',
      'confirmed',
      'confirmed',
    ]);
    expect(reportOf(await bench.ring()).mappings).toMatchObject([{ unchanged: 2, changed: 1, new: 1 }]);
    expect(bench.arrived()).toEqual([
      '2026-11-22 penerimaan 3000000 424111',
      '2026-11-23 penerimaan 4000000 424111',
    ]);
  });

  test('is repeated without harm, and leaves alone what the ledger knows better', async () => {
    const bench = await withEntriesByHand();
    await bench.engine.seed('penerimaan', november, forever);
    await bench.ring();
    bench.simulator.putRow(DATASET, { tgl_transaksi: '2026-11-23', kd_akun: '424111', jumlah: '1' });
    expect(await bench.engine.seed('penerimaan', november, forever)).toMatchObject({ found: 4, added: 0 });
    expect(bench.record('2026-11-23')).toMatchObject({
      state: 'accepted',
      payload: expect.stringContaining('4000000'),
    });
  });

  test('takes nothing over from a reading that BIOS broke off', async () => {
    const bench = await withEntriesByHand();
    bench.simulator.setFaults([{ kind: 'server-error', scope: 'read' }]);
    expect(await bench.engine.seed('penerimaan', november, forever)).toMatchObject({ kind: 'failed' });
    expect(bench.records()).toEqual([]);
  });

  test('takes over only the fields that the mapping fills', async () => {
    const path = join(temporaryFolder(), 'saldo.csv');
    writeCsv(path, 'Tanggal;Bank;Rekening;Saldo', ['2026-11-23;8;0011223344556677;1500000']);
    const bench = await startBench({
      now: '2026-11-24T09:05+07:00',
      mappings: [
        {
          id: 'saldo',
          dataset: 'keuangan/saldo/saldo_pengelolaan_kas',
          source: { kind: 'file', path },
          bindings: {
            tgl_transaksi: { from: 'column', column: 'Tanggal' },
            no_bilyet: { from: 'column', column: 'Rekening' },
            nilai_deposito: { from: 'column', column: 'Saldo' },
            nilai_bunga: { from: 'constant', value: '0' },
          },
        },
      ],
    });
    bench.simulator.putRow('keuangan/saldo/saldo_pengelolaan_kas', {
      tgl_transaksi: '2026-11-23',
      kdbank: '008',
      no_bilyet: '0011223344556677',
      nilai_deposito: '1500000.00',
      nilai_bunga: '0.00',
    });
    await bench.engine.seed('saldo', november, forever);
    expect(await bench.engine.send({}, forever)).toMatchObject({ mappings: [{ unchanged: 1, new: 0 }] });
    expect(bench.arrived()).toEqual([]);
  });
});

/** 20 to 22 November were typed in by hand at BIOS, which writes them in its own way; the 22nd was mistyped. */
async function withEntriesByHand(): Promise<EngineBench> {
  const path = join(temporaryFolder(), 'penerimaan.csv');
  writeCsv(path, 'Tanggal;Akun;Jumlah', [
    '2026-11-20;424111;1.000.000,00',
    '2026-11-21;424111;2.000.000,50',
    '2026-11-22;424111;3.000.000,00',
    '2026-11-23;424111;4.000.000,00',
  ]);
  const bench = await startBench({ now: '2026-11-24T09:05+07:00', mappings: [penerimaanMapping(path)] });
  const put = (date: string, account: string, amount: string): void =>
    bench.simulator.putRow(DATASET, { tgl_transaksi: date, kd_akun: account, jumlah: amount });
  put('2026-11-20', '424111', '1000000.00');
  put('2026-11-21', ' 424111  ', '2000000.5');
  put('2026-11-22', '424111', '2999999.00');
  return bench;
}
