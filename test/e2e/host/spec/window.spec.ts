import { expect, test } from '../../fixture.ts';
import { hiddenProbe, probe } from './probe.ts';

test('a hidden start shows no window; the tray opens one', async ({ launch }) => {
  const launched = await launch(hiddenProbe);
  expect(launched.app.windows()).toEqual([]);
  await launched.tray.press();
  await expect(await launched.page()).toHaveTitle('Host Probe Page');
});

test('a window is ready to show, takes its title and its size from the app', async ({ launch }) => {
  const launched = await launch(hiddenProbe);
  const seen = await launched.app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ width: 500, height: 300, show: false });
    const emitter: NodeJS.EventEmitter = window;
    const events: string[] = [];
    const names = [
      'ready-to-show',
      'show',
      'hide',
      'resize',
      'move',
      'minimize',
      'restore',
      'maximize',
    ] as const;
    for (const name of names) emitter.on(name, () => events.push(name));
    const ready = new Promise<void>((resolve) => {
      window.once('ready-to-show', resolve);
    });
    const titled = new Promise<void>((resolve) => {
      window.once('page-title-updated', () => resolve());
    });
    await Promise.all([window.loadURL('app://ui/index.html'), ready, titled]);
    const inner = 'JSON.stringify([innerWidth, innerHeight])';
    const before: unknown = await window.webContents.executeJavaScript(inner);
    window.show();
    window.setBounds({ x: 10, y: 20, width: 600, height: 400 });
    window.minimize();
    window.restore();
    window.maximize();
    window.hide();
    await window.webContents.executeJavaScript(`new Promise((resolve) => requestAnimationFrame(resolve))`);
    const after: unknown = await window.webContents.executeJavaScript(inner);
    return {
      events,
      before,
      after,
      bounds: window.getBounds(),
      title: window.getTitle(),
      isVisible: window.isVisible(),
    };
  });
  expect(seen).toEqual({
    events: ['ready-to-show', 'show', 'move', 'resize', 'minimize', 'restore', 'maximize', 'hide'],
    before: '[500,300]',
    after: '[600,400]',
    bounds: { x: 10, y: 20, width: 600, height: 400 },
    title: 'Host Probe Page',
    isVisible: false,
  });
});

test('closing can be prevented, destroying cannot', async ({ launch }) => {
  const launched = await launch(probe);
  const page = await launched.page();
  const window = await launched.app.browserWindow(page);
  await window.evaluate((shown) => shown.once('close', (event: Electron.Event) => event.preventDefault()));
  await window.evaluate((shown) => shown.close());
  expect(await window.evaluate((shown) => shown.isDestroyed())).toBe(false);
  await window.evaluate((shown) => shown.destroy());
  expect(await window.evaluate((shown) => shown.isDestroyed())).toBe(true);
  await expect.poll(() => launched.app.windows().length).toBe(0);
  expect(await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(0);
});

test('a page may close its window, and Playwright may', async ({ launch }) => {
  const launched = await launch(probe);
  const first = await launched.page();
  await first.evaluate('close()');
  await expect.poll(() => launched.app.windows().length).toBe(0);
  await launched.tray.click('Open');
  const second = await launched.page();
  await second.close();
  expect(await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(0);
});

test('an address that cannot be loaded rejects as Electron does', async ({ launch }) => {
  const { app } = await launch(hiddenProbe);
  const failure = app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow();
    const failed = new Promise((resolve) => {
      window.webContents.once('did-fail-load', (_event, _code, description) => resolve(description));
    });
    const error: unknown = await window.loadURL('http://127.0.0.1:1/').catch((caught: unknown) => caught);
    return [error instanceof Error && error.message.split(' ')[0], await failed];
  });
  const [first, second] = await failure;
  expect(first).toMatch(/^ERR_/);
  expect(second).toBe(first);
});

test('no page reaches a host that is not this machine', async ({ launch }) => {
  const { app } = await launch(hiddenProbe);
  const message = app.evaluate(async ({ BrowserWindow }) => {
    return new BrowserWindow().loadURL('https://example.com/').then(() => 'reached', String);
  });
  expect(await message).toContain('ERR_NAME_NOT_RESOLVED');
});

test('what a page logs reaches the app and the test', async ({ launch }) => {
  const launched = await launch(probe);
  const page = await launched.page();
  await launched.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.once('console-message', ({ level, message }) => {
      globalThis.denied.push(`${level}: ${message}`);
    });
  });
  await page.evaluate(`console.warn('careful', 1)`);
  await expect.poll(() => launched.app.evaluate(() => globalThis.denied)).toEqual(['warning: careful 1']);
  await expect.poll(() => launched.pageProblems).toContain('careful 1');
});
