import { expect, test } from 'vitest';
import { loadCatalogue } from '../../../core/catalogue/catalogue.ts';
import { checkSettings } from '../../../core/settings/parseSettings.ts';
import { settingsSchema } from '../../../core/settings.ts';
import {
  applySchedule,
  hasRhythm,
  restoreSchedules,
  scheduleValuesOf,
} from '../../../renderer/forms/scheduleForm.ts';
import { borMapping, igdMapping } from '../../engine/mappings.ts';

const settings = settingsSchema.parse({
  version: 1,
  mappings: [
    {
      ...igdMapping('igd.csv'),
      schedule: { startDate: '2026-01-01', timeOfDay: '07:30', holidays: ['2026-08-17'] },
    },
    { ...borMapping('bor.csv'), schedule: undefined },
  ],
});

test('what has no schedule is offered the time that the others have', () => {
  expect(scheduleValuesOf(settings.mappings, '2026-11-24')).toEqual({
    mappings: ['bor'],
    timeOfDay: '07:30',
    lagDays: 1,
    days: 'all',
    startDate: '2026-11-24',
  });
});

test('a new time leaves start and holidays of a schedule as they are, and other mappings alone', () => {
  const values = {
    mappings: ['igd'],
    timeOfDay: '10:00',
    lagDays: 2,
    days: 'working',
    startDate: '2026-11-24',
  };
  const check = checkSettings(applySchedule(settings, { ...values, days: 'working' }));
  const [igd, bor] = check.kind === 'valid' ? check.settings.mappings : [];
  expect(igd?.schedule).toMatchObject({
    startDate: '2026-01-01',
    timeOfDay: '10:00',
    lagDays: 2,
    days: 'working',
    holidays: ['2026-08-17'],
  });
  expect(bor?.schedule).toBeUndefined();
});

test('taking a new time back leaves everything as it was, also where there was no schedule', () => {
  const values = { mappings: ['igd', 'bor'], timeOfDay: '10:00', lagDays: 2, startDate: '2026-11-24' };
  const changed = checkSettings(applySchedule(settings, { ...values, days: 'working' }));
  if (changed.kind !== 'valid') throw new Error('It was not changed.');
  expect(changed.settings.mappings[1]?.schedule).toBeDefined();
  const restored = checkSettings(restoreSchedules(changed.settings, settings));
  expect(restored.kind === 'valid' ? restored.settings : null).toEqual(settings);
});

test('where nobody knows how often a dataset is due, a time alone is no schedule', () => {
  const { datasets } = loadCatalogue();
  const [igd] = settings.mappings;
  if (igd === undefined) throw new Error('no mapping');
  expect(hasRhythm(igd, datasets.get('kesehatan/layanan/pasien_igd'))).toBe(true);
  expect(hasRhythm(igd, datasets.get('pendidikan/layanan/alumni'))).toBe(false);
  expect(hasRhythm(igd, datasets.get('kesehatan/layanan/ikm_kesehatan'))).toBe(false);
});
