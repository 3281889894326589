import { join } from 'node:path';
import { shell } from 'electron/common';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  net,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  Tray,
} from 'electron/main';
import { scheduleJob } from 'node-schedule';
import { systemClock as clock } from '../../core/systemClock.ts';
import { createBell } from './bell.ts';
import { readStartOptions } from './commandLine.ts';
import { createApi } from './createApi.ts';
import { createEngineLink } from './engineLink.ts';
import { createFileDialogs } from './fileDialogs.ts';
import { harden } from './harden.ts';
import { openShell } from './openShell.ts';
import { createQuit } from './quit.ts';
import { registerApi } from './registerApi.ts';
import { servePage } from './scheme.ts';
import { openTray } from './tray/openTray.ts';
import { createMainWindow } from './window.ts';

const folder = import.meta.dirname;

/** The table of contents: makes the parts, hands them to each other, starts. */
export async function start(): Promise<void> {
  const startOptions = readStartOptions(app.commandLine);
  const opened = await openShell({ app, clock, safeStorage, net });
  const { preferences, keeper, pause, state } = opened;
  const window = createMainWindow({
    create: (options) => new BrowserWindow(options),
    screen,
    preloadPath: join(folder, '../preload/index.cjs'),
    preferences,
    onTurned: () => tray.refresh(),
  });
  const files = createFileDialogs({ dialog, window, preferences });
  const link = createEngineLink({ ...opened, folder, clock, window, session: session.defaultSession });
  const bell = createBell({
    scheduleJob,
    power: powerMonitor,
    clock,
    isOnline: () => net.isOnline(),
    settleMs: startOptions.settleMs,
    onRing: () => {
      pause.current();
      tray.refresh();
      void link.ring();
    },
    onSuspend: () => void link.suspend(),
    onOnline: (isOnline) => state.change({ isOnline }),
  });
  const api = createApi({ ...opened, app, shell, clock, window, files, link, bell });
  registerApi(ipcMain, api, (error) => opened.log.error('A call of the page failed', error));
  const quit = createQuit({
    app,
    dialog,
    run: () => state.current().run,
    stop() {
      bell.stop();
      return link.stop();
    },
  });
  const tray = openTray({
    ...opened,
    Tray,
    Menu,
    theme: nativeTheme,
    platform: process.platform,
    iconFolder: join(folder, '../tray'),
    clock,
    window,
    api,
    quit: () => quit.request(),
  });
  harden(app, session.defaultSession);
  servePage(protocol, join(folder, '../renderer'));
  state.subscribe((current) => window.tell('stateChanged', current));
  state.subscribe(({ run }) => quit.runChanged(run));
  app.on('second-instance', () => window.show());
  if (!startOptions.isHidden) window.show();
  const configured = link.configure(keeper.current());
  // The computer may go to sleep while the engine is being opened.
  bell.start();
  await configured;
}
