import { addDays, yearOf, type CivilDate } from '../../core/civilDate.ts';
import { randomNumbers } from '../../simulator/randomNumbers.ts';
import { dateCell, longDate, rupiah, type SheetCell, type SheetRow } from './sheetRow.ts';

export const flowHeader = ['Tanggal', 'Kode Akun', 'Uraian Akun', 'Jumlah (Rp)'] as const;

/** A sheet of figures that add up from 1 January, one row per day and account. */
interface Flow {
  readonly title: string;
  readonly seed: number;
  readonly accounts: readonly {
    readonly code: number;
    readonly name: string;
    readonly usualAmount: number;
  }[];
  readonly dateOf: (date: CivilDate) => SheetCell;
  readonly amountOf: (amount: number) => SheetCell;
  /** The mistake that the demo is to find: place of the row among the rows of data, column, and what stands there. */
  readonly mistake: (firstDay: CivilDate) => readonly [row: number, column: number, cell: SheetCell];
}

const flows = {
  income: {
    title: 'PENERIMAAN',
    seed: 1,
    accounts: [
      { code: 424_111, name: 'Jasa Pelayanan Rumah Sakit', usualAmount: 48_000_000 },
      { code: 424_911, name: 'Jasa Layanan Perbankan BLU', usualAmount: 350_000 },
    ],
    dateOf: longDate,
    amountOf: (amount) => `Rp ${rupiah(amount)}`,
    mistake: () => [97, 1, 424_191],
  },
  spending: {
    title: 'PENGELUARAN',
    seed: 2,
    accounts: [
      { code: 525_111, name: 'Belanja Gaji dan Tunjangan', usualAmount: 21_000_000 },
      { code: 525_112, name: 'Belanja Barang', usualAmount: 9_500_000 },
    ],
    dateOf: dateCell,
    amountOf: (amount) => ({ t: 'n', v: amount, z: '#,##0' }),
    mistake: (firstDay) => [204, 0, `31/02/${yearOf(firstDay)}`],
  },
} satisfies Readonly<Record<string, Flow>>;

/** Titles, header, a row per day and account, and a row of totals. */
export function flowRows(kind: keyof typeof flows, lastDay: CivilDate, days: number): SheetRow[] {
  const flow: Flow = flows[kind];
  const totals = flow.accounts.map(() => 0);
  const random = randomNumbers(flow.seed);
  const rows: SheetCell[][] = [];
  const firstDay = addDays(lastDay, 1 - days);
  for (let day = firstDay; day <= lastDay; day = addDays(day, 1)) {
    if (day.endsWith('-01-01')) totals.fill(0);
    for (const [index, { code, name, usualAmount }] of flow.accounts.entries()) {
      const total = (totals[index] ?? 0) + Math.round(usualAmount * (0.6 + 0.8 * random()));
      totals[index] = total;
      rows.push([flow.dateOf(day), code, name, flow.amountOf(total)]);
    }
  }
  const [row, column, cell] = flow.mistake(firstDay);
  rows[row]?.splice(column, 1, cell);
  return [
    ['RUMAH SAKIT CONTOH'],
    [`${flow.title} PER AKUN, KUMULATIF SEJAK 1 JANUARI`],
    [],
    flowHeader,
    ...rows,
    ['Jumlah', null, null, flow.amountOf(totals.reduce((sum, total) => sum + total, 0))],
  ];
}
