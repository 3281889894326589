import { createElement as h, type ReactElement } from 'react';
import { recordStateTitles, type RecordState } from '../../ledger/recordState.ts';
import { coverageFigure } from '../board/figures.ts';
import { PointLegend } from '../chart/pointLegend.ts';
import { agencyTitle, footerText } from '../document/agencyFacts.ts';
import { categoryTitles } from '../document/categoryTitles.ts';
import { countText, percentText } from '../document/countText.ts';
import { dataTable } from '../document/dataTable.ts';
import { environmentWarning } from '../document/environmentWarning.ts';
import { longInstantText } from '../document/instantText.ts';
import { renderDocument } from '../document/renderDocument.ts';
import { signatures } from '../document/signatures.ts';
import { gapsSection } from './gapsSection.ts';
import type { MonthlyReport } from './gatherMonthly.ts';
import { trendFigure } from '../trendFigure.ts';
import type { Trend } from '../trends.ts';

/** Rekap bulanan as an HTML document of one page. */
export function monthlyDocument(report: MonthlyReport): string {
  const title = `Rekap Bulanan Pengiriman Data BIOS – ${report.month.label}`;
  return renderDocument({
    title,
    footer: footerText('Rekap bulanan', report.header),
    isTight: true,
    body: [
      h(
        'div',
        { className: 'one-page' },
        masthead(title, report),
        ...environmentWarning(report.header),
        tiles(report),
        h(
          'div',
          { className: 'side-by-side' },
          coverageFigure(`Kelengkapan per bulan, ${report.month.first.slice(0, 4)}`, report.year, 84),
          groupsTable(report),
        ),
        gapsSection(report),
        ...trendsSection(report.trends),
        signatures(report.header),
      ),
    ],
  });
}

function masthead(title: string, { header }: MonthlyReport): ReactElement {
  return h(
    'header',
    { className: 'masthead' },
    h('h1', null, title),
    h('p', null, agencyTitle(header)),
    h(
      'p',
      { className: 'faint' },
      `Dibuat ${longInstantText(header.timeZone, header.madeAt)} dari buku kirim Kirim BIOS.`,
    ),
  );
}

function tiles({ total, records }: MonthlyReport): ReactElement {
  const count = (...states: readonly RecordState[]): string =>
    countText(states.reduce((sum, state) => sum + (records[state] ?? 0), 0));
  return h(
    'ul',
    { className: 'tiles' },
    tile(
      percentText(total.withData, total.due),
      `lengkap: ${countText(total.withData)} dari ${countText(total.due)} periode yang jatuh tempo`,
    ),
    tile(count('accepted', 'confirmed'), 'data diterima BIOS'),
    tile(count('rejected'), `data ${recordStateTitles.rejected.toLowerCase().replace('bios', 'BIOS')}`),
    tile(count('held', 'pending', 'sending', 'unknown'), 'data ditahan, menunggu, atau belum diketahui'),
  );
}

function tile(figure: string, meaning: string): ReactElement {
  return h('li', null, h('strong', null, figure), ' ', meaning);
}

function groupsTable({ groups, total, datasets }: MonthlyReport): ReactElement {
  const rows = groups.map(({ category, datasets: count, due, withData }) => [
    category === null ? 'Di luar katalog' : categoryTitles[category],
    countText(count),
    `${countText(withData)}/${countText(due)}`,
    percentText(withData, due),
  ]);
  return dataTable({
    caption: 'Kelengkapan bulan ini per kelompok data',
    columns: [
      { title: 'Kelompok' },
      { title: 'Jenis data', align: 'right' },
      { title: 'Periode', align: 'right' },
      { title: 'Lengkap', align: 'right' },
    ],
    rows,
    rowHeader: 0,
    total: [
      'Semua',
      countText(datasets),
      `${countText(total.withData)}/${countText(total.due)}`,
      percentText(total.withData, total.due),
    ],
  });
}

function trendsSection(trends: readonly Trend[]): readonly ReactElement[] {
  if (trends.length === 0) return [];
  return [
    h(
      'section',
      null,
      h('h2', null, 'Perkembangan nilai yang dilaporkan'),
      h('div', { className: 'side-by-side' }, ...trends.map((trend) => trendFigure(trend, 84))),
      h(PointLegend),
    ),
  ];
}
