import { decimalText } from '../../../core/decimalText.ts';
import { dayText } from '../../../core/indonesianDate.ts';
import { count } from '../../output/numbers.ts';
import { table } from '../../output/table.ts';
import type { Act } from '../act.ts';
import { day, daysOf } from './days.ts';
import { expectSame, totalsOf, valuesAtBios } from './expectedRows.ts';
import { paymentsOf } from './hospitalRows.ts';
import { ids, starts } from './hospitalSettings.ts';
import type { HospitalStage } from './openHospital.ts';

const LAST = day('2026-10-25');
const ACCOUNT = '424111';

/** Daily transactions, and figures since 1 January. */
export const addUpAct: Act<HospitalStage> = {
  title: 'Transaksi harian menjadi penerimaan kumulatif',
  explanation: 'BIOS minta jumlah sejak 1 Januari per akun; pembukuan mencatat transaksi satu per satu.',
  async play({ books, session, simulator, terminal }) {
    await books.receive(paymentsOf(day('2026-01-01'), LAST));
    await session.engine.send({ mappings: [ids.payments] }, terminal.signal);
    const atBios = valuesAtBios(simulator, 'payments');
    const rows = [starts.payments, '2026-10-02', LAST].map((date) => {
      const ofDay = books.payments.filter((payment) => payment.account === ACCOUNT && payment.date === date);
      const sum = ofDay.reduce((total, { cents }) => total + cents, 0);
      return [
        dayText(day(date)),
        decimalText((sum / 100).toFixed(2)),
        decimalText(atBios.get(`${date} ${ACCOUNT}`) ?? ''),
      ];
    });
    terminal.print(table(['tanggal', `transaksi ${ACCOUNT} hari itu`, 'kumulatif di BIOS'], rows, [1, 2]));
    expectSame('Penerimaan', atBios, totalsOf(books.payments, daysOf(starts.payments, LAST)));
    terminal.print(
      `\n✓ ${count(atBios.size)} data di BIOS sama dengan ${count(books.payments.length)} transaksi yang dijumlahkan lagi dari 1 Januari, sampai ke sen.`,
    );
  },
};
