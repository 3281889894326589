import type { ElectronApplication } from '@playwright/test';
import type { Settings } from 'electron';

export type PowerEvent = 'suspend' | 'resume' | 'lock-screen' | 'unlock-screen';
export type SafeStorageState = typeof globalThis.safeStorageState;

/** Plays the operating system: power, theme, network, login item, encryption, other programs. */
export class SystemDriver {
  readonly #app: ElectronApplication;

  constructor(app: ElectronApplication) {
    this.#app = app;
  }

  power(event: PowerEvent): Promise<void> {
    return this.#app.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event);
  }

  useDarkTheme(isDark: boolean): Promise<void> {
    return this.#app.evaluate(({ nativeTheme }, dark) => {
      nativeTheme.themeSource = dark ? 'dark' : 'light';
    }, isDark);
  }

  /** What `net.isOnline()` says from now on. */
  setOnline(isOnline: boolean): Promise<void> {
    return this.#app.evaluate((_electron, online) => {
      globalThis.isNetworkOnline = online;
    }, isOnline);
  }

  setSafeStorage(state: SafeStorageState): Promise<void> {
    return this.#app.evaluate((_electron, wanted) => {
      globalThis.safeStorageState = wanted;
    }, state);
  }

  /** What the app last asked for. */
  loginItem(): Promise<Settings> {
    return this.#app.evaluate(() => globalThis.recordedLoginItem.settings);
  }

  /** The user forbids the login item in the Task Manager, or allows it again. */
  vetoLoginItem(isVetoed: boolean): Promise<void> {
    return this.#app.evaluate((_electron, vetoed) => {
      globalThis.recordedLoginItem.isVetoed = vetoed;
    }, isVetoed);
  }

  /** Addresses, files and folders that the app asked other programs to open. */
  openings(): Promise<{ readonly by: string; readonly target: string }[]> {
    return this.#app.evaluate(() => globalThis.recordedOpenings);
  }
}
