import { describe, expect, test } from 'vitest';
import type { ScheduledMapping } from '../../core/schedule/planPass.ts';
import { silentSince } from '../../core/schedule/silentSince.ts';
import { instant, schedule } from './scheduleFixtures.ts';

function mapping(change: Partial<ScheduledMapping> = {}): ScheduledMapping {
  return {
    mapping: 'igd',
    schedule: schedule('harian'),
    accepted: new Set(),
    skipped: new Set(),
    triedAt: new Map(),
    ...change,
  };
}

const now = instant('2026-11-05T16:00+07:00');

describe('silence', () => {
  test('begins with the first due time that no confirmed record has followed', () => {
    const last = instant('2026-11-03T15:02+07:00');
    expect(silentSince([mapping()], last, now)).toBe(instant('2026-11-04T15:00+07:00'));
  });

  test('without any confirmed record it began when the first period became due', () => {
    expect(silentSince([mapping()], null, now)).toBe(instant('2026-11-02T15:00+07:00'));
  });

  test('a monthly dataset is silent only once its month is due', () => {
    const monthly = mapping({ schedule: schedule('bulanan') });
    const last = instant('2026-11-01T10:00+07:00');
    expect(silentSince([monthly], last, instant('2026-11-30T23:00+07:00'))).toBeNull();
    expect(silentSince([monthly], last, instant('2026-12-05T08:00+07:00'))).toBe(
      instant('2026-12-01T15:00+07:00'),
    );
  });

  test('a day without rows before the last confirmed record is no silence', () => {
    const accepted = new Set(['2026-11-01', '2026-11-03', '2026-11-04']);
    expect(silentSince([mapping({ accepted })], instant('2026-11-05T15:01+07:00'), now)).toBeNull();
  });

  test('what is accepted or skipped is not waited for, and without a schedule nothing is', () => {
    const accepted = new Set(['2026-11-01', '2026-11-02', '2026-11-03']);
    const skipped = new Set(['2026-11-04']);
    expect(silentSince([mapping({ accepted, skipped })], null, now)).toBeNull();
    expect(silentSince([], null, now)).toBeNull();
  });
});
