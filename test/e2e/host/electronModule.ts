import type { BrowserWindowConstructorOptions, ForkOptions } from 'electron';
import type * as ElectronMain from 'electron/main';
import type { AppDouble } from './app/app.ts';
import type { AppInfo } from './appInfo.ts';
import type { Chromium } from './chromium/chromium.ts';
import { createNet } from './net/net.ts';
import { OwnSchemes } from './net/ownSchemes.ts';
import { Permissions } from './net/permissions.ts';
import { createProtocol } from './net/protocol.ts';
import { SessionDouble } from './net/session.ts';
import { missing, strict } from './notImplemented.ts';
import { createDialog } from './shell/dialog.ts';
import { MenuDouble, MenuItemDouble } from './shell/menu.ts';
import { createNativeImage } from './shell/nativeImage.ts';
import { NativeThemeDouble } from './shell/nativeTheme.ts';
import { NotificationDouble } from './shell/notification.ts';
import { PowerMonitorDouble } from './shell/powerMonitor.ts';
import { createSafeStorage } from './shell/safeStorage.ts';
import { ScreenDouble } from './shell/screen.ts';
import { createShell } from './shell/shell.ts';
import { TrayDouble } from './shell/tray.ts';
import { UtilityProcessDouble } from './utility/utilityProcess.ts';
import { BrowserWindowDouble, type WindowHost } from './window/browserWindow.ts';
import { IpcMainDouble } from './window/ipcMain.ts';
import type { WebContentsDouble } from './window/webContents.ts';
import type { WindowRegistry } from './window/windowRegistry.ts';

/** What the doubles of one application share. */
export interface ModuleParts {
  readonly app: AppDouble;
  readonly info: AppInfo;
  readonly windows: WindowRegistry<BrowserWindowDouble>;
  readonly nodePath: string;
  /** Throws before the app is ready. */
  readonly chromium: () => Chromium;
}

/** The `electron` module of the main process. Every name that the real one exports is there. */
export type ElectronModule = ReturnType<typeof createElectronModule>;

/** Makes the doubles and ties them together. */
export function createElectronModule(parts: ModuleParts) {
  const { app } = parts;
  const schemes = new OwnSchemes();
  const permissions = new Permissions();
  const net = strict(
    'net',
    createNet((request) => schemes.answer(request)),
  );
  const protocol = strict('protocol', createProtocol(schemes, app.isReady));
  const createSession = (): SessionDouble =>
    strict('session', new SessionDouble({ permissions, protocol, fetch: net.fetch }));
  const defaultSession = createSession();
  const partitions = new Map<string, SessionDouble>();
  const ipcMain = strict('ipcMain', new IpcMainDouble());
  const nativeTheme = strict('nativeTheme', new NativeThemeDouble());
  const createHost = (): WindowHost => ({
    contentsParts: {
      chromium: parts.chromium(),
      schemes,
      permissions,
      session: defaultSession,
      ipcMain,
      appPath: parts.info.path,
    },
    nextId: () => parts.windows.nextId(),
    opened: (window) => announce(parts, nativeTheme, window),
    closed: (window) => {
      parts.windows.remove(window.id);
      app.lifecycle.windowClosed();
    },
  });
  const doubles = {
    app: strict('app', app),
    BrowserWindow: strict('BrowserWindow', createBrowserWindowClass(createHost, parts.windows)),
    dialog: strict('dialog', createDialog()),
    ipcMain,
    Menu: strict('Menu', MenuDouble),
    MenuItem: MenuItemDouble,
    nativeImage: strict('nativeImage', createNativeImage()),
    nativeTheme,
    net,
    Notification: strict('Notification', NotificationDouble),
    powerMonitor: strict('powerMonitor', new PowerMonitorDouble()),
    protocol,
    safeStorage: strict('safeStorage', createSafeStorage(app.whenReady)),
    screen: strict('screen', new ScreenDouble()),
    session: strict('session', {
      defaultSession,
      fromPartition: (name: string) => {
        const session = partitions.get(name) ?? createSession();
        partitions.set(name, session);
        return session;
      },
    }),
    shell: strict('shell', createShell()),
    Tray: strict('Tray', TrayDouble),
    utilityProcess: strict('utilityProcess', createUtilityProcess(parts)),
    webContents: strict('webContents', createWebContents(parts.windows)),
  };
  return { ...missingModules(), ...doubles } satisfies Record<keyof typeof ElectronMain, unknown>;
}

