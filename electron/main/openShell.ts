import type { App, Net } from 'electron/main';
import type { Clock } from '../../core/clock.ts';
import { firstState } from './firstState.ts';
import { openPreferences, type Preferences } from './preferences.ts';
import { lostSecretProblem } from './problems.ts';
import { profilePaths, type ProfilePaths } from './profile.ts';
import { createSecretFile } from './secretFile.ts';
import { createShellSecrets, type Encryption, type ShellSecrets } from './secrets.ts';
import { createSettingsKeeper, type SettingsKeeper } from './settingsKeeper.ts';
import { createStateHolder, type StateHolder } from './stateHolder.ts';

/** Everything of this user that main keeps, and what is known of the application. */
export interface OpenedShell {
  readonly profile: ProfilePaths;
  readonly preferences: Preferences;
  readonly keeper: SettingsKeeper;
  readonly secrets: ShellSecrets;
  readonly state: StateHolder;
  /** Takes note of a fault that nobody foresaw. */
  readonly report: (error: unknown) => void;
}

export interface OpenShellOptions {
  readonly app: Pick<App, 'getPath'>;
  readonly clock: Clock;
  readonly safeStorage: Encryption;
  readonly net: Pick<Net, 'isOnline'>;
}

/** Opens the user's profile. What is damaged in it is set aside, and the operator is told. */
export async function openShell({ app, clock, safeStorage, net }: OpenShellOptions): Promise<OpenedShell> {
  const profile = profilePaths(app.getPath('userData'));
  const preferences = openPreferences(profile.folder);
  const keeper = createSettingsKeeper(profile.settings, clock);
  await keeper.load();
  const secrets: ShellSecrets = createShellSecrets({
    file: createSecretFile(profile.secrets, clock),
    encryption: safeStorage,
    onLost: (name) => state.notify(lostSecretProblem(name), clock.now()),
  });
  const state = createStateHolder(
    firstState({
      settings: keeper.current(),
      pause: preferences.get('pause'),
      secretsAreKept: await secrets.kept(),
      isOnline: net.isOnline(),
    }),
  );
  const notice = keeper.notice();
  if (notice !== null) state.notify(notice, clock.now());
  return { profile, preferences, keeper, secrets, state, report: (error) => console.error(error) };
}
