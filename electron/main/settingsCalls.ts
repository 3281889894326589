import { checkSettings } from '../../core/settings/parseSettings.ts';
import type { SecretName } from '../../core/secrets.ts';
import type { Settings } from '../../core/settings.ts';
import type { Api } from '../api.ts';
import { succeed } from '../reply.ts';
import type { ShellSecrets } from './secrets.ts';
import type { SettingsKeeper } from './settingsKeeper.ts';

export interface SettingsCallsParts {
  readonly keeper: SettingsKeeper;
  readonly secrets: ShellSecrets;
  /** Puts checked settings in force. */
  readonly keep: (settings: Settings) => Promise<void>;
  /** A secret was entered or forgotten: what failed for want of it may work now. */
  readonly onSecretChanged: (name: SecretName) => void;
}

type SettingsCallName = 'readSettings' | 'saveSettings' | 'setSecret' | 'deleteSecret' | 'hasSecret';

/** What the operator decides, and the secrets: those go in and never come out. */
export function createSettingsCalls(parts: SettingsCallsParts): Pick<Api, SettingsCallName> {
  const { keeper, secrets, keep, onSecretChanged } = parts;
  return {
    readSettings: async () => succeed({ settings: keeper.current(), notice: keeper.notice() }),
    async saveSettings(raw) {
      const check = checkSettings(raw);
      if (check.kind === 'invalid') return succeed(check);
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
