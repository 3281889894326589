import { expect, test } from 'vitest';
import { addDays, dayNumber, fromDayNumber, readCivilDate } from '../core/civilDate.ts';

const MS_PER_DAY = 86_400_000;

test('every day of four centuries is the day that Date says, and comes back as its number', () => {
  const first = Date.UTC(1800, 0, 1) / MS_PER_DAY;
  const last = Date.UTC(2200, 11, 31) / MS_PER_DAY;
  const wrong: number[] = [];
  for (let number = first; number <= last; number += 1) {
    const date = fromDayNumber(number);
    const isSame = date === new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
    if (!isSame || dayNumber(date) !== number) wrong.push(number);
  }
  expect(wrong).toEqual([]);
});

test('a day is added over the ends of February and of the year', () => {
  const ends = ['2024-02-28', '2023-02-28', '2100-02-28', '2026-12-31'];
  const next = ends.map((text) => {
    const date = readCivilDate(text);
    return date === null ? null : addDays(date, 1);
  });
  expect(next).toEqual(['2024-02-29', '2023-03-01', '2100-03-01', '2027-01-01']);
});
