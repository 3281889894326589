/** Loaded before the app: the machine's own login items stay untouched, and the user's veto can be played. */
import type { Settings } from 'electron';

interface RecordedLoginItem {
  settings: Settings;
  /** What a user says in the Task Manager. */
  isVetoed: boolean;
}

declare global {
  var recordedLoginItem: RecordedLoginItem;
}

const electron: typeof Electron.CrossProcessExports = require('electron');
globalThis.recordedLoginItem = { settings: {}, isVetoed: process.env['E2E_LOGIN_ITEM'] === 'vetoed' };

electron.app.setLoginItemSettings = (settings) => {
  globalThis.recordedLoginItem.settings = settings;
};

electron.app.getLoginItemSettings = () => {
  const { settings, isVetoed } = globalThis.recordedLoginItem;
  const openAtLogin = settings.openAtLogin ?? false;
  return {
    openAtLogin,
    wasOpenedAtLogin: false,
    status: openAtLogin ? 'enabled' : 'not-registered',
    executableWillLaunchAtLogin: openAtLogin && !isVetoed,
    launchItems: [],
  };
};
