import { addDays, type CivilDate } from '../../core/civilDate.ts';
import { randomNumbers } from '../../simulator/randomNumbers.ts';
import { rupiah, slashDate, type SheetRow } from './sheetRow.ts';

export const balanceHeader = ['Tanggal', 'Kode Bank', 'Nomor Rekening', 'Unit', 'Saldo Akhir'] as const;

/** Bank codes as Excel leaves them: a number has lost its leading zeros. */
const accounts = [
  { bank: 8, number: '0012345678901', usualBalance: 2_400_000_000 },
  { bank: '002', number: '0098765432109', usualBalance: 860_000_000 },
] as const;

/** One bank account on one day, so many days before the sheet's last. */
interface Place {
  readonly daysBefore: number;
  readonly account: 0 | 1;
}

const mistakes: readonly (Place & { readonly write: (balance: number) => string })[] = [
  // A zero too many.
  { daysBefore: 12, account: 0, write: (balance) => rupiah(balance * 10) },
  // One cell in English style makes the column's style doubtful …
  { daysBefore: 25, account: 1, write: (balance) => `${balance.toLocaleString('en-US')}.00` },
  // … and then this is one of two numbers, one a thousand times the other.
  { daysBefore: 33, account: 1, write: () => '875.500' },
];

/** Header and a row per day and bank account. */
export function balanceRows(lastDay: CivilDate, days: number): SheetRow[] {
  const random = randomNumbers(3);
  const rows: SheetRow[] = [balanceHeader];
  for (let daysBefore = days - 1; daysBefore >= 0; daysBefore -= 1) {
    const date = slashDate(addDays(lastDay, -daysBefore));
    for (const [account, { bank, number, usualBalance }] of accounts.entries()) {
      const balance = Math.round(usualBalance * (0.7 + 0.6 * random()));
      const mistake = mistakes.find((one) => one.daysBefore === daysBefore && one.account === account);
      rows.push([date, bank, number, 'Kas BLU', mistake?.write(balance) ?? rupiah(balance)]);
    }
  }
  return rows;
}

/** 1-based row of the sheet. */
export function balanceRowNumber({ daysBefore, account }: Place, days: number): number {
  return 2 + (days - 1 - daysBefore) * accounts.length + account;
}
