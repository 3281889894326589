import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { datasetById, loadCatalogue } from '../../../core/catalogue/catalogue.ts';
import { dimensionKeyOf, naturalKeyOf } from '../../../core/catalogue/dataset.ts';
import type { ViewParts } from '../../../core/engine/engineParts.ts';
import { openLedger } from '../../../core/ledger/openLedger.ts';
import { gatherProof, LISTED_RECORDS } from '../../../core/report/proof/gatherProof.ts';
import { proofDocument } from '../../../core/report/proof/proofDocument.ts';
import { periodWithId } from '../../../core/schedule/periodWithId.ts';
import type { Rhythm } from '../../../core/schedule/period.ts';
import { settingsSchema } from '../../../core/settings.ts';
import { day } from '../../engine/engineBench.ts';
import { createManualClock } from '../../support/manualClock.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { fillLedger } from '../largeLedger.ts';

const INCOME = 'keuangan/akuntansi/penerimaan';

test('cumulative accounts show where they stood before, what was added, and where they stand', () => {
  const { parts, send } = ledgerOf();
  send(INCOME, '2025-12-31', { kd_akun: '424111', jumlah: '999' });
  send(INCOME, '2026-10-30', { kd_akun: '424111', jumlah: '9007199254740993.10' });
  send(INCOME, '2026-11-03', { kd_akun: '424111', jumlah: '9007199254740993.35' });
  send(INCOME, '2026-11-20', { kd_akun: '424112', jumlah: '20' });
  send(INCOME, '2026-12-01', { kd_akun: '424112', jumlah: '50' });
  expect(totalsOf(parts, 'bulanan', '2026-11')).toEqual([
    'kd_akun 424111 (Pendapatan Jasa Pelayanan Rumah Sakit): 9007199254740993.1 + 0.25 = 9007199254740993.35',
    'kd_akun 424112 (Pendapatan Jasa Pelayanan Pendidikan): 0 + 20 = 20',
  ]);
  expect(totalsOf(parts, 'tahunan', '2026')).toEqual([
    'kd_akun 424111 (Pendapatan Jasa Pelayanan Rumah Sakit): 0 + 9007199254740993.35 = 9007199254740993.35',
    'kd_akun 424112 (Pendapatan Jasa Pelayanan Pendidikan): 0 + 50 = 50',
  ]);
});

test('balances show where they stand; other figures are not added up', () => {
  const { parts, send } = ledgerOf();
  const account = { kdbank: '008', no_rekening: '0001', unit: 'RS' };
  send('keuangan/saldo/saldo_operasional', '2026-11-03', { ...account, saldo_akhir: '70' });
  send('keuangan/saldo/saldo_operasional', '2026-11-04', { ...account, saldo_akhir: '60' });
  send('kesehatan/layanan/pasien_igd', '2026-11-03', { jumlah: '5' });
  const proof = gatherProof(parts, periodOf('bulanan', '2026-11'), null);
  expect(
    proof.datasets.map(({ id, totals }) => `${id} ${totals.map(({ closing }) => closing).join()}`),
  ).toEqual(['kesehatan/layanan/pasien_igd ', 'keuangan/saldo/saldo_operasional 60']);
});

test('a correction that BIOS refused shows what BIOS still holds', () => {
  const { parts, send } = ledgerOf();
  send('kesehatan/layanan/pasien_igd', '2026-11-03', { jumlah: '5' });
  send('kesehatan/layanan/pasien_igd', '2026-11-03', { jumlah: '-6' }, 'rejected');
  const html = proofDocument(gatherProof(parts, periodOf('bulanan', '2026-11'), null));
  expect(html).toContain(
    'Ditolak BIOS: Parameter tidak valid BIOS masih memegang nilai sebelumnya: jumlah 5.',
  );
  expect(html).toContain('MSG20005');
});

test('a record that was taken over from BIOS says so', () => {
  const { parts } = ledgerOf();
  const { ledger } = parts;
  const runId = ledger.runs.start('seed', 'training', 0);
  const at = Date.parse('2026-11-10T08:00+07:00');
  ledger.holdings.seed(entryOf('kesehatan/layanan/pasien_igd', '2026-11-03', { jumlah: '5' }), runId, at);
  const html = proofDocument(gatherProof(parts, periodOf('bulanan', '2026-11'), null));
  expect(html).toContain('dibaca 10 Nov 2026 08.00.00');
  expect(html).toContain('baca balik');
});

