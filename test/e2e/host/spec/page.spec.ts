import { expect, test } from '../../fixture.ts';
import { withServer } from './loopbackServer.ts';
import { probe } from './probe.ts';

test('the preload runs before the page, in a world of its own', async ({ launch }) => {
  const page = await (await launch(probe)).page();
  await expect(page).toHaveTitle('Host Probe Page');
  expect(await page.evaluate('found')).toMatchObject({
    probe: 'object',
    isFrozen: true,
    leaked: 'undefined',
    require: 'undefined',
  });
});

test('Chromium enforces the policy that the app sends as a header', async ({ launch }) => {
  await withServer(
    (_request, response) => response.end('foreign'),
    async (foreign) => {
      const launched = await launch(probe);
      const page = await launched.page();
      const response = await page.reload();
      expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
      expect(await page.evaluate('typeof inlineRan')).toBe('undefined');
      expect(await page.evaluate('found.eval')).toBe('EvalError');
      expect(await page.evaluate(`fetch('${foreign}').then(() => 'allowed', String)`)).toContain(
        'Failed to fetch',
      );
      expect(launched.pageProblems.join()).toContain('Content Security Policy');
    },
  );
});

test('the app answers requests of its own scheme and knows the page by it', async ({ launch }) => {
  const launched = await launch(probe);
  const { app } = launched;
  const page = await launched.page();
  expect(await page.evaluate(`fetch('/echo', { method: 'POST', body: 'Rp' }).then((r) => r.text())`)).toBe(
    'Rp',
  );
  expect(await page.evaluate(`fetch('/page.js').then((r) => r.headers.get('content-type'))`)).toBe(
    'text/javascript',
  );
  const urls = app.evaluate(async ({ BrowserWindow, net }) => ({
    page: BrowserWindow.getAllWindows()[0]?.webContents.getURL(),
    fetched: await net
      .fetch('app://ui/echo', { method: 'POST', body: 'dua' })
      .then((response) => response.text()),
  }));
  expect(await urls).toEqual({ page: 'app://ui/index.html', fetched: 'dua' });
});

test('what the preload exposes works as with the real context bridge', async ({ launch }) => {
  const page = await (await launch(probe)).page();
  const tell = `async (call) => { try { return await call() } catch (error) { return [error instanceof Error, error.name, error.message] } }`;
  expect(await page.evaluate('probe.double(21)')).toBe(42);
  expect(await page.evaluate(`(${tell})(() => probe.fail())`)).toEqual([true, 'TypeError', 'oops']);
  expect(
    await page.evaluate(
      `probe.soon().then(({ map }) => [map instanceof Map, map.get(1) instanceof Uint8Array])`,
    ),
  ).toEqual([true, true]);
  expect(
    await page.evaluate(`probe.giveBack((() => { const me = { n: 1 }; me.me = me; return me })()).me.me.n`),
  ).toBe(1);
  expect(await page.evaluate(`(${tell})(() => probe.giveBack(Symbol()))`)).toEqual([
    true,
    'Error',
    'An object could not be cloned.',
  ]);
  expect(await page.evaluate(`(${tell})(() => probe.requireNode())`)).toEqual([
    true,
    'Error',
    'module not found: node:fs',
  ]);
  expect(await page.evaluate(`(${tell})(() => probe.exposeAgain())`)).toEqual([
    true,
    'Error',
    'Cannot bind an API on top of an existing property on the window object',
  ]);
  expect(await page.evaluate(`(${tell})(() => probe.sendSync())`)).toEqual([
    true,
    'Error',
    'electron-host: ipcRenderer.sendSync is not implemented',
  ]);
});

