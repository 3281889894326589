import { describe, expect, test } from 'vitest';
import { boardPages } from '../../../core/report/board/boardPages.ts';
import { calendarPeriods } from '../../../core/report/board/calendarPeriods.ts';
import { coverageByMonth } from '../../../core/report/board/coverage.ts';
import type { MonitoredDataset } from '../../../core/report/board/monitoredDatasets.ts';
import { periodsText } from '../../../core/report/board/periodsText.ts';
import { periodContaining, type CalendarRhythm, type Rhythm } from '../../../core/schedule/period.ts';
import { day, range } from '../../engine/engineBench.ts';

const year = range('2026-01-01', '2026-12-31');
const NOW = Date.parse('2027-01-02T00:00Z');

describe('the board on paper', () => {
  test('has a page for each month of daily data and one for a year of the rest, none with too many rows', () => {
    const datasets = [
      ...Array.from({ length: 90 }, () => monitored('harian')),
      ...Array.from({ length: 3 }, () => monitored('semesteran')),
    ];
    const pages = boardPages(datasets, year, NOW);
    expect(pages).toHaveLength(12 * 3 + 1);
    expect(Math.max(...pages.map(({ rows }) => rows.length))).toBeLessThanOrEqual(44);
    expect(pages[2]?.title).toBe('Januari 2026 (bagian 3 dari 3)');
    expect(pages.at(-1)?.title).toBe('Tahun 2026');
  });

  test('shows every period of every dataset exactly once', () => {
    const datasets = [monitored('harian'), monitored('bulanan'), monitored('triwulanan')];
    const cells = boardPages(datasets, year, NOW).flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    expect(cells.map(({ period }) => period.id).toSorted()).toEqual(
      datasets.flatMap((dataset) => dataset.cells.map(({ period }) => period.id)).toSorted(),
    );
  });

  test('says how many of the periods that are due have data', () => {
    const [january] = boardPages([monitored('harian')], year, NOW);
    expect(january?.rows[0]?.note).toBe('31/31');
  });

  test('draws a survey as wide as its month, so that it is seen', () => {
    const [page] = boardPages([monitored('survei')], year, NOW);
    expect(page?.rows[0]?.cells[0]?.period).toMatchObject({ first: '2026-05-01', last: '2026-05-31' });
  });

  test('leaves out what is all to come', () => {
    const dataset = monitored('harian');
    const toCome = {
      ...dataset,
      cells: dataset.cells.map((cell) => ({ ...cell, state: 'not-due' as const })),
    };
    expect(boardPages([toCome], year, NOW)).toEqual([]);
  });
});

test('a period counts for the month in which it ends', () => {
  const months = coverageByMonth(monitored('triwulanan').cells, year, NOW);
  expect(months.map(({ due, withData }) => `${due} ${withData}`).join(', ')).toBe(
    '0 0, 0 0, 1 1, 0 0, 0 0, 1 1, 0 0, 0 0, 1 1, 0 0, 0 0, 1 1',
  );
  expect(months[2]?.label).toBe('Maret 2026');
});

test.each([
  [['2026-11-03'], '3 Nov 2026'],
  [['2026-11-03', '2026-11-04', '2026-11-05', '2026-11-09'], '3–5 Nov 2026; 9 Nov 2026 (4 hari)'],
  [['2026-10-31', '2026-11-01'], '31 Okt 2026–1 Nov 2026 (2 hari)'],
  [
    ['2026-11-01', '2026-11-03', '2026-11-05', '2026-11-07', '2026-11-09'],
    '1 Nov 2026; 3 Nov 2026; 5 Nov 2026; 7 Nov 2026; … (5 hari)',
  ],
])('the days %j are told as %s', (dates, text) => {
  expect(periodsText(dates.map((date) => periodContaining('harian', day(date))))).toBe(text);
});

test('longer periods are told by their names', () => {
  expect(periodsText(calendarPeriods('triwulanan', range('2026-01-01', '2026-06-30')))).toBe(
    'Triwulan I 2026; Triwulan II 2026',
  );
});

function monitored(rhythm: Rhythm): MonitoredDataset {
  const periods =
    rhythm === 'survei'
      ? [periodContaining('survei', day('2026-05-20'))]
      : calendarPeriods(rhythm satisfies CalendarRhythm, year);
  return {
    mapping: 'contoh',
    dataset: 'a/b',
    title: 'Contoh',
    category: null,
    rhythm,
    cells: periods.map((period) => ({
      period,
      state: 'accepted',
      counts: { accepted: 1 },
      updatedAt: 0,
      dueAt: 0,
    })),
  };
}