test('the code of a record that the guard holds is not shown as one of BIOS', () => {
  const { parts } = ledgerOf();
  const { ledger } = parts;
  const entry = entryOf('kesehatan/layanan/pasien_igd', '2026-11-03', { jumlah: '900' });
  const heldBecause = { codes: 'guard-outlier', message: 'Sepuluh kali biasanya.' };
  ledger.records.queue(
    { ...entry, reference: '{}', heldBecause },
    ledger.runs.start('send', 'training', 0),
    1,
  );
  const html = proofDocument(gatherProof(parts, periodOf('bulanan', '2026-11'), null));
  expect(html).toContain('Ditahan: Sepuluh kali biasanya.');
  expect(html).not.toContain('guard-outlier');
});

test('with more records than anybody reads, months are counted and what is open is listed', () => {
  const path = join(temporaryFolder(), 'ledger.sqlite');
  const count = fillLedger(path, { from: day('2026-10-01'), to: day('2026-11-30'), datasets: 40, lines: 4 });
  expect(count).toBeGreaterThan(LISTED_RECORDS);
  const { parts } = partsOf(path);
  const proof = gatherProof(parts, periodOf('triwulanan', '2026-T4'), {
    fileName: 'b.xlsx',
    sha256: '0'.repeat(64),
  });
  expect(proof).toMatchObject({ isComplete: false, all: { total: count } });
  const listed = proof.datasets.flatMap(({ records }) => records);
  expect(listed.every(({ state }) => state === 'rejected')).toBe(true);
  expect(listed).toHaveLength(proof.all.states.rejected ?? 0);
  const html = proofDocument(proof);
  expect(html).toContain('Daftar lengkapnya ada pada lampiran b.xlsx.');
  const held = proof.datasets.flatMap(({ heldByMonth }) => [...heldByMonth.values()]);
  expect(held.reduce((sum, number) => sum + number, 0)).toBe(proof.all.states.accepted);
});

function totalsOf(parts: ViewParts, rhythm: Rhythm, id: string): readonly string[] {
  const [dataset] = gatherProof(parts, periodOf(rhythm, id), null).datasets;
  return (dataset?.totals ?? []).map(
    ({ line, since, closing }) => `${line}: ${since?.opening} + ${since?.movement} = ${closing}`,
  );
}

function periodOf(rhythm: Rhythm, id: string) {
  const period = periodWithId(rhythm, id);
  if (period === null) throw new Error(`${id} is no period.`);
  return period;
}

function partsOf(path: string): { readonly parts: ViewParts } {
  const ledger = openLedger(path);
  onTestFinished(() => ledger.close());
  const settings = settingsSchema.parse({ version: 1, environment: 'training' });
  const clock = createManualClock(Date.parse('2026-12-02T09:00+07:00'));
  return { parts: { settings, catalogue: loadCatalogue(), ledger, options: { clock } } };
}

type Send = (
  dataset: string,
  date: string,
  values: Readonly<Record<string, string>>,
  outcome?: 'accepted' | 'rejected',
) => void;

/** An empty ledger, and a way to send to a BIOS that answers as told. */
function ledgerOf(): { readonly parts: ViewParts; readonly send: Send } {
  const { parts } = partsOf(join(temporaryFolder(), 'ledger.sqlite'));
  const { ledger } = parts;
  const runId = ledger.runs.start('send', 'training', 0);
  return {
    parts,
    send(dataset, date, values, outcome = 'accepted') {
      ledger.records.queue(
        { ...entryOf(dataset, date, values), reference: '{}', heldBecause: null },
        runId,
        1,
      );
      const [claimed] = ledger.records.claim('training', 1, 1, []);
      if (claimed === undefined) throw new Error('Nothing was queued.');
      const isTaken = outcome === 'accepted';
      ledger.records.settle(
        claimed,
        { state: outcome, biosHolds: isTaken ? 'this-payload' : 'as-before', isFailure: false, nextTryAt: 0 },
        {
          runId,
          kind: 'send',
          startedAt: 1,
          durationMs: 1,
          code: isTaken ? 'MSG20003' : 'MSG20005',
          httpStatus: 200,
          message: isTaken ? 'Data berhasil disimpan' : 'Parameter tidak valid',
        },
      );
    },
  };
}

function entryOf(id: string, date: string, values: Readonly<Record<string, string>>) {
  const dataset = datasetById(loadCatalogue(), id);
  const payload = { ...values, tgl_transaksi: date };
  return {
    environment: 'training',
    dataset: id,
    mapping: 'contoh',
    naturalKey: naturalKeyOf(dataset, payload),
    dimension: dimensionKeyOf(dataset, payload),
    date,
    payload: JSON.stringify(payload),
  };
}
