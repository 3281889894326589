import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workerBundle } from '../../build/bundles.ts';
import { columnsToken, littleEndian, rowToken } from '../source/database/sqlserver/tdsPackets.ts';
import { startTdsServer } from '../source/database/sqlserver/tdsServer.ts';

const run = promisify(execFile);

describe('database libraries in the bundle of the worker', () => {
  let folder: string;

  beforeAll(async () => {
    // Beside the packages that stay outside the bundle, as the application has them.
    folder = await mkdtemp(join(import.meta.dirname, '../../out-'));
    const entry = join(import.meta.dirname, 'readInBundle.ts');
    await build({ ...workerBundle, build: { ...workerBundle.build, ssr: entry, outDir: folder } });
  }, 60_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  const read = async (settings: object): Promise<string> => {
    const place = { host: '127.0.0.1', user: 'klinik', database: 'klinik' };
    const argument = JSON.stringify({ ...place, ...settings });
    return (await run(process.execPath, [join(folder, 'index.js'), argument])).stdout;
  };

  test("SQL Server's decimals are exact there too", async () => {
    const columns = [{ name: 'x', type: [0x6a, 17, 18, 2] }];
    const row = rowToken([[9, 1, ...littleEndian(99999999999999999n, 8)]]);
    const server = await startTdsServer({ answer: () => [columnsToken(columns), row] });
    const text = await read({ kind: 'sqlserver', port: server.port });
    await server.close();
    expect(text).toBe('[{"kind":"decimal","value":"999999999999999.99"}]');
  });

  test('every other library gets as far as the server, which hangs up', async () => {
    const server = createServer((socket) => socket.on('error', () => undefined).end());
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new TypeError('no port');
    for (const kind of ['mysql', 'postgresql', 'firebird', 'oracle']) {
      expect(await read({ kind, port: address.port }), kind).toBe('unreachable');
    }
    server.close();
  });
});
