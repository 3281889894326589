import type { CellValue, WriteSheet } from 'hucre/xlsx';
import { addDays, type CivilDate } from '../../core/civilDate.ts';
import { randomNumbers } from '../../simulator/randomNumbers.ts';
import { sampleColumns, sampleSheets } from '../sampleMappings.ts';

const DAYS = 30;
const NOTE = 'DATA CONTOH – semua angka rekaan, hanya untuk mencoba di lingkungan Simulasi';

const incomes = [
  { account: '424111', note: 'Jasa pelayanan', usual: 48_000_000 },
  { account: '424911', note: 'Jasa perbankan', usual: 350_000 },
] as const;

const accounts = [
  { bank: '008', number: '0000000000001', usual: 2_400_000_000 },
  { bank: '002', number: '0000000000002', usual: 860_000_000 },
] as const;

/** The sample's sheets as a small office would keep them: one row per day and account, up to `lastDay`. */
export function sampleSheetsUntil(lastDay: CivilDate): WriteSheet[] {
  const random = randomNumbers(7);
  const near = (usual: number): number => Math.round((usual * (0.8 + 0.4 * random())) / 1000) * 1000;
  const days = Array.from({ length: DAYS }, (_, index) => addDays(lastDay, index + 1 - DAYS));
  const { date, account, note, amount, bank, number, unit, balance } = sampleColumns;
  return [
    sheetOf(
      sampleSheets.income,
      [date, account, note, amount],
      days.flatMap((day) =>
        incomes.map((income) => [dateOf(day), income.account, income.note, near(income.usual)]),
      ),
    ),
    sheetOf(
      sampleSheets.balances,
      [date, bank, number, unit, balance],
      days.flatMap((day) =>
        accounts.map((held) => [dateOf(day), held.bank, held.number, 'Bendahara', near(held.usual)]),
      ),
    ),
  ];
}

function sheetOf(
  name: string,
  header: readonly string[],
  rows: readonly (readonly CellValue[])[],
): WriteSheet {
  return {
    name,
    columns: header.map((title) => ({
      width: 22,
      style: { numFmt: title === sampleColumns.date ? 'dd/mm/yyyy' : title.includes('(Rp)') ? '#,##0' : '@' },
    })),
    rows: [[NOTE], [], [...header], ...rows.map((row) => [...row])],
  };
}

/** The library reads a date's day in UTC. */
function dateOf(day: CivilDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
