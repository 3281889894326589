import { dayText } from '../../../core/indonesianDate.ts';
import type { Reconciliation } from '../../../core/run/reconcile.ts';
import { count } from '../../output/numbers.ts';
import { table } from '../../output/table.ts';
import type { Act } from '../act.ts';
import { DemoFailure, expectEqual } from '../demoFailure.ts';
import { day, daysOf } from './days.ts';
import { countsOf, expectSame, totalsOf, valuesAtBios } from './expectedRows.ts';
import { datasets, ids, starts } from './hospitalSettings.ts';
import type { HospitalStage } from './openHospital.ts';

const CHANGED = { tgl_transaksi: '2026-10-20', nama_poli: 'Poli Bedah', jumlah: '7' } as const;
const RANGE = { from: day('2026-10-01'), to: day('2026-11-07') };

/** A row that changed behind our back. */
export const mendAct: Act<HospitalStage> = {
  title: 'Rekonsiliasi menemukan data yang diubah di BIOS',
  explanation: 'Di BIOS tiruan satu data diubah diam-diam, lewat pintu belakang simulator.',
  async play({ books, clock, session, simulator, terminal }) {
    simulator.putRow(datasets.patients.id, CHANGED);
    const found = compared(await session.engine.reconcile(ids.patients, RANGE, terminal.signal));
    const unequal = found.records.filter(({ verdict }) => verdict !== 'equal');
    const rows = unequal.map(({ own, atBios, date }) => [
      dayText(day(date)),
      own?.payload['nama_poli'] ?? '',
      own?.payload['jumlah'] ?? '',
      atBios?.['jumlah'] ?? '',
    ]);
    terminal.print(`Dibaca balik ${count(found.records.length)} data; berbeda ${count(unequal.length)}:\n`);
    terminal.print(table(['tanggal', 'poli', 'di sini', 'di BIOS'], rows, [2, 3]));
    const recordId = unequal[0]?.own?.recordId ?? null;
    expectEqual('Data yang berbeda', unequal.length, 1);
    if (recordId === null) throw new DemoFailure('Data yang berbeda tidak dikenal buku kirim.');
    session.engine.ledger.decisions.decide(recordId, 'resend', 'beda dengan BIOS', clock.now());
    await session.engine.send({}, terminal.signal);
    const after = compared(await session.engine.reconcile(ids.patients, RANGE, terminal.signal));
    const stillUnequal = after.records.filter(({ verdict }) => verdict !== 'equal').length;
    expectEqual('Data yang masih berbeda', stillUnequal, 0);
    expectAllAtBios({ books, simulator });
    const { checked, broken } = session.engine.ledger.attempts.verifyChain();
    expectEqual('Percobaan yang hash-nya tidak cocok', broken === null ? 0 : 1, 0);
    terminal.print(
      `\n✓ Dikirim ulang, lalu semua ${count(after.records.length)} data sama. Rantai log utuh: ${count(checked)} percobaan.`,
    );
  },
};

function compared(result: Reconciliation): Extract<Reconciliation, { kind: 'compared' }> {
  if (result.kind === 'failed') throw new DemoFailure(result.message);
  return result;
}

function expectAllAtBios({ books, simulator }: Pick<HospitalStage, 'books' | 'simulator'>): void {
  expectSame('Jumlah pasien', valuesAtBios(simulator, 'patients'), countsOf(books.patients, RANGE.to));
  expectSame(
    'Penerimaan',
    valuesAtBios(simulator, 'payments'),
    totalsOf(books.payments, daysOf(starts.payments, RANGE.to)),
  );
}
