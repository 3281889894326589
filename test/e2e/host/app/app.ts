import { EventEmitter } from 'node:events';
import type { App, CommandLine as AppCommandLine, LoginItemSettings, Settings } from 'electron';
import type { AppInfo } from '../appInfo.ts';
import { cancellableEvent } from '../cancellableEvent.ts';
import type { CommandLine } from '../commandLine.ts';
import { strict } from '../notImplemented.ts';
import type { WindowRegistry } from '../window/windowRegistry.ts';
import { AppPaths } from './appPaths.ts';
import { AppProcesses, type ListedProcess } from './appProcesses.ts';
import { Lifecycle } from './lifecycle.ts';
import { SingleInstance } from './singleInstance.ts';

type AppCalls = Pick<
  App,
  | 'name'
  | 'isPackaged'
  | 'commandLine'
  | 'dock'
  | 'whenReady'
  | 'isReady'
  | 'quit'
  | 'exit'
  | 'relaunch'
  | 'focus'
  | 'getName'
  | 'setName'
  | 'getVersion'
  | 'getAppPath'
  | 'getPath'
  | 'setPath'
  | 'setAppLogsPath'
  | 'getLocale'
  | 'getSystemLocale'
  | 'getLocaleCountryCode'
  | 'getPreferredSystemLanguages'
  | 'setAppUserModelId'
  | 'enableSandbox'
  | 'disableHardwareAcceleration'
  | 'setLoginItemSettings'
  | 'getLoginItemSettings'
  | 'requestSingleInstanceLock'
  | 'hasSingleInstanceLock'
  | 'releaseSingleInstanceLock'
>;

type AppMetrics = Record<keyof Pick<App, 'getAppMetrics'>, () => ListedProcess[]>;

/** The double of `app`. `relaunch` is only remembered: a process that no test waits for must not start. */
export class AppDouble extends EventEmitter implements AppCalls, AppMetrics {
  name: string;
  /** Electron reads the same variable. */
  readonly isPackaged = 'ELECTRON_FORCE_IS_PACKAGED' in process.env;
  /** Only macOS has one. */
  readonly dock = undefined;
  readonly commandLine: AppCommandLine;
  readonly lifecycle: Lifecycle;
  /** How often the app asked to be started again, for tests. */
  relaunches = 0;
  readonly processes = new AppProcesses(this);
  readonly #info: AppInfo;
  readonly #paths: AppPaths;
  readonly #instance: SingleInstance;
  #loginItem: Settings = {};

  constructor(info: AppInfo, commandLine: CommandLine, windows: WindowRegistry) {
    super();
    this.#info = info;
    this.name = info.name;
    this.commandLine = strict('app.commandLine', createAppCommandLine(commandLine));
    this.lifecycle = new Lifecycle(this, windows);
    this.#paths = new AppPaths(info.name, commandLine.switchValue('user-data-dir'));
    this.#instance = new SingleInstance(({ args, workingFolder, additionalData }) => {
      this.emit('second-instance', cancellableEvent({}), args, workingFolder, additionalData);
    });
  }

  whenReady = (): Promise<void> => this.lifecycle.whenReady();
  isReady = (): boolean => this.lifecycle.isReady;
  quit = (): void => this.lifecycle.quit();
  exit = (code = 0): void => this.lifecycle.exit(code);
  relaunch = (): void => {
    this.relaunches++;
  };
  focus = (): void => undefined;
  getName = (): string => this.name;
  setName = (name: string): void => {
    this.name = name;
  };
  getVersion = (): string => this.#info.version;
  getAppPath = (): string => this.#info.path;
  getPath = (name: string): string => this.#paths.get(name);
  setPath = (name: string, path: string): void => this.#paths.set(name, path);
  setAppLogsPath = (path?: string): void => {
    if (path !== undefined) this.#paths.set('logs', path);
  };
  getAppMetrics = (): ListedProcess[] => this.processes.list();
  getLocale = (): string => 'id';
  getSystemLocale = (): string => 'id-ID';
  getLocaleCountryCode = (): string => 'ID';
  getPreferredSystemLanguages = (): string[] => ['id-ID', 'en-US'];
  setAppUserModelId = (): void => undefined;
  enableSandbox = (): void => undefined;
  disableHardwareAcceleration = (): void => undefined;

  setLoginItemSettings = (settings: Settings): void => {
    this.#loginItem = { ...this.#loginItem, ...settings };
  };

  getLoginItemSettings = (): LoginItemSettings => {
    const openAtLogin = this.#loginItem.openAtLogin ?? false;
    return {
      openAtLogin,
      wasOpenedAtLogin: false,
      status: openAtLogin ? 'enabled' : 'not-registered',
      executableWillLaunchAtLogin: openAtLogin && (this.#loginItem.enabled ?? true),
      launchItems: [],
    };
  };

  requestSingleInstanceLock = (additionalData: object = {}): boolean =>
    this.#instance.request(this.getPath('userData'), additionalData);
  hasSingleInstanceLock = (): boolean => this.#instance.isHeld;
  releaseSingleInstanceLock = (): void => this.#instance.release();
}

/** Switches that the app adds are Chromium's; the host's Chromium has its own, so they change nothing. */
function createAppCommandLine(commandLine: CommandLine): AppCommandLine {
  return {
    appendSwitch: () => undefined,
    appendArgument: () => undefined,
    removeSwitch: () => undefined,
    hasSwitch: (name) => commandLine.hasSwitch(name),
    getSwitchValue: (name) => commandLine.switchValue(name) ?? '',
  };
}
