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
  Notification,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  Tray,
} from 'electron/main';
import { scheduleJob } from 'node-schedule';
import { systemClock as clock } from '../../core/systemClock.ts';
import { openAlerts } from './alerts/openAlerts.ts';
import { createBell, type Bell } from './bell.ts';
import { readStartOptions } from './commandLine.ts';
import { createApi } from './createApi.ts';
import { createEngineLink, type EngineLink } from './engineLink.ts';
import { createFileDialogs } from './fileDialogs.ts';
import { harden } from './harden.ts';
import { openShell, type OpenedShell } from './openShell.ts';
import { printPdf } from './printPdf.ts';
import { createQuit, type Quit } from './quit.ts';
import { registerApi } from './registerApi.ts';
import { servePage } from './scheme.ts';
import { firstPageOf } from './setup/firstPageOf.ts';
import { openTray } from './tray/openTray.ts';
import { openUpdates } from './updates/openUpdates.ts';
import { createMainWindow, type MainWindow } from './window.ts';

const folder = import.meta.dirname;

/** The table of contents: makes the parts, hands them to each other, starts. */
export async function start(): Promise<void> {
  const startOptions = readStartOptions(app.commandLine);
  const opened = await openShell({ app, clock, safeStorage, net });
  const { preferences, keeper, pause, state } = opened;
  const window = openWindow(opened, () => tray.refresh());
  const files = createFileDialogs({ dialog, window, preferences });
  const alerts = openAlerts({ ...opened, Notification, net, clock, onOpen: (page) => window.show(page) });
  const link = createEngineLink({
    ...opened,
    folder,
    clock,
    window,
    session: session.defaultSession,
    onFinished: (report) => alerts.runFinished(report),
  });
  const bell = openBell(startOptions.settleMs, opened, link, () => {
    pause.current();
    tray.refresh();
    void link.ring();
    alerts.look();
    updates.look();
  });
  const { platform } = process;
  const updates = openUpdates({ ...opened, app, clock, platform, prepareToQuit: () => quit.prepare() });
  const api = createApi({ ...opened, app, shell, clock, window, files, link, bell, alerts, updates, print });
  registerApi(ipcMain, api, (error) => opened.log.error('A call of the page failed', error));
  const quit = openQuit(opened, bell, link);
  const tray = openTray({
    ...opened,
    Tray,
    Menu,
    theme: nativeTheme,
    platform,
    iconFolder: join(folder, '../tray'),
    clock,
    window,
    api,
    quit: () => quit.request(),
  });
  harden(app, session.defaultSession);
  servePage(protocol, join(folder, '../renderer'));
  state.subscribe((current) => {
    window.tell('stateChanged', current);
    quit.runChanged(current.run);
  });
  app.on('second-instance', () => window.show());
  if (!startOptions.isHidden) window.show();
  void link.configure(keeper.current());
  // The computer may go to sleep while the engine is being opened.
  bell.start();
}

function print(html: string): Promise<Uint8Array> {
  return printPdf((options) => new BrowserWindow(options), html);
}

function openQuit(
  { state }: Pick<OpenedShell, 'state'>,
  bell: Pick<Bell, 'stop'>,
  link: Pick<EngineLink, 'stop'>,
): Quit {
  return createQuit({
    app,
    dialog,
    run: () => state.current().run,
    stop() {
      bell.stop();
      return link.stop();
    },
  });
}

function openWindow({ preferences, keeper }: OpenedShell, onTurned: () => void): MainWindow {
  return createMainWindow({
    create: (options) => new BrowserWindow(options),
    screen,
    preloadPath: join(folder, '../preload/index.cjs'),
    preferences,
    firstPage: () => firstPageOf(keeper.current()),
    onTurned,
  });
}

function openBell(
  settleMs: number,
  { state }: Pick<OpenedShell, 'state'>,
  link: Pick<EngineLink, 'suspend'>,
  onRing: () => void,
): Bell {
  return createBell({
    scheduleJob,
    power: powerMonitor,
    clock,
    isOnline: () => net.isOnline(),
    settleMs,
    onRing,
    onSuspend: () => void link.suspend(),
    onOnline: (isOnline) => state.change({ isOnline }),
  });
}
