import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { Readable, Writable } from 'node:stream';
import { connectDevTools, type DevTools } from './devTools.ts';

/** One Chromium process. It ends when this process ends, however that happens: its debugging pipe closes. */
export interface Chromium {
  readonly devTools: DevTools;
  /** Where others (Playwright) may connect: `ws://127.0.0.1:…`. */
  readonly webSocketUrl: string;
  readonly exited: Promise<void>;
  kill(): void;
}

export interface ChromiumOptions {
  readonly executable: string;
  readonly profileFolder: string;
  readonly isHeadless: boolean;
  readonly isSandboxed: boolean;
}

/** Starts Chromium without any window. It resolves no host name but those of this machine. */
export async function launchChromium(options: ChromiumOptions): Promise<Chromium> {
  const child = spawn(options.executable, switchesFor(options), {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    // Chromium takes the form of dates from here, as Electron does from its switch `lang`.
    env: { ...process.env, LANGUAGE: 'id' },
    // A group of its own, so that its helpers, which write to the profile, can be ended with it.
    detached: process.platform !== 'win32',
  });
  const kill = (): void => killWithHelpers(child);
  process.once('exit', kill);
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  const webSocketUrl = await readWebSocketUrl(child);
  const [, , , toChromium, fromChromium] = child.stdio;
  if (!(toChromium instanceof Writable) || !(fromChromium instanceof Readable)) {
    throw new Error('electron-host: Chromium was started without its debugging pipe');
  }
  return { devTools: connectDevTools(fromChromium, toChromium), webSocketUrl, exited, kill };
}

function killWithHelpers(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (process.platform === 'win32') child.kill('SIGKILL');
  else process.kill(-child.pid, 'SIGKILL');
}

function switchesFor({ profileFolder, isHeadless, isSandboxed }: ChromiumOptions): string[] {
  return [
    '--remote-debugging-pipe',
    '--remote-debugging-port=0',
    `--user-data-dir=${profileFolder}`,
    ...(isHeadless ? ['--headless=new', '--hide-scrollbars', '--disable-gpu'] : []),
    ...(isSandboxed ? [] : ['--no-sandbox']),
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE [::1]',
    // Frames of other origins stay in the page's process, where the page's one DevTools session sees them.
    '--disable-site-isolation-trials',
    '--disable-features=LocalNetworkAccessChecks,PaintHolding,OptimizationHints,Translate',
    ...[
      'no-first-run',
      'no-startup-window',
      'no-default-browser-check',
      'no-service-autorun',
      'disable-background-networking',
      'disable-background-timer-throttling',
      'disable-backgrounding-occluded-windows',
      'disable-back-forward-cache',
      'disable-breakpad',
      'disable-component-update',
      'disable-default-apps',
      'disable-dev-shm-usage',
      'disable-extensions',
      'disable-popup-blocking',
      'disable-renderer-backgrounding',
      'disable-search-engine-choice-screen',
      'disable-sync',
      'metrics-recording-only',
      'use-mock-keychain',
    ].map((name) => `--${name}`),
    '--lang=id',
    '--force-color-profile=srgb',
    '--password-store=basic',
  ];
}

/** Chromium prints its address on its error output; the rest of that output is read and thrown away. */
function readWebSocketUrl(child: ChildProcess): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const lines: string[] = [];
  if (child.stderr === null) throw new Error('electron-host: Chromium was started without error output');
  createInterface({ input: child.stderr }).on('line', (line) => {
    lines.splice(0, lines.length - 20);
    lines.push(line);
    const url = /^DevTools listening on (ws:\/\/.*)$/.exec(line)?.[1];
    if (url !== undefined) resolve(url);
  });
  child.once('error', reject);
  child.once('exit', (code) => {
    reject(new Error(`electron-host: Chromium ended with ${code}\n${lines.join('\n')}`));
  });
  return promise;
}
