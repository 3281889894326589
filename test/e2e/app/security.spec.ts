import { once } from 'node:events';
import { createServer } from 'node:http';
import { apiArguments } from '../../../electron/apiArguments.ts';
import { apiNames } from '../../../electron/apiNames.ts';
import { pages } from '../../../electron/shellViews.ts';
import { expect, test } from '../fixture.ts';

test('the page has a strict policy and runs without an error or a warning', async ({ launch }) => {
  const launched = await launch();
  const page = await launched.page();
  const [response] = await Promise.all([page.waitForResponse(/index\.html/), page.reload()]);
  const policy = response.headers()['content-security-policy'] ?? '';
  expect(policy).toMatch(
    /^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[\w+/=]+'; img-src 'self' data:; /,
  );
  expect(policy).not.toContain('unsafe');
  expect(response.headers()['x-content-type-options']).toBe('nosniff');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(
    await page.evaluate("typeof require + typeof process + Object.keys(window.kirimBios).includes('on')"),
  ).toBe('undefinedundefinedtrue');
  expect(launched.pageProblems).toEqual([]);
});

test('no page logs an error or a warning, with data and without', async ({ launch, open }) => {
  const office = await open();
  for (const launched of [await launch(), await launch({ profile: office.profile })]) {
    const page = await launched.page();
    for (const name of pages) {
      await page.evaluate(`location.hash = '/${name}'`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByLabel('Memuat…').filter({ visible: true })).toHaveCount(0);
    }
    expect(launched.pageProblems).toEqual([]);
    await launched.dispose();
  }
});

test('the page cannot leave, open a window or be given a permission', async ({ launch }) => {
  const launched = await launch();
  const page = await launched.page();
  await page.evaluate("window.open('https://example.invalid/')");
  await page.evaluate(
    "document.body.insertAdjacentHTML('beforeend', '<a id=away href=https://example.invalid/>x</a>')",
  );
  await page.evaluate("document.getElementById('away').click()");
  expect(await page.evaluate('Notification.requestPermission()')).toBe('denied');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(launched.app.windows()).toHaveLength(1);
  expect(page.url()).not.toContain('example.invalid');
  expect(await launched.system.openings()).toEqual([]);
});

test('a page that is not ours is refused by every call', async ({ launch }) => {
  const launched = await launch();
  await launched.page();
  const server = createServer((_request, response) => response.end('<title>Asing</title>')).listen(
    0,
    '127.0.0.1',
  );
  await once(server, 'listening');
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
  const opened = launched.app.waitForEvent('window');
  await launched.app.evaluate(
    ({ BrowserWindow, app }, target) =>
      new BrowserWindow({ webPreferences: { preload: `${app.getAppPath()}/out/preload/index.cjs` } }).loadURL(
        target,
      ),
    url,
  );
  const foreign = await opened;
  await foreign.waitForURL(url);
  for (const name of apiNames) {
    const reply = await foreign.evaluate(
      (call) => Reflect.get(Reflect.get(globalThis, 'kirimBios'), call)(),
      name,
    );
    expect(reply, name).toMatchObject({ ok: false, problem: { code: 'foreign-page' } });
  }
  server.close();
});

/** None of these is what any call takes. */
const nonsense: readonly (readonly unknown[])[] = [
  [null, null, null, null, null],
  [{ __proto__: null, constructor: 'x' }, -1, {}, [], 'x'],
  ['../../etc/passwd\u0000', Number.NaN, 'x'.repeat(100_000), true, 1],
  [[], [], [], [], []],
  [Symbol.iterator.toString(), { length: 1e9 }, 1e308, new Date(0), null],
];

test('every call answers wrong arguments with an error and harms nothing', async ({ launch, open }) => {
  const office = await open();
  const launched = await launch({ profile: office.profile });
  const page = await launched.page();
  const before = await launched.call('readSettings');
  for (const [name, schema] of Object.entries(apiArguments)) {
    for (const args of nonsense) {
      expect(schema.safeParse(args).success, `${name} takes nonsense`).toBe(false);
      const reply = await page.evaluate(
        ([call, given]) => Reflect.get(Reflect.get(globalThis, 'kirimBios'), call)(...given),
        [name, args] as const,
      );
      expect(reply, `${name}(${JSON.stringify(args)})`).toMatchObject({
        ok: false,
        problem: { code: 'wrong-arguments' },
      });
    }
  }
  expect(await launched.call('readSettings')).toEqual(before);
  expect(office.simulator.requests).toEqual([]);
  expect(launched.pageProblems).toEqual([]);
});
