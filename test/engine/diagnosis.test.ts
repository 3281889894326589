import { expect, test } from 'vitest';
import { memorySecrets } from '../../core/secrets/memorySecrets.ts';
import { startBench } from './engineBench.ts';

test('the doctor examines the way that the engine would take, and tells each step as it ends', async () => {
  const bench = await startBench({ now: new Date().toISOString(), mappings: [] });
  const told: string[] = [];
  const report = await bench.engine.diagnose(new AbortController().signal, ({ id }) => told.push(id));
  expect(report).toMatchObject({
    environment: 'simulation',
    baseUrl: bench.simulator.baseUrl,
    satker: '000001',
    verdict: 'ok',
  });
  expect(told).toEqual(report.steps.map(({ id }) => id));
  expect(JSON.stringify(report)).not.toContain('KUNCI-CONTOH');
});

test('the doctor says what fails when the simulator is gone', async () => {
  const bench = await startBench({ now: new Date().toISOString(), mappings: [] });
  await bench.unplug();
  const report = await bench.engine.diagnose(new AbortController().signal);
  expect(report.verdict).toBe('failed');
  expect(report.steps.find(({ state }) => state === 'failed')?.id).toBe('tcp');
});

test('the simulation is entered as the example satker also where the office has stated its own', async () => {
  const bench = await startBench({
    now: new Date().toISOString(),
    mappings: [],
    settings: { satker: '000002' },
  });
  const report = await bench.engine.diagnose(new AbortController().signal);
  expect(report).toMatchObject({ satker: '000001', verdict: 'ok' });
});

test('the doctor can examine another environment than the one that is set', async () => {
  const secrets = memorySecrets([['bios:training', 'KUNCI-UJI-SALAH']]);
  const bench = await startBench({
    now: new Date().toISOString(),
    mappings: [],
    settings: { satker: '000001' },
    engine: { secrets },
  });
  bench.reopen({ baseUrl: bench.simulator.baseUrl });
  const report = await bench.engine.diagnose(new AbortController().signal, undefined, 'training');
  expect(report).toMatchObject({ environment: 'training', satker: '000001', verdict: 'failed' });
  expect(report.steps.find(({ id }) => id === 'token')?.detail).toContain('lingkungan Pelatihan');
  expect(bench.engine.settings.environment).toBe('simulation');
});
