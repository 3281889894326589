import { expect, test } from 'vitest';
import { lastReportOf } from '../../../electron/worker/lastReport.ts';
import { mapping, report, unreadable } from '../main/alerts/alertFixtures.ts';

const igd = { id: 'igd' };
const failed = { ...mapping('igd'), failure: unreadable };

test('a source that could not be read stays told until it is read again', () => {
  const broken = report({ runId: 1, mappings: [failed] });
  const leftovers = report({ runId: 2, mappings: [] });
  const other = report({ runId: 3, mappings: [mapping('ralan')] });
  const told = lastReportOf([other, leftovers, broken], [igd, { id: 'ralan' }]);
  expect(told).toMatchObject({
    runId: 3,
    mappings: [{ mapping: 'ralan' }, { mapping: 'igd', failure: unreadable }],
  });
  const mended = report({ runId: 4, mappings: [mapping('igd')] });
  expect(lastReportOf([leftovers, mended, broken], [igd])?.mappings).toEqual([]);
});

test('nothing is told of a mapping that is gone, or where nothing ever ran', () => {
  const broken = report({ runId: 1, mappings: [failed] });
  expect(lastReportOf([report({ runId: 2, mappings: [] }), broken], [])?.mappings).toEqual([]);
  expect(lastReportOf([], [igd])).toBeNull();
});
