import { expect, test } from 'vitest';
import { filterOf, isNarrowed, placeOfFilter } from '../../../renderer/pages/log/logFilter.ts';

test('a filter is in the address, and read back the same', () => {
  const filter = {
    dataset: 'kesehatan/layanan/pasien_igd',
    outcome: 'rejected',
    runId: 12,
    from: '2026-11-01',
    to: '2026-11-30',
    text: 'a = b',
  } as const;
  expect(filterOf(placeOfFilter(filter))).toEqual(filter);
  expect(isNarrowed(filter)).toBe(true);
});

test('what is not understood narrows nothing', () => {
  const filter = filterOf(['state=lost', 'run=-1', 'run', 'from=2026-02-30', 'to=besok', 'x=y']);
  expect(filter).toEqual({});
  expect(isNarrowed(filter)).toBe(false);
});
