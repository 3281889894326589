import { X509Certificate } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAuthorities, trustedAuthorities } from '../../core/settings/trustedAuthorities.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const folder = join(import.meta.dirname, '../fixtures/tls');
const authority = readFileSync(join(folder, 'ca.pem'), 'utf8').trim();

describe('trustedAuthorities', () => {
  test('the extra ones stand beside those that are trusted anyway', () => {
    const usual = trustedAuthorities();
    expect(usual.length).toBeGreaterThan(100);
    expect(trustedAuthorities([authority])).toEqual([...usual, authority]);
  });
});

describe('readAuthorities', () => {
  test('reads every certificate of a PEM file, whatever stands between them', async () => {
    const path = join(temporaryFolder(), 'ca.pem');
    const other = readFileSync(join(folder, 'self-signed.pem'), 'utf8').trim();
    writeFileSync(path, `# CA kantor\r\n${authority}\n\n${other}\n`);
    const read = await readAuthorities(path);
    expect(read.map((text) => text.trim())).toEqual([authority, other]);
  });

  test('reads a DER file as Windows exports it', async () => {
    const path = join(temporaryFolder(), 'ca.cer');
    writeFileSync(path, new X509Certificate(authority).raw);
    expect((await readAuthorities(path)).map((text) => text.trim())).toEqual([authority]);
  });

  test('what is no certificate and what is not there are told apart', async () => {
    const path = join(temporaryFolder(), 'ca.pem');
    writeFileSync(path, 'bukan sertifikat');
    await expect(readAuthorities(path)).rejects.toMatchObject({ code: 'invalid' });
    await expect(readAuthorities(`${path}.tidak-ada`)).rejects.toMatchObject({ code: 'missing' });
  });
});
