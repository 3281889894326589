import { expect, test } from 'vitest';
import { settingsSchema } from '../../../../core/settings.ts';
import { applyPolicy } from '../../../../electron/main/policy/applyPolicy.ts';
import type { MachinePolicy } from '../../../../electron/main/policy/machinePolicy.ts';
import { policyLocks } from '../../../../electron/main/policy/policyLocks.ts';
import { withoutPolicy } from '../../../../electron/main/policy/withoutPolicy.ts';

const own = settingsSchema.parse({
  version: 1,
  environment: 'training',
  alerts: { absenceDays: 7, heartbeat: { file: '/denyut.txt' } },
  updates: { feedUrl: 'https://unduh.contoh.go.id/', channel: 'beta' },
});
const strict: MachinePolicy = {
  version: 1,
  updatesDisabled: false,
  environment: 'production',
  heartbeat: { url: 'https://pantau.contoh.go.id/', method: 'GET' },
  updates: { folder: 'D:\\pembaruan', channel: 'stable' },
};

test("what a policy decides is not taken for the operator's own when a form is saved", () => {
  const inForce = applyPolicy(own, strict);
  const saved = withoutPolicy({ ...inForce, satkerName: 'RS Contoh' }, own, strict);
  expect(saved).toEqual({ ...own, satkerName: 'RS Contoh' });
  const { heartbeat: _heartbeat, ...alerts } = own.alerts;
  const silent = { ...own, alerts };
  expect(withoutPolicy(applyPolicy(silent, strict), silent, strict)).toEqual(silent);
});

test('without a policy a form decides everything', () => {
  const changed = { ...own, environment: 'simulation' as const };
  expect(withoutPolicy(changed, own, { version: 1, updatesDisabled: false })).toEqual(changed);
});

test('the page learns what it cannot change', () => {
  expect(policyLocks(strict)).toEqual(['environment', 'heartbeat', 'updates']);
  expect(policyLocks({ version: 1, updatesDisabled: true })).toEqual(['updates']);
  expect(policyLocks({ version: 1, updatesDisabled: false })).toEqual([]);
});
