import { describe, expect, test } from 'vitest';
import { readCivilDate, type CivilDate } from '../../../core/civilDate.ts';
import { periodContaining } from '../../../core/schedule/period.ts';
import { daysOf, monthsOf, spanOf, DAY_WIDTH } from '../../../renderer/pages/board/gridLayout.ts';
import { moved } from '../../../renderer/pages/board/gridPlace.ts';

function day(text: string): CivilDate {
  const date = readCivilDate(text);
  if (date === null) throw new Error(text);
  return date;
}

const days = ['2026-11-01', '2026-11-02', '2026-11-03'].map((text) => ({
  period: periodContaining('harian', day(text)),
}));
const months = ['2026-10-01', '2026-11-01'].map((text) => ({
  period: periodContaining('bulanan', day(text)),
}));
const rows = [{ cells: days }, { cells: months }, { cells: [] }];
const at = (row: number, date: string) => ({ row, date: day(date) });

describe('moving on the board', () => {
  test.each([
    ['ArrowRight', at(0, '2026-11-01'), at(0, '2026-11-02')],
    ['ArrowRight', at(0, '2026-11-03'), at(0, '2026-11-03')],
    ['ArrowLeft', at(0, '2026-11-01'), at(0, '2026-11-01')],
    ['ArrowLeft', at(1, '2026-11-30'), at(1, '2026-10-31')],
    ['ArrowDown', at(0, '2026-11-02'), at(1, '2026-11-02')],
    ['ArrowUp', at(0, '2026-11-02'), at(0, '2026-11-02')],
    ['PageDown', at(0, '2026-11-02'), at(2, '2026-11-02')],
    ['Home', at(0, '2026-11-03'), at(0, '2026-11-01')],
    ['End', at(1, '2026-10-05'), at(1, '2026-11-30')],
    ['ArrowRight', at(2, '2026-11-02'), at(2, '2026-11-02')],
  ])('%s from %o leads to %o', (key, from, to) => {
    expect(moved(key, from, rows)).toEqual(to);
  });

  test('other keys are left to the page', () => {
    expect(moved('Tab', at(0, '2026-11-01'), rows)).toBeNull();
  });
});

describe('the layout of the board', () => {
  const board = { first: day('2026-01-15'), last: day('2026-03-10') };

  test('months at its ends are cut', () => {
    const shown = monthsOf(board);
    expect(shown.map(({ id }) => id)).toEqual(['2026-01', '2026-02', '2026-03']);
    expect(shown.map((month) => spanOf(month, board))).toEqual([
      { left: 0, width: 17 * DAY_WIDTH },
      { left: 17 * DAY_WIDTH, width: 28 * DAY_WIDTH },
      { left: 45 * DAY_WIDTH, width: 10 * DAY_WIDTH },
    ]);
    expect(shown.map((month) => daysOf(month, board).length)).toEqual([17, 28, 10]);
  });
});
