import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromDayNumber } from '../../core/civilDate.ts';
import { periodContaining, type Rhythm } from '../../core/schedule/period.ts';
import { periodWithId } from '../../core/schedule/periodWithId.ts';

const rhythms: readonly Rhythm[] = ['harian', 'bulanan', 'triwulanan', 'semesteran', 'tahunan', 'survei'];

test('every period is found again by its id', () => {
  fc.assert(
    fc.property(fc.constantFrom(...rhythms), fc.integer({ min: 0, max: 60_000 }), (rhythm, dayNumber) => {
      const period = periodContaining(rhythm, fromDayNumber(dayNumber));
      expect(periodWithId(rhythm, period.id)).toEqual(period);
    }),
  );
});

test.each([
  ['harian', '2026-02-29'],
  ['harian', '2026-11'],
  ['harian', ''],
  ['bulanan', '2026-13'],
  ['bulanan', '2026-11-01'],
  ['triwulanan', '2026-T5'],
  ['triwulanan', '2026-S1'],
  ['semesteran', '2026-S3'],
  ['tahunan', '26'],
  ['survei', '2026-11-01'],
] as const)('%s has no period "%s"', (rhythm, id) => {
  expect(periodWithId(rhythm, id)).toBeNull();
});
