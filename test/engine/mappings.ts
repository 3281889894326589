import { addDays, type CivilDate } from '../../core/civilDate.ts';
import { day, type MappingInput } from './engineBench.ts';

/** Patients of the emergency room, one row per day; due the day after at 09.00. */
export function igdMapping(path: string, change: Partial<MappingInput> = {}): MappingInput {
  return {
    id: 'igd',
    dataset: 'kesehatan/layanan/pasien_igd',
    source: { kind: 'file', path },
    bindings: {
      tgl_transaksi: { from: 'column', column: 'Tanggal' },
      jumlah: { from: 'column', column: 'Jumlah' },
    },
    schedule: { startDate: '2026-10-01' },
    ...change,
  };
}

/** Bed occupancy, one row per month, dated on its last day; due the day after at 09.00. */
export function borMapping(path: string, change: Partial<MappingInput> = {}): MappingInput {
  return {
    id: 'bor',
    dataset: 'kesehatan/layanan/bor',
    source: { kind: 'file', path },
    bindings: {
      tgl_transaksi: { from: 'column', column: 'Tanggal' },
      bor: { from: 'column', column: 'BOR' },
    },
    schedule: { startDate: '2026-10-01' },
    ...change,
  };
}

/** Income since 1 January per account, already added up in the source. */
export function penerimaanMapping(path: string, change: Partial<MappingInput> = {}): MappingInput {
  return {
    id: 'penerimaan',
    dataset: 'keuangan/akuntansi/penerimaan',
    source: { kind: 'file', path },
    bindings: {
      tgl_transaksi: { from: 'column', column: 'Tanggal' },
      kd_akun: { from: 'column', column: 'Akun' },
      jumlah: { from: 'column', column: 'Jumlah' },
    },
    schedule: { startDate: '2026-11-01' },
    ...change,
  };
}

/** Every day of a range, with what a function makes of it. */
export function eachDay<Made>(
  from: string,
  to: string,
  make: (date: CivilDate, index: number) => Made,
): readonly Made[] {
  const made: Made[] = [];
  for (let date = day(from); date <= to; date = addDays(date, 1)) made.push(make(date, made.length));
  return made;
}

/** Rows `2026-11-01;12` of a range, with plausible counts. */
export function countRows(from: string, to: string): readonly string[] {
  return eachDay(from, to, (date, index) => `${date};${countOn(index)}`);
}

function countOn(index: number): number {
  return 20 + (index % 7);
}
