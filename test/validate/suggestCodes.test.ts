import { expect, test } from 'vitest';
import type { ReferenceList } from '../../core/catalogue/reference.ts';
import { suggestCodes } from '../../core/validate/suggestCodes.ts';

const banks: ReferenceList = {
  id: 'bank',
  copiedIn: '2026',
  confidence: 'invented',
  rows: [
    { kode: '002', uraian: 'BANK RAKYAT' },
    { kode: '008', uraian: 'BANK MANDIRI' },
    { kode: '009', uraian: 'BANK NEGARA' },
    { kode: '080', uraian: 'BANK DELAPAN PULUH' },
    { kode: '425', uraian: 'BANK PEMBANGUNAN' },
    { kode: '999', uraian: 'MAN' },
  ],
};

test.each([
  ['8', '008 (BANK MANDIRI)'],
  ['  8 ', '008 (BANK MANDIRI)'],
  ['mandiri', '008 (BANK MANDIRI)'],
  ['Bank Mandiri', '008 (BANK MANDIRI)'],
  ['426', '425 (BANK PEMBANGUNAN)'],
  // Three letters are enough for a name.
  ['man', '008 (BANK MANDIRI)'],
])('%j probably means %s', (value, first) => {
  expect(suggestCodes(banks, value)[0]).toBe(first);
});

test('two letters are no name, and nothing is no code', () => {
  expect(suggestCodes(banks, 'ma')).toEqual([]);
  expect(suggestCodes(banks, '')).toEqual([]);
  expect(suggestCodes(banks, '   ')).toEqual([]);
});

test('at most three are named, and each once', () => {
  const named = suggestCodes(banks, 'bank');
  expect(named).toHaveLength(3);
  expect(new Set(named).size).toBe(3);
  expect(suggestCodes(banks, '008').filter((code) => code.startsWith('008'))).toHaveLength(1);
});

test('only codes that are allowed are named', () => {
  expect(suggestCodes(banks, 'bank', (code) => code.startsWith('4'))).toEqual(['425 (BANK PEMBANGUNAN)']);
  expect(suggestCodes(banks, '8', () => false)).toEqual([]);
});
