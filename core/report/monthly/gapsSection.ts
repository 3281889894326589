import { createElement as h, type ReactElement } from 'react';
import { cellStateTitles } from '../../schedule/cellStateTitles.ts';
import { periodsText } from '../board/periodsText.ts';
import { shortened } from '../chart/shortened.ts';
import { countText } from '../document/countText.ts';
import { dataTable, type Column } from '../document/dataTable.ts';
import type { Gap } from './gaps.ts';
import type { MonthlyReport } from './gatherMonthly.ts';

/** The report has one page: so many lines are left for what is missing. */
const LINES = 12;
const REASON_LENGTH = 120;

/** A column with about how many letters fit on one of its lines. */
const columns: readonly (Column & { readonly letters: number })[] = [
  { title: 'Jenis data', width: '25%', letters: 28 },
  { title: 'Periode', width: '20%', letters: 20 },
  { title: 'Keadaan', width: '12%', letters: 12 },
  { title: 'Sebab dan tindak lanjut', letters: 46 },
];

/** What is missing and why. */
export function gapsSection({ gaps, total }: MonthlyReport): ReactElement {
  const rows = gaps.map(rowOf);
  const shown = countFitting(rows);
  return h(
    'section',
    null,
    h('h2', null, 'Yang belum lengkap, dan sebabnya'),
    ...(gaps.length === 0
      ? [h('p', null, nothingOpen(total.due))]
      : [
          dataTable({
            caption: 'Periode yang belum lengkap',
            columns,
            rowHeader: 0,
            rows: rows.slice(0, shown),
          }),
          ...moreGaps(gaps.slice(shown)),
        ]),
  );
}

function nothingOpen(due: number): string {
  return due === 0
    ? 'Belum ada data yang jatuh tempo pada bulan ini.'
    : 'Seluruh data yang jatuh tempo pada bulan ini sudah diterima BIOS.';
}

function rowOf({ title, unit, state, periods, reason }: Gap): readonly string[] {
  return [
    unit === '' ? shortened(title, 70) : `${shortened(title, 48)} (${shortened(unit, 24)})`,
    periodsText(periods),
    cellStateTitles[state],
    reasonText(reason),
  ];
}

/** The reason, and what is to be done where there is room for it. */
function reasonText({ text, remedy }: Gap['reason']): string {
  const both = `${text} ${remedy}`.trim();
  return both.length <= REASON_LENGTH ? both : shortened(text, REASON_LENGTH);
}

function countFitting(rows: readonly (readonly string[])[]): number {
  let lines = 0;
  const tooMuch = rows.findIndex((row) => {
    lines += Math.max(...row.map((text, index) => Math.ceil(text.length / (columns[index]?.letters ?? 1))));
    return lines > LINES;
  });
  return tooMuch === -1 ? rows.length : Math.max(1, tooMuch);
}

function moreGaps(gaps: readonly Gap[]): readonly ReactElement[] {
  if (gaps.length === 0) return [];
  const periods = gaps.reduce((sum, gap) => sum + gap.periods.length, 0);
  const text = `Masih ada ${countText(gaps.length)} baris lain (${countText(periods)} periode); selengkapnya pada papan kelengkapan di aplikasi.`;
  return [h('p', null, text)];
}