test('a page cannot navigate away or open windows, however it tries', async ({ launch }) => {
  const launched = await launch(probe);
  const { app } = launched;
  const page = await launched.page();
  const denied = () => app.evaluate(() => globalThis.denied.splice(0));
  await expect(page).toHaveTitle('Host Probe Page');

  await page.locator('#same-window').click();
  await expect.poll(denied).toEqual(['navigate https://example.com/away']);
  await page.locator('#new-window').click();
  await expect.poll(denied).toEqual(['open https://example.com/help']);
  await page.locator('#same-window').click({ modifiers: ['ControlOrMeta'] });
  await expect.poll(denied).toEqual(['open https://example.com/away']);
  await page.locator('#same-window').click({ button: 'middle' });
  await expect.poll(denied).toEqual(['open https://example.com/away']);
  expect(await page.evaluate(`open('https://example.com/script')`)).toBe(null);
  await expect.poll(denied).toEqual(['open https://example.com/script']);
  await page.locator('#form').click();
  await expect.poll(denied).toEqual(['open https://example.com/form?']);
  await page.evaluate(`void (location.href = 'https://example.com/moved')`);
  await expect.poll(denied).toEqual(['navigate https://example.com/moved']);

  await expect.poll(() => app.windows().length).toBe(1);
  expect(await page.evaluate('document.title')).toBe('Host Probe Page');
});

test('reloading is not a navigation of the page', async ({ launch }) => {
  const launched = await launch(probe);
  const { app } = launched;
  const page = await launched.page();
  await page.reload();
  await expect(page).toHaveTitle('Host Probe Page');
  expect(await app.evaluate(() => globalThis.denied)).toEqual([]);
});

test('the app decides what pages may do', async ({ launch }) => {
  const launched = await launch(probe);
  const { app } = launched;
  const page = await launched.page();
  const state = `navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => state)`;
  const copy = `navigator.clipboard.writeText('Rp').then(() => 'copied', String)`;
  expect(await page.evaluate(state)).toBe('granted');
  expect(await page.evaluate(copy)).toBe('copied');
  await app.evaluate(({ session }) => {
    session.defaultSession.setPermissionRequestHandler((_contents, _permission, allow) => allow(false));
  });
  await page.reload();
  expect(await page.evaluate(state)).toBe('denied');
  expect(await page.evaluate('Notification.requestPermission()')).toBe('denied');
  expect(await page.evaluate(copy)).toContain('NotAllowedError');
  await app.evaluate(({ session }) => {
    session.defaultSession.setPermissionRequestHandler((_contents, permission, allow, { requestingUrl }) =>
      allow(permission === 'clipboard-sanitized-write' && requestingUrl.startsWith('app://')),
    );
  });
  await page.reload();
  expect(await page.evaluate(state)).toBe('denied');
  expect(await page.evaluate(copy)).toBe('copied');
});

test('a page follows the theme', async ({ launch }) => {
  const launched = await launch(probe);
  const page = await launched.page();
  const isDark = () => page.evaluate(`matchMedia('(prefers-color-scheme: dark)').matches`);
  expect(await isDark()).toBe(false);
  const updates = launched.app.evaluate(
    ({ nativeTheme }) =>
      new Promise((resolve) => {
        nativeTheme.once('updated', () => resolve(nativeTheme.shouldUseDarkColors));
      }),
  );
  await launched.system.useDarkTheme(true);
  expect(await updates).toBe(true);
  await expect.poll(isDark).toBe(true);
});

test('a page can be printed and a crash is told', async ({ launch }) => {
  const launched = await launch(probe);
  const { app } = launched;
  const page = await launched.page();
  await expect(page).toHaveTitle('Host Probe Page');
  const start = await app.evaluate(async ({ BrowserWindow }) => {
    const pdf = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ pageSize: 'A4' });
    return pdf?.subarray(0, 5).toString();
  });
  expect(start).toBe('%PDF-');
  const gone = app.evaluate(
    ({ BrowserWindow }) =>
      new Promise((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.once('render-process-gone', (_event, { reason }) => resolve(reason));
        contents?.forcefullyCrashRenderer();
      }),
  );
  expect(await gone).toBe('crashed');
});
