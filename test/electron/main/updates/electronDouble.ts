import { EventEmitter } from 'node:events';
import { createRequire } from 'node:module';
import { NetRequestDouble } from '../../../e2e/host/net/netRequest.ts';

const require = createRequire(import.meta.url);

/** As much of Electron as electron-updater asks for: an installed application of that version, and HTTP. */
export function installElectron(version: string, userDataPath: string): void {
  const app = Object.assign(new EventEmitter(), {
    isPackaged: true,
    whenReady: () => Promise.resolve(),
    getVersion: () => version,
    getName: () => 'Kirim BIOS',
    getPath: () => userDataPath,
    getAppPath: () => userDataPath,
    quit: () => undefined,
    relaunch: () => undefined,
  });
  const electron = {
    app,
    net: { request: (options: object) => new NetRequestDouble(options) },
    session: { fromPartition: () => ({}) },
  };
  const filename = require.resolve('electron');
  const found = require.cache[filename];
  if (found === undefined) require(filename);
  const loaded = require.cache[filename];
  if (loaded !== undefined) loaded.exports = electron;
}
