import { createElement as h } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { axisNumber } from '../../../core/report/chart/axisNumber.ts';
import { BoardHeatmap } from '../../../core/report/chart/boardHeatmap.ts';
import { CoverageBars } from '../../../core/report/chart/coverageBars.ts';
import { niceScale } from '../../../core/report/chart/niceScale.ts';
import { boxesPath, stateMarks } from '../../../core/report/chart/stateMark.ts';
import { ValueLine } from '../../../core/report/chart/valueLine.ts';
import { calendarPeriods } from '../../../core/report/board/calendarPeriods.ts';
import { cellStateTitles } from '../../../core/schedule/cellStateTitles.ts';
import { day, range } from '../../engine/engineBench.ts';

const box = { x: 0, y: 0, width: 4, height: 4 };
const states = Object.entries(stateMarks);

describe('the signs of the board', () => {
  test('tell every state apart without any colour', () => {
    const shapes = states.map(([name, { isFilled, sign }]) => {
      const outline = name === 'missing' ? 'dashed' : boxesPathOf(name) === '' ? 'none' : 'solid';
      return `${isFilled} ${outline} ${sign(box)}`;
    });
    expect(new Set(shapes).size).toBe(states.length);
    expect(states.map(([name]) => name).toSorted()).toEqual(Object.keys(cellStateTitles).toSorted());
  });

  test('stay within their box, however wide it is', () => {
    for (const [, { sign }] of states) {
      const numbers = sign({ x: 10, y: 10, width: 60, height: 4 }).match(/[ML]([\d.]+) ([\d.]+)/g) ?? [];
      for (const point of numbers) {
        const [x = 0, y = 0] = point.slice(1).split(' ').map(Number);
        expect(x > 10 && x < 70 && y > 10 && y < 14).toBe(true);
      }
    }
  });
});

test('a heatmap draws a box for every period, a long one as wide as its days', () => {
  const days = calendarPeriods('harian', range('2026-11-01', '2026-11-30'));
  const [month] = calendarPeriods('bulanan', range('2026-11-01', '2026-11-30'));
  if (month === undefined) throw new Error('no month');
  const svg = renderToStaticMarkup(
    h(BoardHeatmap, {
      title: 'Papan',
      description: 'Keterangan',
      first: day('2026-11-01'),
      last: day('2026-11-30'),
      ticks: [],
      rows: [
        {
          label: 'Harian',
          note: '30/30',
          cells: days.map((period) => ({ period, state: 'accepted' as const })),
        },
        { label: 'Bulanan', note: '1/1', cells: [{ period: month, state: 'accepted' }] },
      ],
    }),
  );
  const widths = [...svg.matchAll(/h([\d.]+)v3\.8h-/g)].map((match) => Number(match[1]));
  expect(widths).toHaveLength(31);
  expect(Math.max(...widths)).toBeGreaterThan(Math.min(...widths) * 30);
  expect(svg).toContain('<title>Papan</title><desc>Keterangan</desc>');
});

test('bars say per cent and counts, and that nothing was due', () => {
  const svg = renderToStaticMarkup(
    h(CoverageBars, {
      title: 'Kelengkapan',
      description: '',
      width: 170,
      bars: [
        { label: 'Okt', due: 3, withData: 2 },
        { label: 'Nov', due: 0, withData: 0 },
      ],
    }),
  );
  expect(svg).toContain('>66 %<');
  expect(svg).toContain('>2/3<');
  expect(svg).toContain('>–<');
  expect(svg).not.toContain('NaN');
});

describe('a line of figures', () => {
  test('leaves out what is held, and marks it', () => {
    const svg = line(['sent', 'held', 'corrected']);
    expect(/points="([^"]*)"/.exec(svg)?.[1]?.split(' ')).toHaveLength(2);
    expect(svg.match(/<path/g)).toHaveLength(3);
  });

  test.each([[[]], [['sent']], [['held']]] as const)(
    'is drawn for %j without a figure that is none',
    (kinds) => {
      expect(line(kinds)).not.toMatch(/NaN|Infinity/);
    },
  );
});

test.each([
  [[0, 7], 0, 8],
  [[120_000_000, 134_500_000], 0, 150_000_000],
  [[-3, 12], -5, 15],
  [[0, 0], 0, 1],
  [[], 0, 1],
  [[0.31, 0.07], 0, 0.4],
])('a scale for %j goes from %d to %d', (values, minimum, maximum) => {
  const scale = niceScale(values, 4);
  expect(scale.minimum).toBeCloseTo(minimum);
  expect(scale.maximum).toBeCloseTo(maximum);
  expect(scale.ticks.length).toBeGreaterThanOrEqual(2);
});

test.each([
  [0, '0'],
  [250, '250'],
  [1500, '1,5 rb'],
  [2_500_000, '2,5 jt'],
  [3e9, '3 M'],
  [-7.5e12, '-7,5 T'],
  [0.25, '0,25'],
])('%d is written %s beside an axis', (value, text) => {
  expect(axisNumber(value)).toBe(text);
});

function boxesPathOf(name: string): string {
  return name === 'skipped' || name === 'not-due' ? boxesPath(name, [box]) : 'box';
}

function line(kinds: readonly ('sent' | 'corrected' | 'held')[]): string {
  return renderToStaticMarkup(
    h(ValueLine, {
      title: 'Nilai',
      description: '',
      width: 84,
      first: day('2026-11-01'),
      last: day('2026-11-30'),
      points: kinds.map((kind, index) => ({ date: day(`2026-11-0${index + 1}`), value: index, kind })),
    }),
  );
}
