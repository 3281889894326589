import { app, Menu, protocol } from 'electron/main';
import { start } from './start.ts';
import { registerScheme } from './scheme.ts';

/** electron-builder's `appId`; Windows shows toasts only under the identifier of the Start menu's entry. */
const APP_ID = 'id.kirimbios.app';

app.enableSandbox();
// Dates in inputs are written as Indonesians do, in whatever language Windows is.
app.commandLine.appendSwitch('lang', 'id');
app.setAppUserModelId(APP_ID);
Menu.setApplicationMenu(null);
registerScheme(protocol);
// The tray keeps the application alive.
app.on('window-all-closed', () => undefined);

if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();
