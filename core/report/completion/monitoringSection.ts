import { createElement as h, type ReactElement } from 'react';
import { recordStateTitles, type RecordState } from '../../ledger/recordState.ts';
import { boardPages } from '../board/boardPages.ts';
import { coverageByMonth, coverageOfCells } from '../board/coverage.ts';
import { boardFigure, coverageFigure } from '../board/figures.ts';
import { PointLegend } from '../chart/pointLegend.ts';
import { countText, percentText } from '../document/countText.ts';
import { dataTable } from '../document/dataTable.ts';
import { rangeText } from '../document/rangeText.ts';
import { trendFigure } from '../trendFigure.ts';
import type { CompletionReport, DatasetCounts } from './gatherCompletion.ts';

const PAGE_WIDTH = 170;

/** What the dashboard shows: counts, coverage, the board, and figures over time. */
export function monitoringSection(report: CompletionReport): readonly ReactElement[] {
  const { board, range, header, trends } = report;
  const cells = board.flatMap((dataset) => dataset.cells);
  return [
    h(
      'p',
      null,
      `Gambar dan tabel bagian ini adalah keadaan pada papan pemantauan aplikasi untuk tanggal data ${rangeText(range)}.`,
    ),
    h('h3', null, '4.1 Ringkasan per jenis data'),
    summaryTable(report),
    h('h3', null, '4.2 Kelengkapan per bulan'),
    coverageFigure(
      'Periode yang datanya sudah diterima BIOS, per bulan',
      coverageByMonth(cells, range, header.madeAt),
      PAGE_WIDTH,
    ),
    h('h3', null, '4.3 Papan kelengkapan'),
    ...boardPages(board, range, header.madeAt).map(boardFigure),
    ...(trends.length === 0
      ? []
      : [
          h('h3', null, '4.4 Perkembangan nilai'),
          h('div', { className: 'side-by-side' }, ...trends.map((trend) => trendFigure(trend, 84))),
          h(PointLegend),
        ]),
  ];
}

const shownStates: readonly RecordState[] = ['accepted', 'confirmed', 'rejected', 'held'];

function summaryTable({ board, counts, header }: CompletionReport): ReactElement {
  const rows = board.map(({ title, dataset, cells }) => {
    const { due, withData } = coverageOfCells(cells, header.madeAt);
    return [
      title,
      ...stateCells([counts.get(dataset) ?? new Map()]),
      countText(due),
      countText(withData),
      percentText(withData, due),
    ];
  });
  const total = coverageOfCells(
    board.flatMap(({ cells }) => cells),
    header.madeAt,
  );
  return dataTable({
    caption: 'Banyaknya data menurut keadaan, dan kelengkapan periode',
    columns: [
      { title: 'Jenis data', width: '34%' },
      ...[
        ...shownStates.map((state) => recordStateTitles[state]),
        'Menunggu',
        'Jatuh tempo',
        'Berisi',
        'Lengkap',
      ].map((title) => ({ title, align: 'right' as const })),
    ],
    rowHeader: 0,
    isDense: true,
    rows,
    total: [
      'Semua',
      ...stateCells([...counts.values()]),
      countText(total.due),
      countText(total.withData),
      percentText(total.withData, total.due),
    ],
  });
}

function stateCells(all: readonly DatasetCounts[]): readonly string[] {
  const count = (...states: readonly RecordState[]): string =>
    countText(
      all.reduce(
        (sum, counts) => sum + states.reduce((part, state) => part + (counts.get(state) ?? 0), 0),
        0,
      ),
    );
  return [...shownStates.map((state) => count(state)), count('pending', 'sending', 'unknown')];
}
