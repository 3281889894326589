import { addDays, dayNumber, type CivilDate } from '../../../core/civilDate.ts';
import { randomNumbers } from '../../../simulator/randomNumbers.ts';

/** One line of the register: somebody came to a clinic. */
export interface Patient {
  readonly date: CivilDate;
  readonly clinic: string;
}

/** One amount that came in; negative where it was paid back. */
export interface Payment {
  readonly date: CivilDate;
  readonly account: string;
  /** Hundredths of a rupiah. */
  readonly cents: number;
}

/** Clinics, the busiest first. */
const clinics = ['Poli Penyakit Dalam', 'Poli Anak', 'Poli Bedah', 'Poli Mata', 'Poli Gigi'] as const;
const accounts = ['424111', '424112'] as const;
const USUAL_CENTS = 1_250_000_000;

/** So many patients, spread over the days from the first to the last. */
export function patientsOf(from: CivilDate, to: CivilDate, total: number): readonly Patient[] {
  const random = randomNumbers(dayNumber(from));
  const days = dayNumber(to) - dayNumber(from) + 1;
  return Array.from({ length: total }, (_, index) => ({
    date: addDays(from, Math.floor((index * days) / total)),
    // The product of two is more often small: the first clinics are the busy ones.
    clinic: clinics[Math.floor(clinics.length * random() * (0.4 + 0.6 * random()))] ?? clinics[0],
  }));
}

/** Two payments a day to each account. */
export function paymentsOf(from: CivilDate, to: CivilDate): readonly Payment[] {
  const random = randomNumbers(dayNumber(from) + 1);
  const payments: Payment[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    for (const account of [...accounts, ...accounts]) {
      payments.push({ date, account, cents: Math.round(USUAL_CENTS * (0.6 + 0.8 * random())) });
    }
  }
  return payments;
}
