import { join } from 'node:path';
import { expect, test } from '../../fixture.ts';
import { withServer } from './loopbackServer.ts';
import { hiddenProbe, probe, probeFolder } from './probe.ts';

const tell = `async (call) => { try { return await call() } catch (error) { return [error instanceof Error, error.message] } }`;

test('arguments and answers keep their types both ways', async ({ launch }) => {
  const page = await (await launch(probe)).page();
  const kinds = await page.evaluate(`
    probe.invoke('echo', new Date(0), new Uint8Array([1]), undefined, { given: undefined }, new Map([[1, 2n]]), null)
      .then(([date, bytes, nothing, object, map, nil]) => [
        date instanceof Date && date.getTime() === 0, bytes instanceof Uint8Array && bytes[0] === 1, nothing === undefined,
        'given' in object, map instanceof Map && map.get(1) === 2n, nil === null,
      ])`);
  expect(kinds).toEqual([true, true, true, true, true, true]);
});

test('failures reach the page as Electron words them', async ({ launch }) => {
  const page = await (await launch(probe)).page();
  const invoke = (args: string) => page.evaluate(`(${tell})(() => probe.invoke(${args}))`);
  expect(await invoke(`'fail'`)).toEqual([true, "Error invoking remote method 'fail': RangeError: too far"]);
  expect(await invoke(`'nobody'`)).toEqual([
    true,
    "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
  ]);
  expect(await invoke(`'unclonable'`)).toEqual([
    true,
    "Error invoking remote method 'unclonable': Error: An object could not be cloned.",
  ]);
  expect(await invoke(`'echo', () => 1`)).toEqual([true, 'An object could not be cloned.']);
});

test('the main process sends and the page listens', async ({ launch }) => {
  const page = await (await launch(probe)).page();
  const answer = page.evaluate(
    `new Promise((resolve) => probe.ask('how many?', (...answer) => resolve(answer)))`,
  );
  expect(await answer).toEqual(['how many?', new Date(0)]);
});

test('a window’s own ipc comes before the application’s', async ({ launch }) => {
  const launched = await launch(probe);
  const page = await launched.page();
  await launched.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.ipc.handle('echo', () => 'the window');
  });
  expect(await page.evaluate(`probe.invoke('echo')`)).toBe('the window');
});

test('a handler sees which frame calls: the main one, a foreign one in it, a foreign page', async ({
  launch,
}) => {
  await withServer(
    (request, response) => {
      const child = `<iframe src="http://127.0.0.1:${request.socket.localPort}/child"></iframe>`;
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(`<title>foreign</title>${request.url === '/' ? child : ''}`);
    },
    async (foreign) => {
      const { app } = await launch(hiddenProbe);
      const [page] = await Promise.all([
        app.waitForEvent('window'),
        app.evaluate(
          async ({ BrowserWindow }, preload) => {
            const window = new BrowserWindow({
              webPreferences: { preload, nodeIntegrationInSubFrames: true },
            });
            await window.loadURL('app://ui/index.html');
          },
          join(probeFolder, 'preload.cjs'),
        ),
      ]);
      const sender = `probe.invoke('sender')`;
      expect(await page.evaluate(sender)).toEqual({
        url: 'app://ui/index.html',
        origin: 'app://ui',
        parentOrigin: null,
      });

      await page.evaluate(`new Promise((resolve) => {
        const frame = Object.assign(document.createElement('iframe'), { src: '${foreign}/child', onload: resolve });
        document.body.append(frame);
      })`);
      const [, frame] = page.frames();
      expect(await frame?.evaluate(sender)).toEqual({
        url: `${foreign}/child`,
        origin: foreign,
        parentOrigin: 'app://ui',
      });

      await page.goto(foreign);
      expect(await page.evaluate(sender)).toEqual({
        url: `${foreign}/`,
        origin: foreign,
        parentOrigin: null,
      });
    },
  );
});

test('a frame has no preload unless its window asks for it', async ({ launch }) => {
  await withServer(
    (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<title>foreign</title>'),
    async (foreign) => {
      const page = await (await launch(probe)).page();
      await page.evaluate(`new Promise((resolve) => {
        document.body.append(Object.assign(document.createElement('iframe'), { src: '${foreign}', onload: resolve }));
      })`);
      expect(await page.frames()[1]?.evaluate('typeof probe')).toBe('undefined');
    },
  );
});
