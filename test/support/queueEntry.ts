import type { QueueEntry } from '../../core/ledger/recordStore.ts';

/** An entry for the ledger's queue: income of one account on one day, in training, unless it is said otherwise. */
export function queueEntry(amount = '100', change: Partial<Omit<QueueEntry, 'payload'>> = {}): QueueEntry {
  const date = change.date ?? '2026-03-01';
  const payload = JSON.stringify({ jumlah: amount, kd_akun: '424111', tgl_transaksi: date });
  return {
    environment: 'training',
    dataset: 'keuangan/akuntansi/penerimaan',
    mapping: 'penerimaan',
    naturalKey: JSON.stringify([date, '424111']),
    date,
    dimension: '["424111"]',
    reference: '{}',
    heldBecause: null,
    ...change,
    payload,
  };
}
