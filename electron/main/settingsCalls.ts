import type { SettingsProblem } from '../../core/settings/settingsProblem.ts';
import { checkSettings } from '../../core/settings/parseSettings.ts';
import type { SecretName } from '../../core/secrets.ts';
import type { Settings } from '../../core/settings.ts';
import type { Api } from '../api.ts';
import { succeed } from '../reply.ts';
import type { ShellSecrets } from './secrets.ts';
import type { MachinePolicy } from './policy/machinePolicy.ts';
import { policyLocks } from './policy/policyLocks.ts';
import type { SettingsKeeper } from './settingsKeeper.ts';

export interface SettingsCallsParts {
  readonly keeper: SettingsKeeper;
  readonly policy: MachinePolicy;
  readonly secrets: ShellSecrets;
  /** Puts checked settings in force. */
  readonly keep: (settings: Settings) => Promise<void>;
  /** A secret was entered or forgotten: what failed for want of it may work now. */
  readonly onSecretChanged: (name: SecretName) => void;
}

type SettingsCallName = 'readSettings' | 'saveSettings' | 'setSecret' | 'deleteSecret' | 'hasSecret';

/** What the operator decides, and the secrets: those go in and never come out. */
export function createSettingsCalls(parts: SettingsCallsParts): Pick<Api, SettingsCallName> {
  const { keeper, policy, secrets, keep, onSecretChanged } = parts;
  return {
    readSettings: async () =>
      succeed({ settings: keeper.current(), notice: keeper.notice(), locks: policyLocks(policy) }),
    async saveSettings(raw) {
      const check = checkSettings(raw);
      if (check.kind === 'invalid') return succeed(check);
      const isEntering =
        check.settings.environment === 'production' && keeper.current().environment !== 'production';
      if (isEntering) return succeed({ kind: 'invalid', problems: [throughTheGate] });
      await keep(check.settings);
      return succeed({ kind: 'saved', settings: keeper.current() });
    },
    async setSecret(name, value) {
      await secrets.set(name, value);
      onSecretChanged(name);
      return succeed(await secrets.stateOf(name));
    },
    async deleteSecret(name) {
      await secrets.delete(name);
      onSecretChanged(name);
      return succeed(await secrets.stateOf(name));
    },
    hasSecret: async (name) => succeed(await secrets.stateOf(name)),
  };
}

/** Official data begins by `switchEnvironment` alone, which looks whether all is ready for it. */
const throughTheGate: SettingsProblem = {
  path: 'environment',
  message: 'Produksi dipilih lewat Pindah ke Produksi di Pengaturan, setelah daftar periksanya lengkap',
};
