import { writeFileSync } from 'node:fs';
import { utils, write } from '@e965/xlsx';
import { dayNumber, fromDayNumber, readCivilDate } from '../../core/civilDate.ts';

export const DATASET = 'keuangan/saldo/saldo_dana_kelolaan';

/** A record as BIOS must come to hold it. */
export type BalanceRecord = Readonly<
  Record<'tgl_transaksi' | 'kdbank' | 'no_rekening' | 'saldo_akhir', string>
>;

const FIRST_DAY = dayNumber(readCivilDate('2026-10-01') ?? fail());
const SERIAL_1970 = 25_569;

/**
 * Writes balances of `accounts` bank accounts on `days` days as Excel keeps them (serials, numbers, a bank code
 * without its zeros), and gives back what they mean.
 */
export function writeBalances(path: string, days: number, accounts: number): readonly BalanceRecord[] {
  const records: BalanceRecord[] = [];
  const rows: unknown[][] = [['Tanggal', 'Bank', 'Rekening', 'Saldo']];
  for (let day = FIRST_DAY; day < FIRST_DAY + days; day += 1) {
    for (let account = 0; account < accounts; account += 1) {
      const number = String(account).padStart(12, '0');
      const cents = 100_000_000 + day * 1000 + account;
      rows.push([{ t: 'n', v: day + SERIAL_1970, z: 'dd/mm/yyyy' }, 8, number, cents / 100]);
      records.push({
        tgl_transaksi: fromDayNumber(day),
        kdbank: '008',
        no_rekening: number,
        saldo_akhir: String(cents / 100),
      });
    }
  }
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Saldo');
  const bytes: Uint8Array = write(book, { type: 'buffer', bookType: 'xlsx' });
  writeFileSync(path, bytes);
  return records;
}

/** The mapping of such a workbook. */
export function balanceMapping(path: string): object {
  return {
    id: 'saldo',
    dataset: DATASET,
    source: { kind: 'file', path },
    bindings: {
      tgl_transaksi: column('Tanggal'),
      kdbank: column('Bank'),
      no_rekening: column('Rekening'),
      saldo_akhir: column('Saldo'),
    },
  };
}

function fail(): never {
  throw new Error('a day that exists');
}

function column(name: string): object {
  return { from: 'column', column: name };
}
