import { expect, onTestFinished, test } from 'vitest';
import { memorySecrets } from '../../core/secrets/memorySecrets.ts';
import { startSimulator } from '../../simulator/simulator.ts';
import { examine, NOW, states, step } from './examine.ts';

test('the simulator passes as BIOS, and takes only its own key', async () => {
  const simulator = await startSimulator({ now: () => NOW });
  onTestFinished(() => simulator.close());
  const report = await examine(simulator.baseUrl);
  expect(states(report).filter((state) => !state.endsWith(' ok'))).toEqual(['tls skipped']);
  const secrets = memorySecrets([['bios:training', 'KUNCI-CONTOH-YANG-SALAH-00000002']]);
  expect(step(await examine(simulator.baseUrl, { secrets }), 'token').detail).toContain('MSG40102');
});
