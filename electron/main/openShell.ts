import type { App, Net } from 'electron/main';
import type { Clock } from '../../core/clock.ts';
import { firstState } from './firstState.ts';
import { createLog, type Log } from './logs/createLog.ts';
import { logFaults, type ProcessEvents } from './logs/logFaults.ts';
import { createSecretMask } from './logs/secretMask.ts';
import { createPauseKeeper, pauseInForce, type PauseKeeper } from './pause.ts';
import { applyPolicy } from './policy/applyPolicy.ts';
import { machinePolicyPath, readMachinePolicy, type MachinePolicy } from './policy/machinePolicy.ts';
import { openPreferences, type Preferences } from './preferences.ts';
import { lostSecretProblem } from './problems.ts';
import { profilePaths, type ProfilePaths } from './profile.ts';
import { createSecretFile } from './secretFile.ts';
import { createShellSecrets, type Encryption, type ShellSecrets } from './secrets.ts';
import { createSettingsKeeper, type SettingsKeeper } from './settingsKeeper.ts';
import { withoutSample } from './setup/withoutSample.ts';
import { createStateHolder, type StateHolder } from './stateHolder.ts';

/** Everything of this user that main keeps, and what is known of the application. */
export interface OpenedShell {
  readonly profile: ProfilePaths;
  readonly preferences: Preferences;
  readonly keeper: SettingsKeeper;
  readonly secrets: ShellSecrets;
  readonly state: StateHolder;
  readonly pause: PauseKeeper;
  readonly log: Log;
  /** Hides every secret that has passed. */
  readonly mask: (text: string) => string;
  /** What those who look after this computer have decided. */
  readonly policy: MachinePolicy;
}

export interface OpenShellOptions {
  readonly app: Pick<App, 'getPath'> & ProcessEvents;
  readonly clock: Clock;
  readonly safeStorage: Encryption;
  readonly net: Pick<Net, 'isOnline'>;
}

/** Opens the user's profile. What is damaged in it is set aside, and the operator is told. */
export async function openShell({ app, clock, safeStorage, net }: OpenShellOptions): Promise<OpenedShell> {
  const profile = profilePaths(app.getPath('userData'));
  const { add: hide, mask } = createSecretMask();
  const log = createLog({ folder: profile.logs, mask });
  logFaults({ app, process, console }, log);
  const preferences = openPreferences(profile.folder, (error) => log.warn('Preferences', error));
  const { policy, problem } = await readMachinePolicy(machinePolicyPath(process.platform, process.env));
  const keeper = createSettingsKeeper(profile.settings, clock, (settings) =>
    withoutSample(applyPolicy(settings, policy), profile.sample),
  );
  await keeper.load();
  const secrets: ShellSecrets = createShellSecrets({
    file: createSecretFile(profile.secrets, clock, (place) => log.warn(`Secrets set aside: ${place}`)),
    encryption: safeStorage,
    onValue: hide,
    onLost: (name) => state.notify(lostSecretProblem(name), clock.now()),
  });
  const state = createStateHolder(
    firstState({
      settings: keeper.current(),
      pause: pauseInForce(preferences.get('pause'), clock.now()),
      secretsAreKept: await secrets.kept(),
      isOnline: net.isOnline(),
    }),
  );
  const pause = createPauseKeeper({
    preferences,
    now: () => clock.now(),
    onChange: (inForce) => state.change({ pause: inForce }),
  });
  for (const notice of [keeper.notice(), problem]) if (notice !== null) state.notify(notice, clock.now());
  return { profile, preferences, keeper, secrets, state, pause, log, mask, policy };
}
