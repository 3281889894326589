import { describe, expect, test } from 'vitest';
import { scheduleOf, scheduleSettingsSchema } from '../../core/schedule/scheduleSettings.ts';

const settings = scheduleSettingsSchema.parse({ startDate: '2026-11-01' });

describe('schedule settings', () => {
  test('need only a start date: yesterday, every day, at nine', () => {
    expect(settings).toEqual({
      startDate: '2026-11-01',
      timeOfDay: '09:00',
      lagDays: 1,
      days: 'all',
      holidays: [],
      surveyDates: [],
    });
  });

  test('survive being written and read', () => {
    const written = { ...settings, rhythm: 'survei', surveyDates: ['2026-12-01'], holidays: ['2026-12-25'] };
    expect(scheduleSettingsSchema.parse(JSON.parse(JSON.stringify(written)))).toEqual(written);
  });

  test.each([
    { startDate: '2026-02-30' },
    { startDate: '0206-11-01' },
    { timeOfDay: '24:00' },
    { timeOfDay: '9:00' },
    { lagDays: -1 },
    { lagDays: 1.5 },
    { holidays: ['25/12/2026'] },
    { days: 'senin' },
    { zona: 'WIB' },
  ])('refuse %j', (change) => {
    expect(scheduleSettingsSchema.safeParse({ ...settings, ...change }).success).toBe(false);
  });
});

describe('the rhythm of a schedule', () => {
  test('is the catalogue period unless the operator chose another', () => {
    expect(scheduleOf(settings, 'bulanan', 'Asia/Jakarta')?.rhythm).toBe('bulanan');
    expect(scheduleOf({ ...settings, rhythm: 'harian' }, 'bulanan', 'Asia/Jakarta')?.rhythm).toBe('harian');
  });

  test('has to be chosen where the catalogue does not know the period', () => {
    expect(scheduleOf(settings, 'unknown', 'Asia/Jakarta')).toBeNull();
    expect(scheduleOf({ ...settings, rhythm: 'tahunan' }, 'unknown', 'Asia/Jakarta')?.rhythm).toBe('tahunan');
  });
});
