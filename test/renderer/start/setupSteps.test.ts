import { describe, expect, test } from 'vitest';
import { settingsSchema } from '../../../core/settings.ts';
import { sampleMappings } from '../../../electron/sampleMappings.ts';
import type { SetupMemory } from '../../../electron/setupViews.ts';
import {
  chosenDatasets,
  doneSteps,
  nextStep,
  ownMappings,
} from '../../../renderer/pages/start/setupSteps.ts';
import { IGD } from '../../e2e/office.ts';
import { igdMapping } from '../../engine/mappings.ts';

const nothing: SetupMemory = { datasets: [], doneSteps: [], knownEnvironment: 'simulation' };
const office = { satker: '000001', satkerName: 'RS Contoh', rumpun: 'kesehatan' };
const factsOf = (
  settings: Readonly<Record<string, unknown>>,
  setup: Partial<SetupMemory> = {},
  hasKey = false,
) => ({
  settings: settingsSchema.parse({ version: 1, ...settings }),
  setup: { ...nothing, ...setup },
  hasKey,
});

describe('the steps of the setup', () => {
  test('begin with the office', () => {
    expect(nextStep(doneSteps(factsOf({})))).toBe('office');
  });

  test('go on where they were left', () => {
    expect(nextStep(doneSteps(factsOf(office)))).toBe('environment');
    expect(nextStep(doneSteps(factsOf(office, { doneSteps: ['environment', 'key'] })))).toBe('datasets');
  });

  test('want the key itself outside the simulation', () => {
    const training = { ...office, environment: 'training' };
    const passed = { doneSteps: ['environment', 'key'] };
    expect(nextStep(doneSteps(factsOf(training, passed)))).toBe('key');
    expect(nextStep(doneSteps(factsOf(training, passed, true)))).toBe('datasets');
  });

  test('take a dataset for connected only when it has a mapping of its own data', () => {
    const chosen = { datasets: [IGD] };
    const sample = { mappings: sampleMappings('contoh.xlsx') };
    expect(doneSteps(factsOf(sample, chosen))).not.toContain('mappings');
    expect(doneSteps(factsOf({ mappings: [igdMapping('igd.csv')] }, chosen))).toContain('mappings');
  });

  test('take mappings made elsewhere for chosen', () => {
    const facts = factsOf({ mappings: [igdMapping('igd.csv')] }, { datasets: ['kesehatan/layanan/bor'] });
    expect(chosenDatasets(facts)).toEqual(['kesehatan/layanan/bor', IGD]);
    expect(doneSteps(facts)).toContain('datasets');
    expect(doneSteps(facts)).not.toContain('mappings');
  });

  test('take the schedule for set when every mapping has one, or when sending by hand was chosen', () => {
    const bare = { ...igdMapping('igd.csv'), schedule: undefined };
    const timed = { ...bare, schedule: { startDate: '2026-11-01' } };
    expect(doneSteps(factsOf({ mappings: [timed] }))).toContain('schedule');
    expect(doneSteps(factsOf({ mappings: [bare] }))).not.toContain('schedule');
    expect(doneSteps(factsOf({ mappings: [bare] }, { doneSteps: ['schedule'] }))).toContain('schedule');
    expect(doneSteps(factsOf({}, { doneSteps: ['schedule'] }))).not.toContain('schedule');
  });
});

test('the sample is nobody’s own data', () => {
  const { settings } = factsOf({ mappings: [...sampleMappings('contoh.xlsx'), igdMapping('igd.csv')] });
  expect(ownMappings(settings).map(({ id }) => id)).toEqual(['igd']);
});
