import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bindTable } from '../../core/mapping/bind.ts';
import { openSource } from '../../core/source/registry.ts';
import { createManualClock } from '../support/manualClock.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { context, datasetSlots } from './datasetSlots.ts';

test('a workbook that a hospital made is read row by row, accounts stored as numbers included', async () => {
  const source = await openSource(
    { kind: 'file', path: join(import.meta.dirname, '../fixtures/real/keuangan-campuran.xlsx') },
    { temporaryDirectory: temporaryFolder(), clock: createManualClock() },
  );
  const slots = datasetSlots('keuangan/akuntansi/penerimaan', {
    tgl_transaksi: 'tgl_transaksi',
    kd_akun: 'kd_akun',
    jumlah: 'jumlah',
  });
  const { rows, findings } = await bindTable(await source.openTable({}), slots, context);
  await source.close();
  expect(rows.map(({ number, values }) => ({ number, ...values }))).toEqual(
    ['424111', '424112', '525111', '424113'].map((account, index) => ({
      number: index + 2,
      tgl_transaksi: '2023-02-02',
      kd_akun: account,
      jumlah: '1000000',
    })),
  );
  expect(rows[0]?.display).toEqual({ tgl_transaksi: '02/02/2023', kd_akun: '424111', jumlah: '1000000' });
  expect(findings).toEqual([]);
});
