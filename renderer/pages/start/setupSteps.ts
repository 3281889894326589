import type { SetupMemory } from '../../../electron/setupViews.ts';
import { sampleMappings } from '../../../electron/sampleMappings.ts';
import type { Settings } from '../../../core/settings.ts';

/** The way through the setup, in its order. */
export const setupSteps = [
  'office',
  'environment',
  'key',
  'datasets',
  'mappings',
  'schedule',
  'login',
  'done',
] as const;

export type SetupStep = (typeof setupSteps)[number];

export interface SetupFacts {
  readonly settings: Settings;
  readonly setup: SetupMemory;
  /** Whether the key of the environment is known. */
  readonly hasKey: boolean;
}

/** Mappings of the operator's own data. */
export function ownMappings({ mappings }: Pick<Settings, 'mappings'>): Settings['mappings'] {
  const samples = new Set<string>(sampleMappings('').map(({ id }) => id));
  return mappings.filter(({ id }) => !samples.has(id));
}

/** Datasets that the operator chose, and those that have a mapping anyway. */
export function chosenDatasets({ settings, setup }: Omit<SetupFacts, 'hasKey'>): readonly string[] {
  return [...new Set([...setup.datasets, ...ownMappings(settings).map(({ dataset }) => dataset)])];
}

/** Which steps are done: told by what is there, and by what was gone through where nothing shows it. */
export function doneSteps(facts: SetupFacts): ReadonlySet<SetupStep> {
  const checks: Readonly<Record<SetupStep, boolean>> = {
    office: isOfficeKnown(facts),
    environment: wasPassed(facts, 'environment'),
    key: facts.settings.environment === 'simulation' ? wasPassed(facts, 'key') : facts.hasKey,
    datasets: chosenDatasets(facts).length > 0,
    mappings: areAllMapped(facts),
    schedule: isScheduled(facts),
    login: wasPassed(facts, 'login'),
    done: wasPassed(facts, 'done'),
  };
  return new Set(setupSteps.filter((step) => checks[step]));
}

/** Where somebody who comes back goes on: the first step that is not done. */
export function nextStep(done: ReadonlySet<SetupStep>): SetupStep {
  return setupSteps.find((step) => !done.has(step)) ?? 'done';
}

function wasPassed({ setup }: SetupFacts, step: SetupStep): boolean {
  return setup.doneSteps.includes(step);
}

function isOfficeKnown({ settings: { satker, satkerName, rumpun } }: SetupFacts): boolean {
  return satker !== null && satkerName !== '' && rumpun !== null;
}

function areAllMapped(facts: SetupFacts): boolean {
  const mapped = new Set(ownMappings(facts.settings).map(({ dataset }) => dataset));
  const chosen = chosenDatasets(facts);
  return chosen.length > 0 && chosen.every((dataset) => mapped.has(dataset));
}

function isScheduled(facts: SetupFacts): boolean {
  const own = ownMappings(facts.settings);
  const isSet = own.length > 0 && own.every(({ schedule }) => schedule !== undefined);
  return isSet || (own.length > 0 && wasPassed(facts, 'schedule'));
}
