import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SecretName } from '../../../core/secrets.ts';
import { createSecretFile } from '../../../electron/main/secretFile.ts';
import { createShellSecrets, type ShellSecrets } from '../../../electron/main/secrets.ts';
import { createManualClock } from '../../support/manualClock.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { createFakeEncryption, type FakeEncryption } from './fakeEncryption.ts';

const KEY = 'KUNCI-CONTOH-BUKAN-RAHASIA-00001';
const PASSWORD = 'sandi contoh "bukan" rahasia';
const clock = createManualClock(Date.UTC(2026, 10, 24, 8, 5, 9));

interface Start {
  readonly secrets: ShellSecrets;
  readonly values: string[];
  readonly lost: SecretName[];
  readonly setAside: string[];
}

/** The application started on that folder. */
function start(folder: string, encryption: FakeEncryption): Start {
  const values: string[] = [];
  const lost: SecretName[] = [];
  const setAside: string[] = [];
  const file = createSecretFile(join(folder, 'rahasia.json'), clock, (path) => void setAside.push(path));
  const secrets = createShellSecrets({
    file,
    encryption,
    onValue: (value) => void values.push(value),
    onLost: (name) => void lost.push(name),
  });
  return { secrets, values, lost, setAside };
}

/** Everything that any file of the folder holds, also turned back from base64. */
function everythingIn(folder: string): string {
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .flatMap((text) => [text, ...(text.match(/[\w+/=]{8,}/g)?.map((part) => atobOrEmpty(part)) ?? [])])
    .join('\n');
}

function atobOrEmpty(text: string): string {
  return Buffer.from(text, 'base64').toString('latin1');
}

describe('where the operating system encrypts', () => {
  test('a secret outlives a restart and stands in no file in clear', async () => {
    const folder = temporaryFolder();
    const encryption = createFakeEncryption();
    await start(folder, encryption).secrets.set('bios:training', KEY);
    const again = start(folder, encryption);
    expect(await again.secrets.get('bios:training')).toBe(KEY);
    expect(await again.secrets.stateOf('bios:training')).toEqual({
      isKnown: true,
      kept: 'encrypted',
      isLost: false,
    });
    expect(await again.secrets.kept()).toBe('encrypted');
    expect(readdirSync(folder)).toEqual(['rahasia.json']);
    expect(everythingIn(folder)).not.toContain(KEY);
  });

  test('a secret that is not there is none, and deleting it is no error', async () => {
    const { secrets } = start(temporaryFolder(), createFakeEncryption());
    await secrets.delete('proxy');
    expect([await secrets.get('proxy'), await secrets.has('proxy')]).toEqual([null, false]);
    expect(await secrets.stateOf('proxy')).toEqual({ isKnown: false, kept: null, isLost: false });
  });

  test('a deleted secret is gone after a restart, the others stay', async () => {
    const folder = temporaryFolder();
    const encryption = createFakeEncryption();
    const { secrets } = start(folder, encryption);
    await secrets.set('bios:training', KEY);
    await secrets.set('database:kunjungan', PASSWORD);
    await secrets.delete('bios:training');
    const again = start(folder, encryption).secrets;
    expect([await again.get('bios:training'), await again.get('database:kunjungan')]).toEqual([
      null,
      PASSWORD,
    ]);
  });

  test('secrets that are set at the same time are all kept, and of two for one name the later', async () => {
    const folder = temporaryFolder();
    const encryption = createFakeEncryption();
    const { secrets } = start(folder, encryption);
    await Promise.all([
      secrets.set('bios:training', 'lama'),
      secrets.set('bios:training', KEY),
      secrets.set('proxy', PASSWORD),
    ]);
    const again = start(folder, encryption).secrets;
    expect([await again.get('bios:training'), await again.get('proxy')]).toEqual([KEY, PASSWORD]);
  });

  test('whoever hides secrets in logs learns of every value, entered or read', async () => {
    const folder = temporaryFolder();
    const encryption = createFakeEncryption();
    const first = start(folder, encryption);
    await first.secrets.set('bios:training', KEY);
    const again = start(folder, encryption);
    await again.secrets.has('bios:training');
    expect([first.values, again.values]).toEqual([[KEY], [KEY]]);
  });

  test('of secrets that nobody has asked for yet it can learn all at once', async () => {
    const folder = temporaryFolder();
    const encryption = createFakeEncryption();
    const { secrets } = start(folder, encryption);
    await secrets.set('bios:training', 'lama');
    encryption.resetPassword();
    await secrets.set('proxy', PASSWORD);
    const again = start(folder, encryption);
    await again.secrets.learnAll();
    expect([again.values, again.lost]).toEqual([[PASSWORD], []]);
  });

  test('a secret under an old key of the system is encrypted anew', async () => {
    const folder = temporaryFolder();
    const encryption = createFakeEncryption();
    const { secrets } = start(folder, encryption);
    await secrets.set('bios:training', KEY);
    const before = everythingIn(folder);
    encryption.rotateKey();
    expect(await secrets.get('bios:training')).toBe(KEY);
    expect(everythingIn(folder)).not.toBe(before);
    expect(await secrets.get('bios:training')).toBe(KEY);
  });

  test('encrypting anew never undoes what was entered meanwhile', async () => {
    const folder = temporaryFolder();
    const encryption = createFakeEncryption();
    const { secrets } = start(folder, encryption);
    await secrets.set('bios:training', 'lama');
    encryption.rotateKey();
    await Promise.all([secrets.get('bios:training'), secrets.set('bios:training', KEY)]);
    expect(await start(folder, encryption).secrets.get('bios:training')).toBe(KEY);
  });
});

