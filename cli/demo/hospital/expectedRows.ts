import type { CivilDate } from '../../../core/civilDate.ts';
import type { Simulator } from '../../../simulator/simulator.ts';
import { expectEqual } from '../demoFailure.ts';
import { datasets } from './hospitalSettings.ts';
import type { Patient, Payment } from './hospitalRows.ts';

/** Date and clinic or account, `2026-11-07 Poli Anak`, to the value as BIOS keeps it. */
export type Values = ReadonlyMap<string, string>;

/** Patients per day and clinic up to a day, counted one by one. */
export function countsOf(patients: readonly Patient[], to: CivilDate): Values {
  const counts = new Map<string, number>();
  for (const { date, clinic } of patients) {
    if (date <= to) counts.set(`${date} ${clinic}`, (counts.get(`${date} ${clinic}`) ?? 0) + 1);
  }
  return new Map([...counts].map(([key, value]) => [key, String(value)]));
}

/** Income since 1 January for the days of a range, each added up anew from the first payment on. */
export function totalsOf(payments: readonly Payment[], days: readonly CivilDate[]): Values {
  const accounts = [...new Set(payments.map(({ account }) => account))];
  return new Map(
    days.flatMap((day) =>
      accounts.map((account) => {
        const sum = payments
          .filter((one) => one.account === account && one.date >= `${day.slice(0, 4)}-01-01`)
          .filter((one) => one.date <= day)
          .reduce((total, { cents }) => total + cents, 0);
        return [`${day} ${account}`, String(sum / 100)] as const;
      }),
    ),
  );
}

/** What the simulator holds of a dataset. */
export function valuesAtBios(simulator: Simulator, dataset: keyof typeof datasets): Values {
  const { id, dimension, value } = datasets[dataset];
  return new Map(
    simulator.rows(id).map(({ fields }) => {
      const name = dimension === null ? '' : ` ${fields[dimension] ?? ''}`;
      return [`${fields['tgl_transaksi'] ?? ''}${name}`, fields[value] ?? ''];
    }),
  );
}

/** @throws DemoFailure unless both hold the same keys with the same values. */
export function expectSame(what: string, seen: Values, expected: Values): void {
  const keys = new Set([...seen.keys(), ...expected.keys()]);
  const wrong = [...keys].filter((key) => seen.get(key) !== expected.get(key));
  const example = wrong[0] === undefined ? '' : ` (${wrong[0]})`;
  expectEqual(`${what} yang berbeda dari hitungan tangan${example}`, wrong.length, 0);
}
