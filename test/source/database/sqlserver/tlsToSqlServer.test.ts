import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cellsOf, failureOf } from '../readingHelpers.ts';
import { packetType } from './tdsPackets.ts';
import { driverOf, numbers, openTable, withServer } from './tdsReading.ts';
import type { TdsServerOptions } from './tdsServer.ts';

const folder = join(import.meta.dirname, '../../../fixtures/tls');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const serverTls = (name: string): TdsServerOptions => ({
  encryption: 'on',
  tls: { cert: read(`${name}.pem`), key: read('contoh-uji.key.pem') },
  answer: numbers(1),
});

describe('TLS to SQL Server, which a stand-in plays', () => {
  const caFile = join(folder, 'ca.pem');

  test('a certificate of the office is accepted under any name, and the connection is encrypted', async () => {
    for (const name of ['valid', 'wrong-name']) {
      await withServer(serverTls(name), async (server) => {
        const change = { tls: { mode: 'require', caFile } };
        expect(await cellsOf(await openTable(server, { query: 'SELECT 1 AS x', ...change }))).toEqual([
          [0, ''],
        ]);
        const steps = await driverOf(server, change).test();
        expect(steps.find(({ id }) => id === 'tls')).toMatchObject({ outcome: 'ok' });
      });
    }
  });

  test.each([
    ['an authority that nobody knows', 'valid', {}],
    ['a certificate that nobody signed', 'self-signed', { caFile }],
    ['a certificate that has expired', 'expired', { caFile }],
  ])('is refused for %s, before the login is sent', async (_, name, change) => {
    for (const mode of ['prefer', 'require']) {
      await withServer(serverTls(name), async (server) => {
        const failure = await failureOf(openTable(server, { query: 'SELECT 1', tls: { mode, ...change } }));
        expect(failure.code).toBe('tls-failed');
        expect(server.requests.map(({ type }) => type)).not.toContain(packetType.login);
      });
    }
  });

  test('a server that offers none is spoken to only when that is allowed', async () => {
    await withServer({ answer: numbers(1) }, async (server) => {
      const required = openTable(server, { query: 'SELECT 1', tls: { mode: 'require' } });
      expect((await failureOf(required)).code).toBe('tls-failed');
      const preferred = await openTable(server, { query: 'SELECT 1 AS x', tls: { mode: 'prefer' } });
      expect(await cellsOf(preferred)).toEqual([[0, '']]);
    });
    await withServer({ encryption: 'required', answer: numbers(1) }, async (server) => {
      const off = openTable(server, { query: 'SELECT 1', tls: { mode: 'off' } });
      expect((await failureOf(off)).code).toBe('tls-failed');
    });
  });

  test('a server of 2008 with TLS 1.0 is refused, unless old TLS is allowed', async () => {
    const options = serverTls('valid');
    const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
    await withServer({ ...options, tls: { ...options.tls, ...old } }, async (server) => {
      const change = { query: 'SELECT 1 AS x', tls: { mode: 'require', caFile } };
      expect((await failureOf(openTable(server, change))).code).toBe('tls-failed');
      expect(await cellsOf(await openTable(server, { ...change, allowOldTls: true }))).toEqual([[0, '']]);
    });
  });
});
