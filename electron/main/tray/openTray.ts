import type { Clock } from '../../../core/clock.ts';
import type { Api } from '../../api.ts';
import type { LoginItem } from '../../shellViews.ts';
import type { OpenedShell } from '../openShell.ts';
import type { MainWindow } from '../window.ts';
import { createAttentionKeeper } from './attentionKeeper.ts';
import { createTray, type AppTray, type TrayParts } from './createTray.ts';
import { isLookingAtTrouble } from './isLookingAtTrouble.ts';
import { createTrayActions, type TrayActionParts } from './trayActions.ts';

export interface OpenTrayParts
  extends
    Pick<OpenedShell, 'keeper' | 'preferences' | 'state' | 'log'>,
    Pick<TrayParts, 'Tray' | 'Menu' | 'theme' | 'platform' | 'iconFolder'>,
    Pick<TrayActionParts, 'quit'> {
  readonly clock: Clock;
  readonly window: Pick<MainWindow, 'show' | 'current'>;
  readonly api: TrayActionParts['api'] & Pick<Api, 'readLoginItem'>;
}

/** Under this code the operator is told why the last entry that was chosen came to nothing. */
const TRAY_FAILED = 'tray-failed';

const NO_LOGIN_ITEM: LoginItem = { isWanted: false, isEffective: false, isSupported: false };

/** Puts the icon into the notification area and keeps it true to the application's state. */
export function openTray(parts: OpenTrayParts): AppTray {
  const { api, clock, keeper, log, state, window } = parts;
  const known: { loginItem: LoginItem } = { loginItem: NO_LOGIN_ITEM };
  const timeZone = () => keeper.current().timeZone;
  const now = () => clock.now();
  const needsAttention = createAttentionKeeper({
    preferences: parts.preferences,
    isLooking: () => isLookingAtTrouble(window.current()),
  });
  const act = createTrayActions({
    ...parts,
    timeZone,
    now,
    onDone(problem) {
      if (problem === null) state.withdraw(TRAY_FAILED);
      else state.notify({ ...problem, code: TRAY_FAILED }, now());
    },
    onFault: (error) => log.error('Tray', error),
  });
  /** The Task Manager tells nobody of its veto. */
  const readLoginItem = async (): Promise<void> => {
    const reply = await api.readLoginItem();
    known.loginItem = reply.ok ? reply.value : NO_LOGIN_ITEM;
  };
  const tray = createTray({
    ...parts,
    facts: () => ({
      state: state.current(),
      needsAttention: needsAttention(state.current()),
      loginItem: known.loginItem,
      timeZone: timeZone(),
      now: now(),
    }),
    onAction: async (action) => {
      await act(action);
      await readLoginItem();
    },
    onClick: () => window.show(),
  });
  state.subscribe(() => tray.refresh());
  const refresh = (): void => {
    tray.refresh();
    void readLoginItem().then(() => tray.refresh());
  };
  refresh();
  return { refresh };
}
