import { dayText } from '../../../core/indonesianDate.ts';
import type { Act } from '../act.ts';
import { DemoFailure, expectEqual } from '../demoFailure.ts';
import { day } from './days.ts';
import { countsOf, expectSame, valuesAtBios } from './expectedRows.ts';
import type { HospitalStage } from './openHospital.ts';

/** Forty days before the Sunday on which it is found. */
const FORGOTTEN = { date: day('2026-09-29'), clinic: 'Poli Anak' } as const;
const LAST = day('2026-11-07');

/** A correction of long ago. */
export const correctPastAct: Act<HospitalStage> = {
  title: 'Koreksi 40 hari ke belakang',
  explanation: `Seorang pasien ${FORGOTTEN.clinic} tanggal ${dayText(FORGOTTEN.date)} ternyata belum dicatat. Ia dicatat sekarang, lalu semuanya dikirim seperti biasa.`,
  async play({ books, session, simulator, terminal }) {
    const key = `${FORGOTTEN.date} ${FORGOTTEN.clinic}`;
    const before = valuesAtBios(simulator, 'patients').get(key) ?? '';
    await books.admit([FORGOTTEN]);
    const seenBefore = simulator.requests.length;
    await session.engine.send({}, terminal.signal);
    const [write, ...more] = simulator.requests.slice(seenBefore).filter(({ scope }) => scope === 'write');
    expectEqual('Data lain yang ikut terkirim', more.length, 0);
    if (write === undefined) throw new DemoFailure('Koreksinya tidak terkirim.');
    const values = Object.entries(write.fields).map(([field, value]) => `${field} ${value ?? ''}`);
    terminal.print(`   Yang terkirim: ${values.join(', ')} (sebelumnya ${before})`);
    expectSame('Jumlah pasien', valuesAtBios(simulator, 'patients'), countsOf(books.patients, LAST));
    terminal.print('\n✓ Hanya data itu yang dikirim lagi; semua yang lain dikenali tidak berubah.');
  },
};
