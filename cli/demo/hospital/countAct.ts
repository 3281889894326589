import { dayText } from '../../../core/indonesianDate.ts';
import type { PreparedMapping } from '../../../core/run/prepareMapping.ts';
import { count } from '../../output/numbers.ts';
import { rowsText } from '../../output/rowsText.ts';
import { table } from '../../output/table.ts';
import type { Act } from '../act.ts';
import { expectEqual } from '../demoFailure.ts';
import { day } from './days.ts';
import { countsOf, expectSame, valuesAtBios } from './expectedRows.ts';
import { patientsOf } from './hospitalRows.ts';
import { ids, starts } from './hospitalSettings.ts';
import type { HospitalStage } from './openHospital.ts';

const PATIENTS = 20_000;
const LAST = day('2026-10-25');
const SHOWN = 4;

/** A register with one row per patient. */
export const countAct: Act<HospitalStage> = {
  title: 'Register pasien menjadi jumlah harian per poli',
  explanation: 'BIOS minta satu angka per hari dan poli; SIMRS punya satu baris per pasien.',
  async play({ books, session, simulator, terminal }) {
    await books.admit(patientsOf(day(starts.patients), LAST, PATIENTS));
    const [prepared] = await session.engine.check(ids.patients, {}, terminal.signal);
    if (prepared === undefined) throw new Error('one read of one mapping');
    terminal.print(
      `${count(prepared.rowsRead)} baris register → ${count(prepared.records.length)} data. Setiap angka dapat ditelusuri:\n`,
    );
    terminal.print(originTable(prepared));
    const behind = prepared.records.map(({ draft }) => prepared.rowsBehind(draft).length);
    expectEqual(
      'Baris di balik semua angka',
      behind.reduce((sum, rows) => sum + rows, 0),
      PATIENTS,
    );
    await session.engine.send({ mappings: [ids.patients] }, terminal.signal);
    const atBios = valuesAtBios(simulator, 'patients');
    expectSame('Jumlah pasien', atBios, countsOf(books.patients, LAST));
    terminal.print(
      `\n✓ ${count(atBios.size)} data di BIOS sama dengan hitungan satu per satu dari register.`,
    );
  },
};

function originTable(prepared: PreparedMapping): string {
  const rows = prepared.records.slice(0, SHOWN).map(({ draft }) => {
    const { tgl_transaksi: date = '', nama_poli: clinic = '', jumlah = '' } = draft.payload;
    return [dayText(day(date)), clinic, jumlah, rowsText(prepared.rowsBehind(draft), 6)];
  });
  return table(['tanggal', 'poli', 'jumlah', 'dari baris register'], rows, [2], 60);
}
