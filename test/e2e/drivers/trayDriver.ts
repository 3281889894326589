import type { ElectronApplication } from '@playwright/test';

/** One entry of the tray's menu as a person sees it. */
export interface TrayItem {
  readonly label: string;
  readonly type: string;
  readonly isEnabled: boolean;
  readonly isChecked: boolean;
  readonly submenu: readonly TrayItem[];
}

/** Reads and clicks the application's one tray icon. */
export class TrayDriver {
  readonly #app: ElectronApplication;

  constructor(app: ElectronApplication) {
    this.#app = app;
  }

  /** How many tray icons there are. */
  count(): Promise<number> {
    return this.#app.evaluate(() => globalThis.recordedTrays.length);
  }

  toolTip(): Promise<string> {
    return this.#app.evaluate(() => globalThis.recordedTrays[0]?.toolTip ?? '');
  }

  /** The path of the icon's file. */
  icon(): Promise<string> {
    return this.#app.evaluate(() => globalThis.recordedTrays[0]?.icon ?? '');
  }

  /** The visible entries of the menu. */
  items(): Promise<TrayItem[]> {
    return this.#app.evaluate(() => {
      const read = (menu: Electron.Menu | null | undefined): TrayItem[] =>
        (menu?.items ?? [])
          .filter(({ visible }) => visible)
          .map(({ label, type, enabled, checked, submenu }) => ({
            label,
            type,
            isEnabled: enabled,
            isChecked: checked,
            submenu: read(submenu),
          }));
      return read(globalThis.recordedTrays[0]?.menu);
    });
  }

  async labels(): Promise<string[]> {
    return (await this.items()).map(({ label }) => label);
  }

  /** Chooses an entry by the labels on the way to it. Throws when a person could not choose it. */
  click(...labels: readonly string[]): Promise<void> {
    return this.#app.evaluate((_electron, path) => {
      const choose = (menu: Electron.Menu | null | undefined, [label, ...rest]: readonly string[]): void => {
        const item = menu?.items.find((candidate) => candidate.label === label && candidate.visible);
        if (item === undefined) throw new Error(`the tray's menu has no ‘${path.join(' > ')}’`);
        if (!item.enabled) throw new Error(`‘${path.join(' > ')}’ is disabled in the tray's menu`);
        if (rest.length === 0) item.click();
        else choose(item.submenu, rest);
      };
      choose(globalThis.recordedTrays[0]?.menu, path);
    }, labels);
  }

  /** A click on the icon itself. */
  press(): Promise<void> {
    return this.#app.evaluate(() => void globalThis.recordedTrays[0]?.tray.emit('click', {}));
  }
}
