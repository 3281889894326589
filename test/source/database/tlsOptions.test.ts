import { X509Certificate } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tlsOptions } from '../../../core/source/database/tlsOptions.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { failureOf } from './readingHelpers.ts';

const folder = join(import.meta.dirname, '../../fixtures/tls');
const caFile = join(folder, 'ca.pem');

test('without TLS nothing is read, and without a file the computer decides whom to trust', async () => {
  expect(await tlsOptions({ mode: 'off', caFile: '/tidak/ada.pem' })).toBeNull();
  expect(await tlsOptions({ mode: 'prefer' })).toEqual({});
});

test('an authority is taken from PEM, with all that follows in it, and from the bare bytes', async () => {
  const pem = await readFile(caFile, 'utf8');
  expect(await tlsOptions({ mode: 'require', caFile })).toEqual({ ca: pem });
  const bare = join(temporaryFolder(), 'ca.cer');
  await writeFile(bare, new X509Certificate(pem).raw);
  const { ca = '' } = (await tlsOptions({ mode: 'require', caFile: bare })) ?? {};
  expect(new X509Certificate(ca).fingerprint256).toBe(new X509Certificate(pem).fingerprint256);
});

test('a file that holds something else is told before anything is sent', async () => {
  for (const name of ['contoh-uji.key.pem', 'README.md']) {
    const failure = await failureOf(tlsOptions({ mode: 'prefer', caFile: join(folder, name) }));
    expect(failure.code).toBe('tls-failed');
    expect(failure.message).toContain(`${name} bukan sertifikat`);
  }
});
