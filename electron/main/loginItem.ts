import type { App } from 'electron/main';
import type { LoginItem } from '../shellViews.ts';

export interface LoginItemOptions {
  readonly app: Pick<App, 'getLoginItemSettings' | 'setLoginItemSettings' | 'isPackaged'>;
  /** `process.platform`. */
  readonly platform: NodeJS.Platform;
}

/** Whether the application starts when the operator logs on. */
export interface LoginItemKeeper {
  read(): LoginItem;
  /** On Windows this also lifts a veto of the Task Manager, so only the operator may ask for it. */
  set(isWanted: boolean): LoginItem;
}

/** Windows tells starts apart by their arguments: reading needs those that were written. */
const ARGUMENTS = ['--hidden'];

export function createLoginItem({ app, platform }: LoginItemOptions): LoginItemKeeper {
  const read = (): LoginItem => {
    if (!app.isPackaged) return { isWanted: false, isEffective: false, isSupported: false };
    const { openAtLogin, executableWillLaunchAtLogin } = app.getLoginItemSettings({ args: ARGUMENTS });
    return {
      isWanted: openAtLogin,
      isEffective: openAtLogin && (platform !== 'win32' || executableWillLaunchAtLogin),
      isSupported: true,
    };
  };
  return {
    read,
    set(isWanted) {
      // While developing it would be Electron itself that starts.
      if (app.isPackaged) app.setLoginItemSettings({ openAtLogin: isWanted, args: ARGUMENTS });
      return read();
    },
  };
}
