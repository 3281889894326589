import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../../fixture.ts';
import { hiddenProbe, probe, probeFolder } from './probe.ts';

test('the app knows itself', async ({ launch }) => {
  const { app, profile } = await launch({ ...hiddenProbe, isPackaged: true });
  const about = app.evaluate(({ app: electronApp }) => ({
    name: electronApp.getName(),
    version: electronApp.getVersion(),
    path: electronApp.getAppPath(),
    userData: electronApp.getPath('userData'),
    isPackaged: electronApp.isPackaged,
    isReady: electronApp.isReady(),
    type: process.type,
    electron: process.versions.electron,
    args: process.argv.slice(-1),
  }));
  expect(await about).toEqual({
    name: 'Host Probe',
    version: '1.2.3',
    path: probeFolder,
    userData: profile,
    isPackaged: true,
    isReady: true,
    type: 'browser',
    electron: '45.4.1',
    args: ['--hidden'],
  });
});

test('a second start tells the first one and ends', async ({ launch }) => {
  const launched = await launch(hiddenProbe);
  expect(await launched.startAgain('--title=From the second start')).toBe(0);
  const window = await launched.app.browserWindow(await launched.page());
  expect(await window.evaluate((shown) => shown.isVisible())).toBe(true);
});

test('a killed instance leaves no lock and no Chromium', async ({ launch }) => {
  const first = await launch(probe);
  await first.page();
  expect(processesOf(first.profile).length).toBeGreaterThan(1);
  await first.kill();
  await expect.poll(() => processesOf(first.profile)).toEqual([]);
  const second = await launch({ ...probe, profile: first.profile });
  await expect(await second.page()).toHaveTitle('Host Probe Page');
});

test('quitting can be prevented, and ends everything when it is not', async ({ launch }) => {
  const launched = await launch(probe);
  await launched.page();
  await launched.app.evaluate(({ app }) => app.once('before-quit', (event) => event.preventDefault()));
  await launched.tray.click('Quit');
  expect(await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await launched.tray.click('Quit');
  expect(await launched.closed()).toBe(0);
  await expect.poll(() => processesOf(launched.profile)).toEqual([]);
});

test('a window that will not close keeps the app alive', async ({ launch }) => {
  const launched = await launch(probe);
  const window = await launched.app.browserWindow(await launched.page());
  await window.evaluate((shown) => shown.once('close', (event: Electron.Event) => event.preventDefault()));
  const order = launched.app.evaluate(({ app }) => {
    const events: string[] = [];
    app.on('before-quit', () => events.push('before-quit'));
    app.on('will-quit', () => events.push('will-quit'));
    app.quit();
    return new Promise((resolve) => setTimeout(() => resolve(events), 50));
  });
  expect(await order).toEqual(['before-quit']);
});

test('SIGTERM quits in good order', async ({ launch }) => {
  const launched = await launch(hiddenProbe);
  launched.signal('SIGTERM');
  expect(await launched.closed()).toBe(0);
});

test('what the host lacks fails by name', async ({ launch }) => {
  const { app } = await launch(hiddenProbe);
  const messages = app.evaluate(({ app: electronApp, BrowserWindow, globalShortcut, session }) => {
    const calls = [
      () => globalShortcut.register('F1', () => undefined),
      () => electronApp.getFileIcon('/'),
      () => session.fromPath('/other'),
      () => new BrowserWindow({ webPreferences: { sandbox: false } }),
      () => new BrowserWindow().setOpacity(1),
    ];
    return calls.map((call) => {
      try {
        return `no error: ${String(call())}`;
      } catch (error) {
        return error instanceof Error ? error.message : '';
      }
    });
  });
  expect(await messages).toEqual([
    'electron-host: globalShortcut.register is not implemented',
    'electron-host: app.getFileIcon is not implemented',
    'electron-host: session.fromPath is not implemented',
    'electron-host: webPreferences.sandbox: false is not implemented',
    'electron-host: BrowserWindow.setOpacity is not implemented',
  ]);
});

/** The processes of this machine that were started with that folder among their arguments. */
function processesOf(folder: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => commandLineOf(pid).includes(folder));
}

function commandLineOf(pid: string): string {
  try {
    return readFileSync(join('/proc', pid, 'cmdline'), 'utf8');
  } catch {
    return ''; // It has just ended.
  }
}
