import { expect, test } from 'vitest';
import { formatPayload } from '../../../renderer/format/formatPayload.ts';

test('amounts are grouped, codes stay as they are, the date and what BIOS adds are left out', () => {
  const row = {
    tgl_transaksi: '2026-11-01',
    kd_akun: '424111',
    kdbank: '008',
    no_rekening: '0012345678901234',
    saldo_akhir: '1500000.5',
    rn: '1',
    kdsatker: '000001',
  };
  expect(formatPayload(row, null)).toEqual([
    { name: 'kd_akun', value: '424111' },
    { name: 'kdbank', value: '008' },
    { name: 'no_rekening', value: '0012345678901234' },
    { name: 'saldo_akhir', value: '1.500.000,5' },
  ]);
  expect(formatPayload(row, ['saldo_akhir'])).toEqual([{ name: 'saldo_akhir', value: '1.500.000,5' }]);
});
