import { accountOf } from '../frame/accounts.ts';

/** The columns of the workbook that is read: what a cashier's register holds. */
export const header = [
  'tgl_transaksi',
  'kd_akun',
  'jumlah',
  'no_bukti',
  'uraian',
  'unit',
  'kuantitas',
  'harga',
  'lunas',
  'petugas',
] as const;

/** Serial of 1 January 2026. */
const FIRST_DAY = 46_023;
const DAYS = 320;

/** A cell: text, number, truth, or a number shown as a date or an amount. */
export type WorkbookCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly style: 'plain' | 'date' | 'amount' }
  | { readonly kind: 'boolean'; readonly value: boolean };

/** Row `index` of `count`: dates ascend, accounts take turns, amounts look random but are the same in every run. */
export function transaction(index: number, count: number): readonly WorkbookCell[] {
  const quantity = 1 + (index % 9);
  const price = ((index * 7919) % 400) * 2500 + (index % 7 === 0 ? 0.5 : 0);
  return [
    { kind: 'number', value: FIRST_DAY + Math.floor((index * DAYS) / count), style: 'date' },
    { kind: 'text', text: accountOf(index) },
    { kind: 'number', value: quantity * price, style: 'amount' },
    { kind: 'text', text: `BKT-${String(index).padStart(6, '0')}` },
    { kind: 'text', text: `Pembayaran layanan ${index % 500}` },
    { kind: 'text', text: `Poli ${index % 20}` },
    { kind: 'number', value: quantity, style: 'plain' },
    { kind: 'number', value: price, style: 'amount' },
    { kind: 'boolean', value: index % 2 === 0 },
    { kind: 'text', text: `Petugas ${index % 60}` },
  ];
}
