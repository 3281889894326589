import { describe, expect, test } from 'vitest';
import { mappingSettingsSchema, type MappingSettings } from '../../../core/settings.ts';
import type { MappingHealth } from '../../../electron/mappingViews.ts';
import {
  withCopy,
  withMapping,
  withMappingAt,
  withoutMapping,
  withScheduling,
} from '../../../renderer/pages/mappings/list/mappingList.ts';
import { standingOf } from '../../../renderer/pages/mappings/list/standingOf.ts';

const mapping = (id: string): MappingSettings =>
  mappingSettingsSchema.parse({
    id,
    dataset: 'kesehatan/layanan/bor',
    source: { kind: 'file', path: 'bor.xlsx' },
    bindings: {},
    schedule: { startDate: '2026-01-01', timeOfDay: '07:30' },
  });
const list = [mapping('satu'), mapping('dua'), mapping('tiga')];
const ids = (mappings: readonly MappingSettings[]) => mappings.map(({ id }) => id);

describe('the list of mappings', () => {
  test('takes a mapping in, or in place of the one that it changes', () => {
    expect(ids(withMapping(list, mapping('empat')))).toEqual(['satu', 'dua', 'tiga', 'empat']);
    expect(withMapping(list, { ...mapping('dua'), unit: 'IGD' })[1]?.unit).toBe('IGD');
  });

  test('puts back what was deleted where it was', () => {
    const without = withoutMapping(list, 'dua');
    expect(ids(without)).toEqual(['satu', 'tiga']);
    expect(withMappingAt(without, mapping('dua'), 1)).toEqual(list);
  });

  test('copies a mapping under a name of its own, and the copy sends nothing by itself', () => {
    const { mappings, copy } = withCopy(list, 'dua');
    expect(copy).toBe('dua-2');
    expect(ids(mappings)).toEqual(['satu', 'dua', 'dua-2', 'tiga']);
    expect(mappings[2]?.schedule).toMatchObject({ timeOfDay: '07:30', suspended: true });
    expect(mappings[1]?.schedule).not.toHaveProperty('suspended');
  });

  test('suspends a schedule and follows it again, with all its terms', () => {
    const suspended = withScheduling(list, 'satu', false);
    expect(suspended[0]?.schedule).toMatchObject({ suspended: true, timeOfDay: '07:30' });
    expect(withScheduling(suspended, 'satu', true)).toEqual(list);
  });
});

describe('how a mapping stands', () => {
  const report = { failure: null, invalid: 0 };
  const health = (change: object, ofReport: object = {}): MappingHealth => {
    const whole: unknown = {
      mapping: 'satu',
      needingAction: 0,
      missing: 0,
      nextDueAt: null,
      lastRun: { runId: 1, at: 0, report: { ...report, ...ofReport } },
      ...change,
    };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Only what the decision looks at is filled.
    return whole as MappingHealth;
  };

  test('the gravest thing is told', () => {
    const failure = { code: 'missing', message: 'Tidak ada.', remedy: 'Cari.' };
    expect(standingOf(health({ needingAction: 2 }, { failure }))).toMatchObject({
      kind: 'failing',
      message: 'Tidak ada.',
    });
    expect(standingOf(health({ needingAction: 2 }, { invalid: 1 }))).toEqual({
      kind: 'needs-action',
      count: 2,
    });
    expect(standingOf(health({ missing: 3 }, { invalid: 1 }))).toEqual({ kind: 'invalid', count: 1 });
    expect(standingOf(health({ missing: 3 }))).toEqual({ kind: 'missing', count: 3 });
    expect(standingOf(health({ lastRun: null, missing: 3 }))).toEqual({ kind: 'never-sent' });
    expect(standingOf(health({}))).toEqual({ kind: 'well' });
  });
});
