import { createElement as h, type ReactElement } from 'react';
import { readCivilDate } from '../../civilDate.ts';
import { decimalText } from '../../decimalText.ts';
import { dayText } from '../../indonesianDate.ts';
import { dataTable } from '../document/dataTable.ts';
import type { ProvenDataset } from './gatherProof.ts';
import type { LineTotal } from './lineTotals.ts';
import { sumText } from './sumText.ts';

/** Totals per account, as BIOS holds them. */
export function totalsSection(datasets: readonly ProvenDataset[]): ReactElement {
  const shown = datasets.filter(({ totals }) => totals.length > 0);
  return h(
    'section',
    null,
    h('h2', null, '2. Total per akun'),
    h(
      'p',
      null,
      shown.length === 0
        ? 'Tidak ada data keuangan atau data kumulatif yang diterima BIOS dalam periode ini.'
        : 'Dihitung dari nilai yang diterima BIOS. Nilai kumulatif dihitung sejak 1 Januari; mutasi adalah selisih antara akhir dan awal periode.',
    ),
    ...shown.map(totalsTable),
  );
}

function totalsTable({ title, id, totals }: ProvenDataset): ReactElement {
  const isCumulative = totals.some(({ since }) => since !== null);
  const name = { title: 'Akun atau rekening' };
  const figures = isCumulative ? ['Awal periode', 'Mutasi', 'Akhir periode'] : ['Posisi akhir periode'];
  return dataTable({
    caption: `${title} (${id})`,
    columns: [
      name,
      { title: 'Isian' },
      ...figures.map((figure) => ({ title: figure, align: 'right' as const })),
      { title: 'Tanggal terakhir' },
    ],
    rowHeader: 0,
    rows: totals.map((total) => [
      total.line === '' ? title : total.line,
      total.field,
      ...figureTexts(total),
      dateText(total.date),
    ]),
    ...(new Set(totals.map(({ field }) => field)).size === 1 ? { total: sumRow(totals, isCumulative) } : {}),
  });
}

function figureTexts({ since, closing }: LineTotal): readonly string[] {
  const figures = since === null ? [closing] : [since.opening, since.movement, closing];
  return figures.map(decimalText);
}

function sumRow(totals: readonly LineTotal[], isCumulative: boolean): readonly string[] {
  const closing = sumText(totals.map((total) => total.closing));
  const since = (part: 'opening' | 'movement'): string =>
    sumText(totals.flatMap((total) => total.since?.[part] ?? []));
  return ['Jumlah', '', ...(isCumulative ? [since('opening'), since('movement'), closing] : [closing]), ''];
}

function dateText(text: string): string {
  const date = readCivilDate(text);
  return date === null ? text : dayText(date);
}
