import { expect, type ElectronApplication } from '@playwright/test';

/** One entry of the tray's menu as a person sees it. */
export interface TrayItem {
  readonly label: string;
  readonly type: string;
  readonly isEnabled: boolean;
  readonly isChecked: boolean;
  readonly submenu: readonly TrayItem[];
}

/** Reads and clicks the application's one tray icon; all but `count` wait until there is one with a menu. */
export class TrayDriver {
  readonly #app: ElectronApplication;

  constructor(app: ElectronApplication) {
    this.#app = app;
  }

  /** How many tray icons there are now. */
  count(): Promise<number> {
    return this.#app.evaluate(() => globalThis.recordedTrays.length);
  }

  async toolTip(): Promise<string> {
    await this.#appears();
    return this.#app.evaluate(() => globalThis.recordedTrays[0]?.toolTip ?? '');
  }

  /** The path of the icon's file. */
  async icon(): Promise<string> {
    await this.#appears();
    return this.#app.evaluate(() => globalThis.recordedTrays[0]?.icon ?? '');
  }

  /** The visible entries of the menu. */
  async items(): Promise<TrayItem[]> {
    await this.#appears();
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
  async click(...labels: readonly string[]): Promise<void> {
    await this.#appears();
    await this.#app.evaluate((_electron, path) => {
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
  async press(): Promise<void> {
    await this.#appears();
    await this.#app.evaluate(() => void globalThis.recordedTrays[0]?.tray.emit('click', {}));
  }

  async #appears(): Promise<void> {
    const hasMenu = () => this.#app.evaluate(() => (globalThis.recordedTrays[0]?.menu ?? null) !== null);
    await expect.poll(hasMenu, { message: 'the tray icon with its menu' }).toBe(true);
  }
}
