import { EventEmitter } from 'node:events';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  BrowserWindowConstructorOptions,
  LoadFileOptions,
  PrintToPDFOptions,
  Size,
  WebContents,
} from 'electron';
import type { Chromium } from '../chromium/chromium.ts';
import type { DevToolsSession } from '../chromium/devTools.ts';
import type { OwnSchemes } from '../net/ownSchemes.ts';
import type { Permissions } from '../net/permissions.ts';
import type { SessionDouble } from '../net/session.ts';
import { notImplemented, strict } from '../notImplemented.ts';
import type { FrameDouble } from './frameTree.ts';
import { IpcMainDouble } from './ipcMain.ts';
import { routeCall, writeClone } from './ipcRouter.ts';
import { openPage, type Page } from './page.ts';
import type { HostMessage, PageMessage } from './pageMessages.ts';
import { resizePage } from './pageTarget.ts';
import { printToPdf } from './printToPdf.ts';
import { watchTarget } from './targetWatch.ts';

type WebContentsCalls = Pick<
  WebContents,
  | 'id'
  | 'send'
  | 'loadURL'
  | 'loadFile'
  | 'getURL'
  | 'getTitle'
  | 'isLoading'
  | 'isDestroyed'
  | 'reload'
  | 'close'
  | 'focus'
  | 'setWindowOpenHandler'
  | 'executeJavaScript'
  | 'printToPDF'
  | 'forcefullyCrashRenderer'
  | 'openDevTools'
>;

type WindowOpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0];

/** What a window's contents need of the host and of their window. */
export interface WebContentsParts {
  readonly id: number;
  readonly chromium: Chromium;
  readonly schemes: OwnSchemes;
  readonly permissions: Permissions;
  readonly session: SessionDouble;
  readonly ipcMain: IpcMainDouble;
  readonly appPath: string;
  readonly options: BrowserWindowConstructorOptions;
  readonly size: Size;
  readonly closeWindow: () => void;
}

/** The double of `webContents`: a page of Chromium. Its page opens while the window is made. */
export class WebContentsDouble extends EventEmitter implements WebContentsCalls {
  readonly id: number;
  readonly session: SessionDouble;
  readonly ipc = strict('webContents.ipc', new IpcMainDouble());
  /** Not Electron's: Chromium's name of the page, once it is open. */
  targetId = '';
  private readonly parts: WebContentsParts;
  private readonly page: Promise<Page>;
  private openedPage: Page | undefined;
  private title = '';
  private isBusy = false;
  private isGone = false;
  private windowOpenHandler: WindowOpenHandler | undefined;

  constructor(parts: WebContentsParts) {
    super();
    this.id = parts.id;
    this.session = parts.session;
    this.parts = parts;
    const self = strict('webContents', this);
    this.on('did-start-loading', () => (this.isBusy = true));
    this.on('did-stop-loading', () => (this.isBusy = false));
    this.page = openPage({
      chromium: parts.chromium,
      schemes: parts.schemes,
      size: parts.size,
      preferences: parts.options.webPreferences ?? {},
      contents: self,
      receive: (message, frame, frameId) => receive(self, message, frame, frameId),
      prepareOrigin: (origin) => decidePermissions(parts, self, origin),
    });
    this.page
      .then((page) => self.opened(page))
      .catch((error: unknown) => {
        if (!this.isGone) throw error;
      });
    return self;
  }

  get mainFrame(): FrameDouble | undefined {
    return this.openedPage?.frames.main;
  }

  /** A message to a page that has not loaded is lost, as in Electron. */
  send(channel: string, ...args: unknown[]): void {
    if (this.isGone) throw new TypeError('Object has been destroyed');
    this.openedPage?.deliver({ kind: 'event', channel, args: writeClone(args) });
  }

  async loadURL(url: string): Promise<void> {
    await (await this.page).load(url);
  }

  async loadFile(file: string, { query = {}, hash = '', search }: LoadFileOptions = {}): Promise<void> {
    const url = pathToFileURL(resolve(this.parts.appPath, file));
    url.search = search ?? new URLSearchParams(query).toString();
    url.hash = hash;
    await this.loadURL(url.href);
  }

  getURL(): string {
    const url = this.mainFrame?.url ?? '';
    return url === 'about:blank' ? '' : url;
  }

  getTitle(): string {
    return this.title;
  }

