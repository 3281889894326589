import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { SafeStorage } from 'electron';

type SafeStorageCalls = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync'
>;

const HEADER = Buffer.from('v10');
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * The double of `safeStorage`, its asynchronous calls only: AES-256-GCM with a key that belongs to the user of
 * this machine and lies outside any profile, so that a restart can read what was written.
 */
export function createSafeStorage(whenReady: () => Promise<void>): SafeStorageCalls {
  return {
    async isAsyncEncryptionAvailable() {
      await whenReady();
      return true;
    },
    async encryptStringAsync(plainText) {
      await whenReady();
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', readKey(), nonce);
      const encrypted = Buffer.concat([cipher.update(plainText, 'utf8'), cipher.final()]);
      return Buffer.concat([HEADER, nonce, cipher.getAuthTag(), encrypted]);
    },
    async decryptStringAsync(encrypted) {
      await whenReady();
      return { result: decrypt(Buffer.from(encrypted)), shouldReEncrypt: false };
    },
  };
}

function decrypt(bytes: Buffer): string {
  const nonceEnd = HEADER.length + NONCE_BYTES;
  const tagEnd = nonceEnd + TAG_BYTES;
  try {
    const decipher = createDecipheriv('aes-256-gcm', readKey(), bytes.subarray(HEADER.length, nonceEnd));
    decipher.setAuthTag(bytes.subarray(nonceEnd, tagEnd));
    return Buffer.concat([decipher.update(bytes.subarray(tagEnd)), decipher.final()]).toString('utf8');
  } catch (cause) {
    throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptStringAsync.', {
      cause,
    });
  }
}

/** Reads the key; the first process of this user writes it, and of two at once one wins. */
function readKey(): Buffer {
  const folder = join(tmpdir(), `electron-host-${userInfo().uid}`);
  const file = join(folder, 'safe-storage.key');
  try {
    return readFileSync(file);
  } catch {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeOnce(file, randomBytes(32));
    return readFileSync(file);
  }
}

function writeOnce(file: string, bytes: Buffer): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, bytes, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch {
    // Another process was first: its key holds.
  } finally {
    rmSync(draft);
  }
}
