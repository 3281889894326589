import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadCatalogue } from '../../../core/catalogue/catalogue.ts';
import { openLedger, type Ledger } from '../../../core/ledger/openLedger.ts';
import { exportAttempts } from '../../../core/report/export/exportAttempts.ts';
import { queueEntry } from '../../support/queueEntry.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

const STARTED_AT = Date.parse('2026-11-24T16:59:30Z');

test('the log is exported oldest first, with the words of the screen', async () => {
  const { ledger, recordId } = ledgerWithRecord();
  add(ledger, recordId, 'Data berhasil disimpan', 'accepted');
  add(ledger, recordId, '=HYPERLINK("http://jahat.invalid")', 'rejected');
  const path = join(temporaryFolder(), 'log.csv');
  const parts = { ledger, catalogue: loadCatalogue(), timeZone: 'Asia/Makassar' as const };
  expect(await exportAttempts(path, parts, { environment: 'training' }, { overwrites: false })).toBe(2);
  const payload = '"{""jumlah"":""100"",""kd_akun"":""424111"",""tgl_transaksi"":""2026-03-01""}"';
  const dataset = 'Penerimaan (pendapatan BLU);keuangan/akuntansi/penerimaan;2026-03-01;Kirim';
  expect(readFileSync(path, 'utf8').split('\r\n').slice(0, 3)).toEqual([
    '\uFEFFNo;Waktu (WITA);Lingkungan;Jenis data;Alamat;Tanggal data;Tindakan;Keadaan;Kode BIOS;Kode HTTP;Jawaban;Isi data (JSON);Lama (ms);Pengiriman',
    `1;2026-11-25 00:59:30;Pelatihan;${dataset};Terkirim;MSG20003;200;Data berhasil disimpan;${payload};12;1`,
    `2;2026-11-25 00:59:30;Pelatihan;${dataset};Ditolak BIOS;MSG20003;200;"'=HYPERLINK(""http://jahat.invalid"")";${payload};12;1`,
  ]);
});

test('only what matches is exported, all of it, and nothing that is logged meanwhile', () => {
  const { ledger, recordId } = ledgerWithRecord();
  ledger.transaction(() => {
    for (let count = 0; count < 1_201; count += 1) {
      add(ledger, recordId, `ke-${count}`, count % 2 === 0 ? 'accepted' : 'rejected');
    }
  });
  const all = ledger.attempts.all({})[Symbol.iterator]();
  expect(all.next().value?.message).toBe('ke-0');
  add(ledger, recordId, 'sesudah', 'accepted');
  expect([...{ [Symbol.iterator]: () => all }]).toHaveLength(1_200);
  const rejected = [...ledger.attempts.all({ environment: 'training', outcomes: ['rejected'] })];
  expect(rejected).toHaveLength(600);
  expect(rejected.map(({ id }) => id)).toEqual(rejected.map((_, index) => 2 * index + 2));
  expect([...ledger.attempts.all({ environment: 'production' })]).toEqual([]);
});

function ledgerWithRecord(): { readonly ledger: Ledger; readonly recordId: number } {
  const ledger = openLedger(join(temporaryFolder(), 'ledger.sqlite'));
  onTestFinished(() => ledger.close());
  ledger.runs.start('send', 'training', STARTED_AT);
  ledger.records.queue(queueEntry(), 1, STARTED_AT);
  const [record] = ledger.recordList.list({ environment: 'training' });
  return { ledger, recordId: record?.id ?? 0 };
}

function add(ledger: Ledger, recordId: number, message: string, outcome: 'accepted' | 'rejected'): void {
  ledger.attempts.append({
    recordId,
    versionId: 1,
    runId: 1,
    kind: 'send',
    startedAt: STARTED_AT,
    durationMs: 12,
    payload: queueEntry().payload,
    outcome,
    code: 'MSG20003',
    httpStatus: 200,
    message,
  });
}
