import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expect, test } from '../../fixture.ts';
import { withServer } from './loopbackServer.ts';
import { hiddenProbe, probeFolder } from './probe.ts';

const script = join(probeFolder, 'worker.ts');

/** Forks the probe's worker, asks it, and gives what it says after `started`. */
async function ask(app: ElectronApplication, question: object): Promise<unknown> {
  return app.evaluate(
    ({ utilityProcess }, { modulePath, text }) =>
      new Promise((resolve) => {
        const worker = utilityProcess.fork(modulePath, ['--first'], { serviceName: 'probe' });
        worker.on('message', (message: unknown) => {
          if (message !== 'started') resolve(message);
        });
        worker.postMessage(JSON.parse(text));
      }),
    { modulePath: script, text: JSON.stringify(question) },
  );
}

test('a utility process is one of its own and hears what was said before it listened', async ({ launch }) => {
  const { app } = await launch(hiddenProbe);
  expect(await ask(app, { ask: 'about' })).toMatchObject({ type: 'utility', args: ['--first'], ports: 0 });
});

test('messages keep their types both ways and functions are refused', async ({ launch }) => {
  const { app } = await launch(hiddenProbe);
  const back = await app.evaluate(
    ({ utilityProcess }, modulePath) =>
      new Promise((resolve) => {
        const worker = utilityProcess.fork(modulePath);
        const value = {
          date: new Date(0),
          map: new Map([[1, new Set([2n])]]),
          bytes: Buffer.from([1, 2]),
          nothing: undefined,
          error: new RangeError('too far'),
        };
        worker.on('message', (message: typeof value | 'started') => {
          if (message === 'started') return;
          resolve([
            message.date.getTime() === 0,
            message.map.get(1)?.has(2n),
            message.bytes.constructor === Uint8Array && message.bytes[1] === 2,
            'nothing' in message,
            message.error instanceof RangeError,
          ]);
        });
        try {
          worker.postMessage({ call: () => 1 });
        } catch {
          worker.postMessage({ ask: 'echo', value });
        }
      }),
    script,
  );
  expect(back).toEqual([true, true, true, true, true]);
});

test('its end is told with its code, and it has a pid only while it runs', async ({ launch }) => {
  const { app } = await launch(hiddenProbe);
  const life = app.evaluate(
    ({ utilityProcess }, modulePath) =>
      new Promise((resolve) => {
        const worker = utilityProcess.fork(modulePath, [], { stdio: 'pipe' });
        const early = worker.pid;
        const seen: unknown[] = [early];
        worker.once('spawn', () => {
          seen.push(typeof worker.pid, worker.stdout !== null);
          worker.postMessage({ ask: 'exit', code: 7 });
        });
        worker.once('exit', (code) => resolve([...seen, code, worker.pid, worker.kill()]));
      }),
    script,
  );
  expect(await life).toEqual([undefined, 'number', true, 7, undefined, false]);
});

test('a test can kill it and the app hears of it', async ({ launch }) => {
  const launched = await launch(hiddenProbe);
  await ask(launched.app, { ask: 'about' });
  await launched.app.evaluate(({ app }) => {
    app.once('child-process-gone', (_event, { name, exitCode }) =>
      globalThis.denied.push(`${name} ${exitCode}`),
    );
  });
  const [pid] = await launched.workers.kill('probe');
  expect(pid).toBeGreaterThan(0);
  await expect.poll(() => launched.app.evaluate(() => globalThis.denied)).toEqual(['probe 9']);
  expect(await launched.workers.running('probe')).toEqual([]);
});

test('it ends with the app, even when that is killed', async ({ launch }) => {
  const launched = await launch(hiddenProbe);
  await ask(launched.app, { ask: 'about' });
  const [pid = 0] = await launched.workers.running('probe');
  await launched.kill();
  await expect.poll(() => isRunning(pid)).toBe(false);
});

test('its requests succeed and fail as Chromium’s do', async ({ launch }) => {
  await withServer(
    (request, response) => {
      if (request.url === '/reset') request.socket.destroy();
      else response.end('Rp 1.500.000');
    },
    async (url) => {
      const { app } = await launch(hiddenProbe);
      expect(await ask(app, { ask: 'fetch', url })).toBe('Rp 1.500.000');
      expect(await ask(app, { ask: 'fetch', url: `${url}/reset` })).toBe('Error: net::ERR_EMPTY_RESPONSE');
      expect(await ask(app, { ask: 'fetch', url: 'http://127.0.0.1:1' })).toMatch(/^Error: net::ERR_/);
    },
  );
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
