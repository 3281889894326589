import { exampleSatker } from '../../../simulator/options.ts';
import type { DemoDatabase } from './demoDatabase.ts';
import { tables } from './hospitalBooks.ts';

/** The datasets of the hospital, with the fields that tell records of a day apart and that hold the value. */
export const datasets = {
  patients: { id: 'kesehatan/layanan/pasien_ralan_poli', dimension: 'nama_poli', value: 'jumlah' },
  payments: { id: 'keuangan/akuntansi/penerimaan', dimension: 'kd_akun', value: 'jumlah' },
  occupancy: { id: 'kesehatan/layanan/bor', dimension: null, value: 'bor' },
} as const;

/** The mappings' ids. */
export const ids = { patients: 'pasien-ralan', payments: 'penerimaan', occupancy: 'bor' } as const;

/** The first days that are due. */
export const starts = { patients: '2026-08-01', payments: '2026-10-01', occupancy: '2026-10-01' } as const;

/** The settings file as the operator would have it, but with the simulator's address. */
export function hospitalSettings(baseUrl: string, database: DemoDatabase): object {
  return {
    version: 1,
    satker: exampleSatker.satker,
    environment: 'simulation',
    baseUrl,
    // One at a time, so that the order of arrival is the order of sending.
    sending: { maximumConcurrency: 1 },
    mappings: [
      {
        ...mappingOf('patients', database, { tgl_transaksi: 'tgl_registrasi', nama_poli: 'nm_poli' }),
        shape: { kind: 'group', fields: { jumlah: { aggregate: 'count' } } },
      },
      {
        ...mappingOf('payments', database, {
          tgl_transaksi: 'tanggal',
          kd_akun: 'kd_akun',
          jumlah: 'jumlah',
        }),
        shape: { kind: 'group', fields: { jumlah: { runningTotal: true } } },
      },
      mappingOf('occupancy', database, { tgl_transaksi: 'tanggal', bor: 'bor' }),
    ],
  };
}

function mappingOf(
  kind: keyof typeof datasets,
  database: DemoDatabase,
  columnOf: Readonly<Record<string, string>>,
): object {
  return {
    id: ids[kind],
    dataset: datasets[kind].id,
    source: database.source(tables[kind]),
    bindings: Object.fromEntries(
      Object.entries(columnOf).map(([field, column]) => [field, { from: 'column', column }]),
    ),
    schedule: { startDate: starts[kind] },
  };
}
