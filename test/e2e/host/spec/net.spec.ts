import { expect, test } from '../../fixture.ts';
import { withServer } from './loopbackServer.ts';
import { hiddenProbe } from './probe.ts';

test('fetch reads files, follows redirects unless told to see them, and fails as Chromium does', async ({
  launch,
}) => {
  await withServer(
    (request, response) => {
      if (request.url === '/moved') response.writeHead(302, { location: '/here' }).end();
      else response.end(`${request.method} ${request.url}`);
    },
    async (url) => {
      const { app } = await launch(hiddenProbe);
      const answers = app.evaluate(
        async ({ net }, { server, file }) => {
          const tell = (address: string, init?: RequestInit) =>
            net.fetch(address, init).then((response) => response.text(), String);
          return [
            await tell(`${server}/moved`),
            await tell(`${server}/moved`, { redirect: 'manual' }),
            await tell(`${server}/post`, { method: 'POST', body: 'x', signal: AbortSignal.timeout(5_000) }),
            await tell(`${server}/late`, { signal: AbortSignal.abort() }),
            (await tell(file)).includes('"host-probe"'),
            await tell(`${file}.missing`),
          ];
        },
        { server: url, file: new URL('../probe/package.json', import.meta.url).href },
      );
      expect(await answers).toEqual([
        'GET /here',
        'Error: Redirect was cancelled',
        'POST /post',
        'AbortError: This operation was aborted',
        true,
        'Error: net::ERR_FILE_NOT_FOUND',
      ]);
    },
  );
});

test('request tells redirects and answers in events', async ({ launch }) => {
  await withServer(
    (request, response) => {
      if (request.url === '/moved') response.writeHead(302, { location: '/here' }).end();
      else response.end(`${String(request.headers['x-key'])} ${request.url}`);
    },
    async (url) => {
      const { app } = await launch(hiddenProbe);
      const seen = app.evaluate(
        ({ net }, server) =>
          new Promise((resolve) => {
            const request = net.request({ url: `${server}/moved`, redirect: 'manual' });
            request.on('redirect', (status, _method, target) => {
              request.abort();
              const next = net.request(target);
              next.setHeader('x-key', 'value');
              next.on('response', (response) =>
                response.on('data', (chunk) => resolve([status, chunk.toString()])),
              );
              next.end();
            });
            request.end();
          }),
        url,
      );
      expect(await seen).toEqual([302, 'value /here']);
    },
  );
});
