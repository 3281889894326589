import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { _electron, ElectronApplication, Page } from '@playwright/test';
import type { Api } from '../../electron/api.ts';
import { DialogDriver } from './drivers/dialogDriver.ts';
import { NotificationDriver } from './drivers/notificationDriver.ts';
import { SystemDriver, type SafeStorageState } from './drivers/systemDriver.ts';
import { TrayDriver } from './drivers/trayDriver.ts';
import { WorkerDriver } from './drivers/workerDriver.ts';

/** Playwright's `_electron`. */
export type Launcher = Pick<typeof _electron, 'launch'>;

export interface LaunchOptions {
  /** The app's folder: its package.json names the main bundle. The repository's by default. */
  readonly appFolder?: string;
  /** The profile folder (`userData`); a new empty one by default. */
  readonly profile?: string;
  /** Arguments for the app itself, such as `--hidden`. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Whether `app.isPackaged` says yes. */
  readonly isPackaged?: boolean;
  readonly safeStorage?: SafeStorageState;
  readonly isLoginItemVetoed?: boolean;
  /** Starts without a network. */
  readonly isOffline?: boolean;
}

const root = join(import.meta.dirname, '../..');
const GRACE_MS = 5_000;

/** A running application and everything a person or the system can do to it. */
export class LaunchedApp {
  readonly app: ElectronApplication;
  readonly profile: string;
  readonly tray: TrayDriver;
  readonly dialogs: DialogDriver;
  readonly notifications: NotificationDriver;
  readonly system: SystemDriver;
  readonly workers: WorkerDriver;
  /** Errors and warnings of all its pages so far: consoles, uncaught errors, broken security policies. */
  readonly pageProblems: string[] = [];
  readonly #args: readonly string[];
  readonly #env: Record<string, string>;
  readonly #process: ChildProcess;
  readonly #closed: Promise<unknown>;

  constructor(
    app: ElectronApplication,
    profile: string,
    args: readonly string[],
    env: Record<string, string>,
  ) {
    this.app = app;
    this.profile = profile;
    this.#args = args;
    this.#env = env;
    this.tray = new TrayDriver(app);
    this.dialogs = new DialogDriver(app);
    this.notifications = new NotificationDriver(app);
    this.system = new SystemDriver(app);
    this.workers = new WorkerDriver(app);
    this.#process = app.process();
    this.#closed = app.waitForEvent('close', { timeout: 0 });
    app.context().on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.pageProblems.push(message.text());
    });
    app.context().on('weberror', (error) => this.pageProblems.push(String(error.error())));
  }

  /** Resolves when the application is ready and has done what it does at once when it is. */
  static async launch(electron: Launcher, profile: string, options: LaunchOptions): Promise<LaunchedApp> {
    const args = argumentsFor(profile, options);
    const env = environmentFor(options);
    const app = await electron.launch({ args, env, cwd: root, colorScheme: null, locale: 'id-ID' });
    const launched = new LaunchedApp(app, profile, args, env);
    await app.evaluate((inside) => inside.app.whenReady());
    return launched;
  }

  /** The page of the app's window, once there is one and it has loaded. */
  async page(): Promise<Page> {
    const page = this.app.windows()[0] ?? (await this.app.firstWindow());
    await page.waitForURL((url) => url.href !== 'about:blank');
    return page;
  }

  /** Makes a call of the application as its page would. */
  async call<Name extends keyof Api>(
    name: Name,
    ...args: Parameters<Api[Name]>
  ): Promise<Awaited<ReturnType<Api[Name]>>> {
    const page = await this.page();
    const asked: { readonly name: string; readonly args: readonly unknown[] } = { name, args };
    return page.evaluate(
      ({ name: call, args: given }) => Reflect.get(Reflect.get(globalThis, 'kirimBios'), call)(...given),
      asked,
    );
  }

  /** Starts the same application once more on the same profile; gives its exit code when it ends. */
  async startAgain(...args: readonly string[]): Promise<number | null> {
    const executable: string = createRequire(import.meta.url)('electron');
    const sandbox = process.platform === 'linux' ? ['--no-sandbox'] : [];
    const second = spawn(executable, [...sandbox, ...this.#args, ...args], {
      env: this.#env,
      stdio: 'ignore',
    });
    await once(second, 'exit');
    return second.exitCode;
  }

  /** Resolves when the application has ended, by whatever cause, with its exit code (null: by a signal). */
  async closed(): Promise<number | null> {
    await this.#closed;
    return this.#process.exitCode;
  }

  /** Sends a signal to the main process. */
  signal(signal: NodeJS.Signals): void {
    this.#process.kill(signal);
  }

  /** Ends it like a power cut. */
  async kill(): Promise<void> {
    this.signal('SIGKILL');
    await this.closed();
  }

  /** Ends it without asking it or anybody, and for certain. Does nothing when it has ended. */
  async dispose(): Promise<void> {
    const { exitCode, signalCode } = this.#process;
    if (exitCode !== null || signalCode !== null) return;
    const killer = setTimeout(() => this.signal('SIGKILL'), GRACE_MS);
    // The answer to a call that ends the process never comes.
    await this.app.evaluate(({ app }) => app.exit(0)).catch(() => undefined);
    await this.closed();
    clearTimeout(killer);
  }
}

function argumentsFor(profile: string, { appFolder = root, args = [] }: LaunchOptions): string[] {
  const recorders = globSync('*.cts', { cwd: join(import.meta.dirname, 'recorder') }).toSorted();
  return [
    ...recorders.flatMap((file) => ['-r', join(import.meta.dirname, 'recorder', file)]),
    `--user-data-dir=${profile}`,
    appFolder,
    ...args,
  ];
}

function environmentFor(options: LaunchOptions): Record<string, string> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return {
    ...Object.fromEntries(inherited),
    ...options.env,
    ...(options.isPackaged === true ? { ELECTRON_FORCE_IS_PACKAGED: 'true' } : {}),
    ...(options.safeStorage === undefined ? {} : { E2E_SAFE_STORAGE: options.safeStorage }),
    ...(options.isOffline === true ? { E2E_NETWORK: 'offline' } : {}),
    ...(options.isLoginItemVetoed === true ? { E2E_LOGIN_ITEM: 'vetoed' } : {}),
  };
}
