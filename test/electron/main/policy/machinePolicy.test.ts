import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { settingsSchema } from '../../../../core/settings.ts';
import { applyPolicy } from '../../../../electron/main/policy/applyPolicy.ts';
import { machinePolicyPath, readMachinePolicy } from '../../../../electron/main/policy/machinePolicy.ts';
import { temporaryFolder } from '../../../support/temporaryFolder.ts';

function policyFile(text: string): string {
  const path = join(temporaryFolder(), 'policy.json');
  writeFileSync(path, text);
  return path;
}

describe("the machine's policy", () => {
  test('most computers have none', async () => {
    expect(await readMachinePolicy(join(temporaryFolder(), 'policy.json'))).toEqual({
      policy: { version: 1, updatesDisabled: false },
      problem: null,
    });
  });

  test('takes the place of what the operator decided, and of nothing else', async () => {
    const path = policyFile(
      '\uFEFF{"version": 1, "environment": "production", "heartbeat": {"url": "https://pantau.contoh.go.id/1"}, "updates": {"folder": "D:\\\\pembaruan"}}',
    );
    const { policy, problem } = await readMachinePolicy(path);
    expect(problem).toBeNull();
    const settings = settingsSchema.parse({
      version: 1,
      satker: '000001',
      environment: 'training',
      alerts: { absenceDays: 7, heartbeat: { file: '/denyut.txt' }, telegram: { chatId: '1' } },
      updates: { feedUrl: 'https://unduh.contoh.go.id/', channel: 'beta' },
    });
    expect(applyPolicy(settings, policy)).toEqual({
      ...settings,
      environment: 'production',
      alerts: {
        absenceDays: 7,
        heartbeat: { url: 'https://pantau.contoh.go.id/1', method: 'GET' },
        telegram: { chatId: '1' },
      },
      updates: { folder: 'D:\\pembaruan', channel: 'stable' },
    });
    expect(applyPolicy(settings, { version: 1, updatesDisabled: true })).toEqual(settings);
  });

  test.each([
    ['bad JSON', '{"version": 1,', /bukan JSON yang sah/],
    ['an unknown field', '{"version": 1, "updateDisabled": true}', /isian tidak dikenal: "updateDisabled"/],
    ['an address in clear', '{"version": 1, "updates": {"feedUrl": "http://contoh.go.id"}}', /https:\/\//],
    ['another version', '{"version": 2}', /version/],
  ])('one that cannot be understood forbids updates and is told: %s', async (_name, text, message) => {
    const { policy, problem } = await readMachinePolicy(policyFile(text));
    expect(policy).toEqual({ version: 1, updatesDisabled: true });
    expect(problem).toMatchObject({ code: 'policy-unusable', message: expect.stringMatching(message) });
  });

  test('one that cannot be read forbids updates and is told', async () => {
    const path = join(temporaryFolder(), 'policy.json');
    mkdirSync(path);
    expect(await readMachinePolicy(path)).toMatchObject({
      policy: { updatesDisabled: true },
      problem: { code: 'policy-unusable' },
    });
  });

  test('lies where all users of the computer share it', () => {
    expect(machinePolicyPath('win32', { ProgramData: 'D:\\ProgramData' })).toBe(
      'D:\\ProgramData\\KirimBIOS\\policy.json',
    );
    expect(machinePolicyPath('win32', {})).toBe('C:\\ProgramData\\KirimBIOS\\policy.json');
    expect(machinePolicyPath('linux', {})).toBe('/etc/kirim-bios/policy.json');
  });
});
