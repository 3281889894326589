import { join } from 'node:path';
import { AppDouble } from './app/app.ts';
import { readAppInfo, type AppInfo } from './appInfo.ts';
import { launchChromium, type Chromium } from './chromium/chromium.ts';
import { findChromium } from './chromium/findChromium.ts';
import type { CommandLine } from './commandLine.ts';
import { createElectronModule, type ElectronModule } from './electronModule.ts';
import { WindowRegistry } from './window/windowRegistry.ts';
import type { BrowserWindowDouble } from './window/browserWindow.ts';

/** The host of one application: the stand-in for Electron's executable and for its module. */
export interface ElectronHost {
  readonly info: AppInfo;
  readonly commandLine: CommandLine;
  readonly app: AppDouble;
  readonly electron: ElectronModule;
  /** Starts Chromium and lets the app become ready. To be called when its main script has run. */
  start(): Promise<void>;
}

/** Puts the host together; nothing is started. `nodePath` is the Node that runs utility processes. */
export function createElectronHost(commandLine: CommandLine, nodePath: string): ElectronHost {
  const info = readAppInfo(commandLine.entry);
  const windows = new WindowRegistry<BrowserWindowDouble>();
  const app = new AppDouble(info, commandLine, windows);
  const running: { chromium: Chromium | undefined } = { chromium: undefined };
  const chromium = (): Chromium => {
    if (running.chromium === undefined) throw new Error('Cannot create BrowserWindow before app is ready');
    return running.chromium;
  };
  return {
    info,
    commandLine,
    app,
    electron: createElectronModule({ app, info, windows, nodePath, chromium }),
    async start() {
      if (app.lifecycle.isEnding) return;
      running.chromium = await startChromium(app, commandLine);
      performance.mark('ready');
      app.lifecycle.becomeReady();
    },
  };
}

async function startChromium(app: AppDouble, commandLine: CommandLine): Promise<Chromium> {
  const executable = findChromium();
  if (executable === undefined) throw new Error('electron-host: no Chromium is installed');
  const chromium = await launchChromium({
    executable,
    profileFolder: join(app.getPath('sessionData'), 'chromium'),
    isHeadless: process.env['ELECTRON_HOST_HEADED'] === undefined,
    isSandboxed: !commandLine.hasSwitch('no-sandbox') && process.getuid?.() !== 0,
  });
  void endWithChromium(app, chromium);
  await chromium.devTools.session().send('Target.setDiscoverTargets', { discover: true });
  console.error(`DevTools listening on ${chromium.webSocketUrl}`);
  return chromium;
}

/** When Chromium ends by itself, so does the app: it would show nothing any more. */
async function endWithChromium(app: AppDouble, chromium: Chromium): Promise<void> {
  await chromium.exited;
  if (!app.lifecycle.isEnding) console.error('electron-host: Chromium has ended');
  app.exit(1);
}
