import { expect, test } from 'vitest';
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