describe("after a reset of Windows' password", () => {
  test('only what can no longer be opened is asked for again; nothing is deleted', async () => {
    const folder = temporaryFolder();
    const encryption = createFakeEncryption();
    const before = start(folder, encryption).secrets;
    await before.set('bios:training', KEY);
    await before.set('proxy', PASSWORD);
    const kept = everythingIn(folder);
    encryption.resetPassword();
    const { secrets, lost } = start(folder, encryption);
    expect(await secrets.get('bios:training')).toBeNull();
    expect(await secrets.has('bios:training')).toBe(false);
    expect(await secrets.stateOf('bios:training')).toEqual({ isKnown: false, kept: null, isLost: true });
    expect(lost).toEqual(['bios:training']);
    expect(everythingIn(folder)).toBe(kept);
  });

  test('a secret that is entered again is kept again', async () => {
    const folder = temporaryFolder();
    const encryption = createFakeEncryption();
    await start(folder, encryption).secrets.set('bios:training', 'lama');
    encryption.resetPassword();
    const { secrets } = start(folder, encryption);
    await secrets.get('bios:training');
    await secrets.set('bios:training', KEY);
    expect(await secrets.stateOf('bios:training')).toMatchObject({ isKnown: true, isLost: false });
    expect(await start(folder, encryption).secrets.get('bios:training')).toBe(KEY);
  });
});

describe('where the operating system does not encrypt', () => {
  test('a secret lasts for this session only and reaches no file', async () => {
    const folder = temporaryFolder();
    const encryption = createFakeEncryption();
    encryption.isAvailable = false;
    const { secrets } = start(folder, encryption);
    await secrets.set('bios:training', KEY);
    expect(await secrets.get('bios:training')).toBe(KEY);
    expect(await secrets.kept()).toBe('session-only');
    expect(await secrets.stateOf('bios:training')).toEqual({
      isKnown: true,
      kept: 'session-only',
      isLost: false,
    });
    expect(readdirSync(folder)).toEqual([]);
    expect(await start(folder, encryption).secrets.get('bios:training')).toBeNull();
  });

  test('asking whether it does may fail, which is a no', async () => {
    const encryption = createFakeEncryption();
    encryption.isAvailable = false;
    encryption.isAsyncEncryptionAvailable = () => Promise.reject(new Error('no keyring'));
    const { secrets } = start(temporaryFolder(), encryption);
    await secrets.set('proxy', PASSWORD);
    expect([await secrets.kept(), await secrets.get('proxy')]).toEqual(['session-only', PASSWORD]);
  });

  test('a system that said it would and then fails counts as one that does not', async () => {
    const folder = temporaryFolder();
    const encryption = createFakeEncryption();
    encryption.encryptStringAsync = () => Promise.reject(new Error('the keyring is locked'));
    const { secrets } = start(folder, encryption);
    await secrets.set('proxy', PASSWORD);
    expect(await secrets.stateOf('proxy')).toMatchObject({ kept: 'session-only' });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('what the operator replaced does not come back with the next start', async () => {
    const folder = temporaryFolder();
    const encryption = createFakeEncryption();
    const { secrets } = start(folder, encryption);
    await secrets.set('bios:training', 'lama');
    encryption.isAvailable = false;
    await secrets.set('bios:training', KEY);
    expect(await secrets.get('bios:training')).toBe(KEY);
    encryption.isAvailable = true;
    expect(await start(folder, encryption).secrets.get('bios:training')).toBeNull();
  });
});

describe('the file of secrets', () => {
  test.each([
    ['bad JSON', '{"version":1,"secrets":{'],
    ['zero bytes after a power cut', '\0\0\0\0'],
    ['an empty file', ''],
    ['something else', '{"version":1,"secrets":{"proxy":"bukan base64!"}}'],
  ])('is set aside when it is damaged, and told of: %s', async (_name, text) => {
    const folder = temporaryFolder();
    const path = join(folder, 'rahasia.json');
    writeFileSync(path, text);
    const { secrets, setAside } = start(folder, createFakeEncryption());
    // Reading and writing at the same time must neither lose the new secret nor set the file aside twice.
    const [read] = await Promise.all([secrets.get('proxy'), secrets.set('bios:training', KEY)]);
    expect(read).toBeNull();
    expect(await secrets.get('bios:training')).toBe(KEY);
    expect(setAside).toEqual([`${path}.rusak-20261124-080509`]);
    expect(readFileSync(`${path}.rusak-20261124-080509`, 'utf8')).toBe(text);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test('what a power cut left beside it is no part of it', async () => {
    const folder = temporaryFolder();
    const encryption = createFakeEncryption();
    await start(folder, encryption).secrets.set('proxy', PASSWORD);
    writeFileSync(join(folder, 'rahasia.json.0000.tmp'), '{"version":1,');
    expect(await start(folder, encryption).secrets.get('proxy')).toBe(PASSWORD);
  });

  test('a file that cannot be written is an error with a remedy, and later changes are not held up', async () => {
    const folder = temporaryFolder();
    const missing = join(folder, 'belum-ada');
    const encryption = createFakeEncryption();
    const { secrets } = start(missing, encryption);
    await expect(secrets.set('proxy', PASSWORD)).rejects.toMatchObject({ code: 'unwritable' });
    const there = start(folder, encryption).secrets;
    await there.set('proxy', PASSWORD);
    expect(await there.get('proxy')).toBe(PASSWORD);
  });

  test('a file that cannot be read is an error and stays as it is', async () => {
    const folder = temporaryFolder();
    const file = createSecretFile(folder, clock, () => undefined);
    await expect(file.read()).rejects.toMatchObject({ code: 'unreadable' });
    await expect(file.change('proxy', 'AAAA')).rejects.toMatchObject({ code: 'unreadable' });
  });
});
