import type { ReactElement } from 'react';
import type { PeriodKey } from '../../schedule/period.ts';
import { calendarPeriods } from '../board/calendarPeriods.ts';
import { countText } from '../document/countText.ts';
import { dataTable } from '../document/dataTable.ts';
import type { ProvenDataset } from './gatherProof.ts';

/** How many records of each month BIOS holds. */
export function monthsTable(datasets: readonly ProvenDataset[], { first, last }: PeriodKey): ReactElement {
  const months = calendarPeriods('bulanan', { from: first, to: last });
  const cells = (counted: readonly ProvenDataset[]): readonly string[] => {
    const counts = months.map(({ id }) => sum(counted.map(({ heldByMonth }) => heldByMonth.get(id) ?? 0)));
    return [...counts, sum(counts)].map(countText);
  };
  return dataTable({
    caption: 'Banyaknya data yang diterima BIOS per bulan',
    columns: [
      { title: 'Jenis data' },
      ...months.map(({ label }) => ({ title: label.slice(0, 3), align: 'right' as const })),
      { title: 'Jumlah', align: 'right' },
    ],
    rowHeader: 0,
    rows: datasets.map((dataset) => [dataset.title, ...cells([dataset])]),
    total: ['Semua', ...cells(datasets)],
  });
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
