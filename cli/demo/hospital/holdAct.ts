import { decimalText } from '../../../core/decimalText.ts';
import { wrap } from '../../output/wrap.ts';
import type { Act } from '../act.ts';
import { DemoFailure, expectEqual } from '../demoFailure.ts';
import { day, daysOf } from './days.ts';
import { expectSame, totalsOf, valuesAtBios } from './expectedRows.ts';
import { patientsOf, paymentsOf } from './hospitalRows.ts';
import { starts } from './hospitalSettings.ts';
import type { HospitalStage } from './openHospital.ts';

const DAY = day('2026-11-07');
const ACCOUNT = '424111';
const PAID_BACK_CENTS = -9_000_000_000;
const NOTE = 'pengembalian klaim, sudah dicocokkan';

/** A cumulative figure that falls. */
export const holdAct: Act<HospitalStage> = {
  title: 'Angka kumulatif turun: ditahan, disetujui, terkirim',
  explanation: `Sabtu dibukukan pengembalian Rp ${decimalText(String(-PAID_BACK_CENTS / 100))} pada akun ${ACCOUNT}. Minggu pagi bel berbunyi.`,
  async play({ books, clock, session, simulator, terminal }) {
    await books.admit(patientsOf(DAY, DAY, 120));
    await books.receive([...paymentsOf(DAY, DAY), { date: DAY, account: ACCOUNT, cents: PAID_BACK_CENTS }]);
    clock.set('2026-11-08T09:05+07:00');
    await session.engine.runDue(null, terminal.signal);
    const { recordList, decisions } = session.engine.ledger;
    const held = recordList.list({ environment: session.settings.environment, states: ['held'] });
    const [record] = held;
    expectEqual('Data yang ditahan', held.length, 1);
    if (record === undefined) throw new DemoFailure('Tidak ada yang ditahan.');
    terminal.print(wrap(`   Ditahan: ${record.lastMessage ?? ''}`, '   '));
    const key = `${DAY} ${ACCOUNT}`;
    expectEqual(
      'Data yang ditahan tetapi sampai di BIOS',
      valuesAtBios(simulator, 'payments').has(key) ? 1 : 0,
      0,
    );
    terminal.print(`   Disetujui operator dengan catatan "${NOTE}".`);
    decisions.decide(record.id, 'approve', NOTE, clock.now());
    await session.engine.runDue(null, terminal.signal);
    const atBios = valuesAtBios(simulator, 'payments');
    expectSame('Penerimaan', atBios, totalsOf(books.payments, daysOf(starts.payments, DAY)));
    const [decision] = decisions.list(session.settings.environment, 1);
    expectEqual('Persetujuan yang tercatat', decision?.note === NOTE ? 1 : 0, 1);
    terminal.print(
      `\n✓ Sebelum disetujui BIOS tidak menerimanya; sesudahnya ${decimalText(atBios.get(key) ?? '')}. Persetujuan tercatat di buku kirim.`,
    );
  },
};
