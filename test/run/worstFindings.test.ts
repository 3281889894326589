import { expect, test } from 'vitest';
import type { Finding } from '../../core/finding.ts';
import { worstFindings } from '../../core/run/worstFindings.ts';

test('the ledger keeps errors before notes, and says how many findings it left out', () => {
  const notes = Array.from({ length: 5 }, (_, row) => finding('note', row));
  const errors = Array.from({ length: 5 }, (_, row) => finding('error', 10 + row));
  const kept = worstFindings([...notes, ...errors], 6);
  expect(kept.map((entry) => entry.row)).toEqual([10, 11, 12, 13, 14, 0, null]);
  expect(kept.at(-1)).toMatchObject({ code: 'more-findings', value: '4' });
  expect(worstFindings(notes, 6)).toEqual(notes);
});

function finding(severity: Finding['severity'], row: number): Finding {
  return { severity, code: 'required', row, column: null, field: null, value: '', message: '', remedy: '' };
}
