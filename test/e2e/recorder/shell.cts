/** Loaded before the app: nothing is opened outside it, and what was asked for is remembered. */

declare global {
  /** Addresses and paths, in order. */
  var recordedOpenings: { readonly by: string; readonly target: string }[];
}

const electron: typeof Electron.CrossProcessExports = require('electron');
globalThis.recordedOpenings = [];

const record = (by: string, target: string): void => {
  globalThis.recordedOpenings.push({ by, target });
};

electron.shell.openExternal = async (url) => record('openExternal', url);
electron.shell.openPath = async (path) => {
  record('openPath', path);
  return '';
};
electron.shell.showItemInFolder = (path) => record('showItemInFolder', path);
