import { expect, test } from 'vitest';
import { civilDate } from '../core/civilDate.ts';
import { decimalText } from '../core/decimalText.ts';
import { dayText } from '../core/indonesianDate.ts';

test('months are shortened as Indonesian does', () => {
  const days = Array.from({ length: 12 }, (_, index) => civilDate(2026, index + 1, 5));
  const texts = days.map((day) => (day === null ? '' : dayText(day)));
  expect(texts.join(' ')).toBe(
    'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'
      .split(' ')
      .map((month) => `5 ${month} 2026`)
      .join(' '),
  );
});

test.each([
  ['0', '0'],
  ['999', '999'],
  ['1000', '1.000'],
  ['-1500000.25', '-1.500.000,25'],
  ['-123', '-123'],
  ['9007199254740993.01', '9.007.199.254.740.993,01'],
  ['0.1234567', '0,1234567'],
])('%s is written %s', (decimal, text) => {
  expect(decimalText(decimal)).toBe(text);
});