function createBrowserWindowClass(
  createHost: () => WindowHost,
  windows: WindowRegistry<BrowserWindowDouble>,
) {
  return class BrowserWindow extends BrowserWindowDouble {
    constructor(options?: BrowserWindowConstructorOptions) {
      super(createHost(), options);
    }

    static getAllWindows = (): BrowserWindowDouble[] => windows.all();
    static fromId = (id: number): BrowserWindowDouble | null => windows.get(id) ?? null;
    static getFocusedWindow = (): BrowserWindowDouble | null =>
      windows.all().find((window) => window.isFocused()) ?? null;
    static fromWebContents = (contents: WebContentsDouble | undefined): BrowserWindowDouble | null =>
      windows.all().find((window) => window.webContents === contents) ?? null;
  };
}

function createWebContents(windows: WindowRegistry<BrowserWindowDouble>) {
  const all = (): WebContentsDouble[] => windows.all().map((window) => window.webContents);
  return {
    getAllWebContents: all,
    fromId: (id: number) => all().find((contents) => contents.id === id),
    fromDevToolsTargetId: (targetId: string) => all().find((contents) => contents.targetId === targetId),
  };
}

function createUtilityProcess({ app, nodePath }: ModuleParts) {
  return {
    fork(modulePath: string, args?: readonly string[], options?: ForkOptions): UtilityProcessDouble {
      if (!app.isReady()) throw new Error('utilityProcess cannot be created before app is ready.');
      const child = new UtilityProcessDouble(nodePath, modulePath, args, options);
      app.processes.adopt(child);
      return child;
    },
  };
}

function announce(
  { app, windows }: ModuleParts,
  nativeTheme: NativeThemeDouble,
  window: BrowserWindowDouble,
): void {
  windows.add(window);
  app.emit('web-contents-created', {}, window.webContents);
  app.emit('browser-window-created', {}, window);
  window.on('focus', () => app.emit('browser-window-focus', {}, window));
  window.on('blur', () => app.emit('browser-window-blur', {}, window));
  const followTheme = (): void => window.webContents.useDarkColors(nativeTheme.shouldUseDarkColors);
  followTheme();
  nativeTheme.on('updated', followTheme);
  window.once('closed', () => nativeTheme.off('updated', followTheme));
}

/** Whatever else Electron exports to the main process: its use throws by name. */
function missingModules() {
  return {
    autoUpdater: missing('autoUpdater'),
    BaseWindow: missing('BaseWindow'),
    BrowserView: missing('BrowserView'),
    clipboard: missing('clipboard'),
    ClipboardItem: missing('ClipboardItem'),
    contentTracing: missing('contentTracing'),
    crashReporter: missing('crashReporter'),
    desktopCapturer: missing('desktopCapturer'),
    globalShortcut: missing('globalShortcut'),
    ImageView: missing('ImageView'),
    inAppPurchase: missing('inAppPurchase'),
    IpcMainServiceWorker: missing('IpcMainServiceWorker'),
    MessageChannelMain: missing('MessageChannelMain'),
    netLog: missing('netLog'),
    powerSaveBlocker: missing('powerSaveBlocker'),
    pushNotifications: missing('pushNotifications'),
    ShareMenu: missing('ShareMenu'),
    systemPreferences: missing('systemPreferences'),
    TouchBar: missing('TouchBar'),
    View: missing('View'),
    webFrameMain: missing('webFrameMain'),
    WebContentsView: missing('WebContentsView'),
    WebSocket: missing('WebSocket'),
  };
}
