import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { serverConnector } from '../../../../core/source/database/serverConnector.ts';
import { serverDriver } from '../../../../core/source/database/serverDriver.ts';
import { serverSettingsSchema, type ServerSettings } from '../../../../core/source/database/settings.ts';
import { systemClock } from '../../../../core/systemClock.ts';
import { drain, failureOf } from '../readingHelpers.ts';
import { describeWith } from '../servers.ts';
import { makeOwnServer, mariaDbRecipe, postgreSqlRecipe, type OwnServer } from './ownServer.ts';

const run = promisify(execFile);
const fixtures = join(import.meta.dirname, '../../../fixtures/tls');
const caFile = join(fixtures, 'ca.pem');

const servers = [
  { kind: 'mysql', title: 'MariaDB', recipe: await mariaDbRecipe() },
  { kind: 'postgresql', title: 'PostgreSQL', recipe: await postgreSqlRecipe() },
] as const;

for (const { kind, title, recipe } of servers) {
  describeWith(`${title} (server program)`, recipe !== null)(`TLS to ${title}`, () => {
    let server: OwnServer;

    beforeAll(async () => {
      if (recipe === null) throw new Error(title);
      server = await makeOwnServer(recipe);
    }, 60_000);

    afterAll(() => server.remove());

    const settingsOf = (tls: object, change: object = {}): ServerSettings =>
      serverSettingsSchema.parse({ kind, ...server.place, tls, ...change });
    const driverOf = (tls: object) => {
      const connector = serverConnector(settingsOf(tls), null);
      return serverDriver(connector, { clock: systemClock, timeoutSeconds: 30, password: null });
    };
    const read = async (tls: object): Promise<number> => {
      const statement = { text: 'SELECT 1 AS x', values: [] };
      return drain((await driverOf(tls).stream({ statement })).rows);
    };

    test('a certificate of an own authority is accepted under any name, and the connection is encrypted', async () => {
      for (const certificate of ['valid', 'wrong-name'] as const) {
        await server.restart(certificate);
        for (const mode of ['prefer', 'require']) {
          expect(await read({ mode, caFile })).toBe(1);
          const steps = await driverOf({ mode, caFile }).test();
          expect(steps.filter(({ outcome }) => outcome !== 'ok')).toEqual([]);
          expect(steps.find(({ id }) => id === 'tls')?.message).toBe('Sambungan dienkripsi.');
        }
      }
    });

    test('the own certificate of the server may take the place of an authority', async () => {
      await server.restart('self-signed');
      const own = join(fixtures, 'self-signed.pem');
      expect(await read({ mode: 'require', caFile: own })).toBe(1);
      expect((await failureOf(read({ mode: 'require', caFile }))).code).toBe('tls-failed');
    });

    test('an unknown authority and an expired certificate are refused, also where TLS is only preferred', async () => {
      for (const [certificate, tls] of [
        ['valid', {}],
        ['expired', { caFile }],
      ] as const) {
        await server.restart(certificate);
        for (const mode of ['prefer', 'require']) {
          expect((await failureOf(read({ mode, ...tls }))).code).toBe('tls-failed');
          const steps = await driverOf({ mode, ...tls }).test();
          expect(steps.at(-1)).toMatchObject({ id: 'tls', outcome: 'failed' });
          expect(steps.at(-1)?.remedy).toContain('CA');
        }
      }
    });

    test('where the computer trusts the authority, the name must be right', async () => {
      for (const [certificate, outcome] of [
        ['valid', 'ok'],
        ['wrong-name', 'failed'],
      ] as const) {
        await server.restart(certificate);
        const settings = JSON.stringify(settingsOf({ mode: 'require' }, { host: 'localhost' }));
        const script = join(import.meta.dirname, 'printDiagnosis.ts');
        const { stdout } = await run(process.execPath, [script, settings], {
          env: { ...process.env, NODE_EXTRA_CA_CERTS: caFile },
        });
        const steps = z.array(z.object({ id: z.string(), outcome: z.string() })).parse(JSON.parse(stdout));
        expect(steps.find(({ id }) => id === 'tls')?.outcome).toBe(outcome);
      }
    });

    test('a server without TLS is spoken to only when that is allowed, and it is told', async () => {
      await server.restart(null);
      for (const mode of ['off', 'prefer']) {
        expect(await read({ mode })).toBe(1);
        const steps = await driverOf({ mode }).test();
        expect(steps.find(({ id }) => id === 'tls')).toMatchObject({
          outcome: 'skipped',
          message: 'Sambungan tidak dienkripsi.',
        });
      }
      expect((await failureOf(read({ mode: 'require' }))).code).toBe('tls-failed');
      expect((await driverOf({ mode: 'require' }).test()).at(-1)).toMatchObject({
        id: 'tls',
        outcome: 'failed',
      });
    });

    test('a file of the authority that is not there is told with its name', async () => {
      const failure = await failureOf(read({ mode: 'require', caFile: '/tidak/ada.pem' }));
      expect(failure.code).toBe('tls-failed');
      expect(failure.message).toContain('/tidak/ada.pem');
    });
  });
}
