import type { App } from 'electron/main';
import type { LoginItem } from '../shellViews.ts';

export interface LoginItemOptions {
  readonly app: Pick<App, 'getLoginItemSettings' | 'setLoginItemSettings'>;
  readonly isInstalled: boolean;
  /** `process.execPath`. */
  readonly executable: string;
}

/** Whether the application starts when the operator logs on. */
export interface LoginItemKeeper {
  read(): LoginItem;
  /** On Windows this also lifts a veto of the Task Manager, so only the operator may ask for it. */
  set(isWanted: boolean): LoginItem;
}

/** Starts without a window. `build/installer.nsh` writes the same. */
const args = ['--hidden'];

export function createLoginItem({ app, isInstalled, executable }: LoginItemOptions): LoginItemKeeper {
  // Electron writes and compares the path as it is: without quotes a blank in it ends the program's name, and
  // "C:\Users\Budi Santoso\…" neither starts nor is found again (electron/electron#32657, #53911).
  const path = `"${executable}"`;
  const read = (): LoginItem => {
    if (!isInstalled) return { isWanted: false, isEffective: false, isSupported: false };
    const { openAtLogin, executableWillLaunchAtLogin } = app.getLoginItemSettings({ path, args });
    return {
      isWanted: openAtLogin,
      isEffective: openAtLogin && executableWillLaunchAtLogin,
      isSupported: true,
    };
  };
  return {
    read,
    set(isWanted) {
      if (isInstalled) app.setLoginItemSettings({ openAtLogin: isWanted, path, args });
      return read();
    },
  };
}
