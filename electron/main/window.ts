import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle, Screen } from 'electron/main';
import type { ApiEventName, ApiEvents } from '../api.ts';
import { eventChannel } from '../apiNames.ts';
import type { Page } from '../shellViews.ts';
import type { Preferences } from './preferences.ts';
import { PAGE_URL } from './scheme.ts';

/** The one window: made when it is asked for, gone when it is closed. */
export interface MainWindow {
  /** Shows the window, at that page where one is named. */
  show(page?: Page): void;
  /** The window while there is one, for dialogs that belong to it. */
  current(): BrowserWindow | null;
  /** Tells the page; nobody hears it when there is no window. */
  tell<Name extends ApiEventName>(name: Name, value: ApiEvents[Name]): void;
}

export interface WindowOptions {
  readonly create: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly screen: Pick<Screen, 'getDisplayMatching'>;
  readonly preloadPath: string;
  readonly preferences: Preferences;
  /** Where a window begins that nobody opened at a page of his choice. */
  readonly firstPage: () => Page;
  /** The operator turned to the window, or to another page in it. */
  readonly onTurned: () => void;
}

const DEFAULT_SIZE = { width: 1200, height: 760 };
/** Fits 1366 × 768 at 150 % scaling. */
const SMALLEST_SIZE = { minWidth: 720, minHeight: 440 };

export function createMainWindow(options: WindowOptions): MainWindow {
  const held: { window: BrowserWindow | null } = { window: null };
  const open = (page: Page | undefined): void => {
    const window = options.create({
      ...DEFAULT_SIZE,
      ...SMALLEST_SIZE,
      ...visibleBounds(options),
      title: 'Kirim BIOS',
      show: false,
      webPreferences: { preload: options.preloadPath },
    });
    held.window = window;
    window.once('ready-to-show', () => window.show());
    window.on('focus', options.onTurned);
    window.webContents.on('did-navigate-in-page', options.onTurned);
    window.on('close', () => options.preferences.set('windowBounds', window.getNormalBounds()));
    window.on('closed', () => {
      held.window = null;
    });
    void window.loadURL(`${PAGE_URL}#/${page ?? options.firstPage()}`);
  };
  return {
    show(page) {
      const { window } = held;
      if (window === null) return open(page);
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
      if (page !== undefined) window.webContents.send(eventChannel('pageRequested'), page);
    },
    current: () => held.window,
    tell: (name, value) => held.window?.webContents.send(eventChannel(name), value),
  };
}

/** Where the window was last, unless the screen that it was on is gone. */
function visibleBounds({ preferences, screen }: WindowOptions): Partial<Rectangle> {
  const bounds = preferences.get('windowBounds');
  if (bounds === null) return {};
  const { workArea } = screen.getDisplayMatching(bounds);
  const isVisible =
    bounds.x < workArea.x + workArea.width - 100 &&
    bounds.x + bounds.width > workArea.x + 100 &&
    bounds.y >= workArea.y &&
    bounds.y < workArea.y + workArea.height - 50;
  return isVisible ? bounds : { width: bounds.width, height: bounds.height };
}
