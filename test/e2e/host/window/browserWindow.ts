import { EventEmitter } from 'node:events';
import type { BrowserWindow, BrowserWindowConstructorOptions, LoadFileOptions, Rectangle } from 'electron';
import { cancellableEvent } from '../cancellableEvent.ts';
import { notImplemented, strict } from '../notImplemented.ts';
import type { OpenWindow } from './windowRegistry.ts';
import { WebContentsDouble, type WebContentsParts } from './webContents.ts';

type WindowCalls = Pick<
  BrowserWindow,
  | 'id'
  | 'loadURL'
  | 'loadFile'
  | 'show'
  | 'showInactive'
  | 'hide'
  | 'focus'
  | 'blur'
  | 'close'
  | 'destroy'
  | 'minimize'
  | 'restore'
  | 'maximize'
  | 'unmaximize'
  | 'isVisible'
  | 'isFocused'
  | 'isDestroyed'
  | 'isMinimized'
  | 'isMaximized'
  | 'isFullScreen'
  | 'getBounds'
  | 'getNormalBounds'
  | 'getContentBounds'
  | 'setBounds'
  | 'getSize'
  | 'setSize'
  | 'getPosition'
  | 'setPosition'
  | 'getTitle'
  | 'setTitle'
  | 'setMenu'
  | 'removeMenu'
  | 'setMenuBarVisibility'
  | 'setProgressBar'
  | 'flashFrame'
>;

/** What a window needs of the host. */
export interface WindowHost {
  readonly contentsParts: Omit<WebContentsParts, 'id' | 'options' | 'size' | 'closeWindow'>;
  readonly nextId: () => number;
  readonly opened: (window: BrowserWindowDouble) => void;
  readonly closed: (window: BrowserWindowDouble) => void;
}

/** The double of `BrowserWindow`: visibility and place are kept in mind, the page is a real one. */
export class BrowserWindowDouble extends EventEmitter implements WindowCalls, OpenWindow {
  readonly id: number;
  readonly webContents: WebContentsDouble;
  private readonly host: WindowHost;
  private bounds: Rectangle;
  private title: string;
  private state: 'normal' | 'minimized' | 'maximized' = 'normal';
  private isShown: boolean;
  private hasFocus = false;
  private isGone = false;

  constructor(host: WindowHost, options: BrowserWindowConstructorOptions = {}) {
    super();
    refuseUnknown(options);
    const { x = 560, y = 240, width = 800, height = 600, title = 'Electron', show = true } = options;
    this.host = host;
    this.id = host.nextId();
    this.bounds = { x, y, width, height };
    this.title = title;
    this.isShown = show;
    this.hasFocus = show;
    const self = strict('BrowserWindow', this);
    this.webContents = new WebContentsDouble({
      ...host.contentsParts,
      id: this.id,
      options,
      size: { width, height },
      closeWindow: () => self.close(),
    });
    this.webContents.once('did-finish-load', () => self.emit('ready-to-show', {}));
    this.webContents.once('destroyed', () => self.forget());
    this.webContents.on('page-title-updated', (_event: object, pageTitle: string) =>
      self.followTitle(pageTitle),
    );
    host.opened(self);
    return self;
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.loadURL(url);
  }

  async loadFile(file: string, options?: LoadFileOptions): Promise<void> {
    await this.webContents.loadFile(file, options);
  }

  show(): void {
    this.showInactive();
    this.focus();
  }

  showInactive(): void {
    if (this.isShown) return;
    this.isShown = true;
    this.emit('show');
  }

  hide(): void {
    if (!this.isShown) return;
    this.isShown = false;
    this.blur();
    this.emit('hide');
  }

  focus(): void {
    if (this.hasFocus || !this.isShown) return;
    this.hasFocus = true;
    this.emit('focus', {});
  }

  blur(): void {
    if (!this.hasFocus) return;
    this.hasFocus = false;
    this.emit('blur', {});
  }

  /** Asks the listeners of `close`; one may prevent it. */
  tryClose(): boolean {
    if (this.isGone) return true;
    const event = cancellableEvent({});
    this.emit('close', event);
    if (event.defaultPrevented) return false;
    this.destroy();
    return true;
  }

  close(): void {
    this.tryClose();
  }

  destroy(): void {
    this.webContents.destroyPage();
  }

  minimize = (): void => this.enter('minimized', 'minimize');
  restore = (): void => this.enter('normal', 'restore');
  maximize = (): void => this.enter('maximized', 'maximize');
  unmaximize = (): void => this.enter('normal', 'unmaximize');

  isVisible = (): boolean => this.isShown && !this.isGone;
  isFocused = (): boolean => this.hasFocus && !this.isGone;
  isDestroyed = (): boolean => this.isGone;
  isMinimized = (): boolean => this.state === 'minimized';
  isMaximized = (): boolean => this.state === 'maximized';
  isFullScreen = (): boolean => false;

  getBounds = (): Rectangle => ({ ...this.bounds });
  getNormalBounds = (): Rectangle => ({ ...this.bounds });
  getContentBounds = (): Rectangle => ({ ...this.bounds });
  getSize = (): number[] => [this.bounds.width, this.bounds.height];
  getPosition = (): number[] => [this.bounds.x, this.bounds.y];
  setSize = (width: number, height: number): void => this.setBounds({ width, height });
  setPosition = (x: number, y: number): void => this.setBounds({ x, y });

  setBounds(bounds: Partial<Rectangle>): void {
    const before = this.bounds;
    this.bounds = { ...before, ...bounds };
    const { x, y, width, height } = this.bounds;
    if (x !== before.x || y !== before.y) this.emitBoth('move', 'moved');
    if (width === before.width && height === before.height) return;
    this.webContents.resize({ width, height });
    this.emitBoth('resize', 'resized');
  }

  getTitle(): string {
    return this.title;
  }

  setTitle(title: string): void {
    this.title = title;
  }

  setMenu(): void {}
  removeMenu(): void {}
  setMenuBarVisibility(): void {}
  setProgressBar(): void {}
  flashFrame(): void {}

  private enter(state: BrowserWindowDouble['state'], event: string): void {
    if (this.state === state) return;
    this.state = state;
    this.emit(event);
  }

  private emitBoth(during: string, after: string): void {
    this.emit(during);
    this.emit(after);
  }

  private followTitle(title: string): void {
    const event = cancellableEvent({});
    this.emit('page-title-updated', event, title, true);
    if (!event.defaultPrevented) this.title = title;
  }

  private forget(): void {
    if (this.isGone) return;
    this.isGone = true;
    this.emit('closed');
    this.host.closed(this);
  }
}

/** Options that the host cannot honour, so that nobody relies on them. */
function refuseUnknown({
  webPreferences = {},
  windowStatePersistence,
}: BrowserWindowConstructorOptions): void {
  const { nodeIntegration, contextIsolation, sandbox, webSecurity, partition, session } = webPreferences;
  if (nodeIntegration === true) notImplemented('webPreferences.nodeIntegration');
  if (contextIsolation === false) notImplemented('webPreferences.contextIsolation: false');
  if (sandbox === false) notImplemented('webPreferences.sandbox: false');
  if (webSecurity === false) notImplemented('webPreferences.webSecurity: false');
  if (partition !== undefined || session !== undefined) notImplemented('webPreferences.session');
  if (windowStatePersistence !== undefined) notImplemented('windowStatePersistence');
}
