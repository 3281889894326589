import type { PlannedPeriod } from '../../../core/schedule/planPass.ts';
import type { PeriodKey } from '../../../core/schedule/period.ts';
import type { JournalEntry } from '../../../simulator/journal.ts';
import { count } from '../../output/numbers.ts';
import { table } from '../../output/table.ts';
import type { Act } from '../act.ts';
import { expectEqual } from '../demoFailure.ts';
import { day, daysOf } from './days.ts';
import { countsOf, expectSame, totalsOf, valuesAtBios } from './expectedRows.ts';
import { patientsOf, paymentsOf } from './hospitalRows.ts';
import { datasets, ids, starts } from './hospitalSettings.ts';
import type { HospitalStage } from './openHospital.ts';

const [FIRST, LAST] = [day('2026-10-26'), day('2026-11-06')];
const MISSED = daysOf(FIRST, LAST);
const PATIENTS_A_DAY = 230;

/** A computer that slept. */
export const catchUpAct: Act<HospitalStage> = {
  title: 'PC tidur dua belas hari, melewati akhir bulan',
  explanation:
    'Senin 26 Oktober pagi PC tertidur; Sabtu 7 November pukul 20.00 ia bangun. Loket dan kasir tetap mencatat.',
  async play({ books, clock, session, simulator, terminal }) {
    await books.admit(patientsOf(FIRST, LAST, MISSED.length * PATIENTS_A_DAY));
    await books.receive(paymentsOf(FIRST, LAST));
    await books.noteOccupancy(day('2026-10-31'), '71.5');
    clock.set('2026-11-07T20:00+07:00');
    const seenBefore = simulator.requests.length;
    const result = await session.engine.runDue(null, terminal.signal);
    const arrived = simulator.requests.slice(seenBefore).filter(({ isStored }) => isStored);
    const periods = result.kind === 'ran' ? result.periods : [];
    terminal.print(periodsTable(periods, arrived));
    expectEqual('Periode susulan', periods.filter((period) => period.isCatchUp).length, 25);
    expectOldestFirstOnce(arrived);
    expectSame('Jumlah pasien', valuesAtBios(simulator, 'patients'), countsOf(books.patients, LAST));
    expectSame(
      'Penerimaan',
      valuesAtBios(simulator, 'payments'),
      totalsOf(books.payments, daysOf(starts.payments, LAST)),
    );
    expectSame('BOR', valuesAtBios(simulator, 'occupancy'), new Map([['2026-10-31', '71.5']]));
    const again = await session.engine.runDue(null, terminal.signal);
    expectEqual('Bel kedua yang mengirim sesuatu', again.kind === 'wait' ? 0 : 1, 0);
    terminal.print(
      `\n✓ ${count(arrived.length)} data, dari yang terlama, masing-masing sekali. Bel berikutnya tidak mengirim apa-apa.`,
    );
  },
};

/** A line per period: how many records of each dataset arrived for it. */
function periodsTable(periods: readonly PlannedPeriod[], arrived: readonly JournalEntry[]): string {
  const byPeriod = new Map(periods.map((planned) => [planned.period.id, planned]));
  const rows = [...byPeriod.values()].map(({ period, isCatchUp }) => [
    period.label,
    ...(['patients', 'payments', 'occupancy'] as const).map((kind) => {
      const isPlanned = periods.some((one) => one.period.id === period.id && one.mapping === ids[kind]);
      const records = arrived.filter((entry) => isOf(entry, kind, period));
      return isPlanned ? count(records.length) : '';
    }),
    isCatchUp ? 'susulan' : '',
  ]);
  return table(['periode', 'pasien per poli', 'penerimaan', 'BOR', ''], rows, [1, 2, 3]);
}

function isOf({ dataset, fields }: JournalEntry, kind: keyof typeof datasets, period: PeriodKey): boolean {
  const date = fields['tgl_transaksi'] ?? '';
  return dataset === datasets[kind].id && date >= period.first && date <= period.last;
}

/** @throws DemoFailure when a record came twice, of another period, or before an older one. */
function expectOldestFirstOnce(arrived: readonly JournalEntry[]): void {
  const keys = arrived.map(({ dataset, fields }) =>
    [dataset, fields['tgl_transaksi'], fields['nama_poli'], fields['kd_akun']].join(' '),
  );
  expectEqual('Data yang datang dua kali', keys.length - new Set(keys).size, 0);
  const dates = arrived.map(({ fields }) => fields['tgl_transaksi'] ?? '');
  const outOfTurn = dates.filter((date, index) => date < (dates[index - 1] ?? ''));
  expectEqual('Data yang mendahului data yang lebih lama', outOfTurn.length, 0);
  const stray = dates.filter((date) => !MISSED.some((missed) => missed === date));
  expectEqual('Data di luar periode yang terlewat', stray.length, 0);
}
