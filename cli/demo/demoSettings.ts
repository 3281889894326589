import type { Settings } from '../../core/settings.ts';
import { exampleSatker } from '../../simulator/options.ts';
import { balanceHeader } from './balanceRows.ts';
import { sheets } from './demoWorkbook.ts';
import { flowHeader } from './flowRows.ts';

/** File names in the demo's folder: two that a hospital really made (2023), one that the demo writes. */
export const workbooks = {
  mixed: 'keuangan-campuran.xlsx',
  single: 'penerimaan.xlsx',
  large: 'buku-keuangan.xlsx',
} as const;

type MappingInput = Pick<Settings['mappings'][number], 'id' | 'dataset' | 'source' | 'bindings'>;

/** The settings file as the operator would have it, but with the simulator's address. */
export function demoSettings(baseUrl: string): object {
  // The real workbooks are of 2023, which the guard would hold as too old.
  const old = { guard: { tooOldDays: null } };
  return {
    version: 1,
    satker: exampleSatker.satker,
    environment: 'simulation',
    baseUrl,
    sending: { maximumConcurrency: 8, requestTimeoutSeconds: 5 },
    mappings: [
      { ...realMapping('penerimaan-campuran', workbooks.mixed), ...old },
      { ...realMapping('penerimaan-tunggal', workbooks.single), ...old },
      flowMapping('penerimaan', sheets.income),
      flowMapping('pengeluaran', sheets.spending),
      balanceMapping(),
    ],
  };
}

function realMapping(id: string, path: string): MappingInput {
  return {
    id,
    dataset: 'keuangan/akuntansi/penerimaan',
    source: { kind: 'file', path },
    bindings: columns({ tgl_transaksi: 'tgl_transaksi', kd_akun: 'kd_akun', jumlah: 'jumlah' }),
  };
}

function flowMapping(id: 'penerimaan' | 'pengeluaran', table: string): MappingInput {
  const [date, account, , amount] = flowHeader;
  return {
    id,
    dataset: `keuangan/akuntansi/${id}`,
    source: { kind: 'file', path: workbooks.large, table },
    bindings: columns({ tgl_transaksi: date, kd_akun: account, jumlah: amount }),
  };
}

function balanceMapping(): MappingInput {
  const [date, bank, number, unit, balance] = balanceHeader;
  return {
    id: 'saldo',
    dataset: 'keuangan/saldo/saldo_operasional',
    source: { kind: 'file', path: workbooks.large, table: sheets.balances },
    bindings: columns({
      tgl_transaksi: date,
      kdbank: bank,
      no_rekening: number,
      unit,
      saldo_akhir: balance,
    }),
  };
}

function columns(columnOf: Readonly<Record<string, string>>): MappingInput['bindings'] {
  return Object.fromEntries(
    Object.entries(columnOf).map(([field, column]) => [field, { from: 'column', column }]),
  );
}