  isLoading(): boolean {
    return this.isBusy;
  }

  isDestroyed(): boolean {
    return this.isGone;
  }

  reload(): void {
    void this.tell((session) => session.send('Page.reload'));
  }

  close(): void {
    this.parts.closeWindow();
  }

  focus(): void {}

  /** There is no window for them in a page without a head. */
  openDevTools(): void {}

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.windowOpenHandler = handler;
  }

  async executeJavaScript(expression: string, userGesture = false): Promise<unknown> {
    const { target } = await this.page;
    const { result, exceptionDetails } = await target.session.send('Runtime.evaluate', {
      expression,
      userGesture,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails === undefined) return result.value;
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    return printToPdf((await this.page).target.session, options);
  }

  forcefullyCrashRenderer(): void {
    // Chromium does not answer a crash.
    this.openedPage?.target.session.send('Page.crash').catch(() => undefined);
  }

  /** Not Electron's: the window has a new size. */
  resize(size: Size): void {
    void this.tell((session) => resizePage(session, size));
  }

  /** Not Electron's: shows dark or light pages. */
  useDarkColors(isDark: boolean): void {
    const features = [{ name: 'prefers-color-scheme', value: isDark ? 'dark' : 'light' }];
    void this.tell((session) => session.send('Emulation.setEmulatedMedia', { features }));
  }

  /** Not Electron's: asks the app about a window that the page wants to open. */
  askToOpenWindow(url: string, frameName: string, features: string): void {
    const response = this.windowOpenHandler?.({
      url: this.parts.schemes.fromChromium(url),
      frameName,
      features,
      disposition: 'foreground-tab',
      referrer: { url: this.getURL(), policy: 'default' },
    });
    if (response?.action !== 'deny') notImplemented('a window that a page opens and no handler denies');
  }

  /** Not Electron's: the page has a new title. */
  followTitle(title: string): void {
    this.title = title;
    this.emit('page-title-updated', {}, title, true);
  }

  /** Not Electron's: the window is gone, and so is the page. */
  destroyPage(): void {
    if (this.isGone) return;
    this.isGone = true;
    const browser = this.parts.chromium.devTools.session();
    const close = async (): Promise<void> => {
      const { target } = await this.page;
      await browser.send('Target.closeTarget', { targetId: target.targetId });
    };
    close().catch(() => undefined); // It may be gone already.
    this.emit('destroyed');
  }

  /** Not Electron's: who hears a frame's calls, and the way back to it. */
  callParts(frameId: string) {
    return {
      receivers: [this.ipc, this.parts.ipcMain],
      reply: (message: HostMessage) => this.openedPage?.deliver(message, frameId),
    };
  }

  /** Tells the page something once it is open; one that has gone meanwhile need not hear it. */
  private async tell(act: (session: DevToolsSession) => Promise<unknown>): Promise<void> {
    try {
      await act((await this.page).target.session);
    } catch (error) {
      if (!this.isGone) throw error;
    }
  }

  private opened(page: Page): void {
    this.openedPage = page;
    this.targetId = page.target.targetId;
    watchTarget(this.parts.chromium.devTools, page.target, {
      destroyed: () => {
        this.isGone = true;
        this.emit('destroyed');
      },
      windowOpened: (url, frameName) => this.askToOpenWindow(url, frameName, ''),
    });
  }
}

function receive(
  contents: WebContentsDouble,
  message: PageMessage,
  frame: FrameDouble,
  frameId: string,
): void {
  switch (message.kind) {
    case 'send':
    case 'invoke':
      void routeCall({ call: message, sender: contents, senderFrame: frame, ...contents.callParts(frameId) });
      break;
    case 'window-open':
      contents.askToOpenWindow(message.url, message.frameName, message.features);
      break;
    case 'window-close':
      contents.close();
      break;
    case 'title':
      contents.followTitle(message.title);
      break;
    case 'preload-error':
      contents.emit('preload-error', {}, frame.url, new Error(message.message));
  }
}

async function decidePermissions(
  { chromium, permissions, schemes }: WebContentsParts,
  contents: WebContentsDouble,
  origin: string,
): Promise<void> {
  await permissions.decide(
    chromium.devTools.session(),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- A handler that uses more fails by name.
    contents as unknown as WebContents,
    origin,
    schemes.fromChromium(origin),
  );
}
