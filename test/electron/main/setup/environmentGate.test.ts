import { describe, expect, test } from 'vitest';
import type { DoctorReport } from '../../../../core/doctor/doctorReport.ts';
import { memorySecrets } from '../../../../core/secrets/memorySecrets.ts';
import { settingsSchema, type Settings } from '../../../../core/settings.ts';
import {
  createEnvironmentGate,
  type EnvironmentGateParts,
} from '../../../../electron/main/setup/environmentGate.ts';
import { succeed } from '../../../../electron/reply.ts';
import type { TrainedDataset } from '../../../../electron/setupViews.ts';

const trained: TrainedDataset = { dataset: 'kesehatan/layanan/bor', title: 'BOR', acceptedAt: 1 };
const doctor = (verdict: DoctorReport['verdict']): DoctorReport => ({
  startedAt: 1,
  environment: 'production',
  baseUrl: 'https://contoh.invalid',
  satker: '000001',
  steps: [],
  verdict,
});

interface Facts {
  readonly satker: string | null;
  readonly datasets: readonly TrainedDataset[];
  readonly hasKey: boolean;
  readonly verdict: DoctorReport['verdict'];
  readonly policy: EnvironmentGateParts['policy'];
}

const allWell: Facts = { satker: '000001', datasets: [trained], hasKey: true, verdict: 'ok', policy: {} };

function openGate(facts: Facts) {
  const { satker, datasets, hasKey, verdict, policy } = facts;
  let settings: Settings = settingsSchema.parse({ version: 1, satker, environment: 'training' });
  const call = (name: string) =>
    Promise.resolve(succeed(name === 'trainedDatasets' ? datasets : doctor(verdict)));
  const gate = createEnvironmentGate({
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Only these two calls are made.
    link: { call } as unknown as EnvironmentGateParts['link'],
    secrets: memorySecrets(hasKey ? [['bios:production', 'KUNCI-UJI']] : []),
    policy,
    current: () => settings,
    async keep(changed) {
      settings = changed;
    },
  });
  return { gate, environment: () => settings.environment };
}

describe('the gate to production', () => {
  test('opens when every dataset was accepted in training, the key is there and the doctor is content', async () => {
    const { gate, environment } = openGate(allWell);
    await gate.calls.runDoctor('production');
    expect(await gate.calls.readReadiness()).toMatchObject({ ok: true, value: { isReady: true } });
    expect(await gate.calls.switchEnvironment('production', null)).toMatchObject({ ok: true });
    expect(environment()).toBe('production');
  });

  test.each<[string, Partial<Facts>]>([
    ['a dataset was never accepted', { datasets: [trained, { ...trained, acceptedAt: null }] }],
    ['nothing is mapped', { datasets: [] }],
    ['there is no key', { hasKey: false }],
    ['the doctor found a fault', { verdict: 'failed' }],
  ])('stays shut when %s, and opens for who writes the code of the satker', async (_name, change) => {
    const { gate, environment } = openGate({ ...allWell, ...change });
    await gate.calls.runDoctor('production');
    for (const confirmation of [null, '', '000002']) {
      expect(await gate.calls.switchEnvironment('production', confirmation)).toMatchObject({
        ok: false,
        problem: { code: 'not-ready' },
      });
    }
    expect(environment()).toBe('training');
    expect(await gate.calls.switchEnvironment('production', ' 000001 ')).toMatchObject({ ok: true });
    expect(environment()).toBe('production');
  });

  test('stays shut until the doctor has looked, and again once something has changed since', async () => {
    const { gate } = openGate(allWell);
    expect(await gate.calls.switchEnvironment('production', null)).toMatchObject({ ok: false });
    await gate.calls.runDoctor('production');
    gate.forget();
    expect(await gate.calls.switchEnvironment('production', null)).toMatchObject({
      ok: false,
      problem: { code: 'not-ready' },
    });
  });

  test('stays shut without the code of the satker, whatever is written', async () => {
    const { gate } = openGate({ ...allWell, satker: null });
    await gate.calls.runDoctor('production');
    expect(await gate.calls.switchEnvironment('production', '')).toMatchObject({
      ok: false,
      problem: { code: 'no-satker' },
    });
  });

  test('leads back without a question', async () => {
    const { gate, environment } = openGate({ ...allWell, hasKey: false });
    expect(await gate.calls.switchEnvironment('simulation', null)).toMatchObject({ ok: true });
    expect(environment()).toBe('simulation');
  });

  test('is not moved where the policy of the computer has decided', async () => {
    const { gate, environment } = openGate({ ...allWell, policy: { environment: 'training' } });
    expect(await gate.calls.switchEnvironment('simulation', null)).toMatchObject({
      ok: false,
      problem: { code: 'locked-by-policy' },
    });
    expect(environment()).toBe('training');
  });
});
