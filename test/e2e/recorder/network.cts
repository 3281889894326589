/** Loaded before the app: what it is told of the network. Only `net.isOnline()` can be led, not `net.online`. */

declare global {
  var isNetworkOnline: boolean;
}

const electron: typeof Electron.CrossProcessExports = require('electron');
globalThis.isNetworkOnline = process.env['E2E_NETWORK'] !== 'offline';
electron.net.isOnline = () => globalThis.isNetworkOnline;
