import type { Encryption } from '../../../electron/main/secrets.ts';

/** An operating system's encryption that a test can take away, or make forget what it encrypted. */
export interface FakeEncryption extends Encryption {
  isAvailable: boolean;
  /** Everything that is encrypted from now on is under a new key; the old cipher texts no longer open. */
  resetPassword(): void;
  /** Everything that was encrypted so far is to be encrypted anew. */
  rotateKey(): void;
}

export function createFakeEncryption(): FakeEncryption {
  let key = 0;
  let freshFrom = 0;
  let encrypted = 0;
  const fake: FakeEncryption = {
    isAvailable: true,
    isAsyncEncryptionAvailable: () => Promise.resolve(fake.isAvailable),
    encryptStringAsync(plainText: string) {
      if (!fake.isAvailable) return Promise.reject(new Error('encryption is not available'));
      encrypted += 1;
      const turned = Buffer.from(plainText).map((byte) => byte ^ 0xa5);
      return Promise.resolve(Buffer.concat([Buffer.from([key, encrypted]), turned]));
    },
    decryptStringAsync(cipherText: Buffer) {
      if (!fake.isAvailable || cipherText[0] !== key) return Promise.reject(new Error('cannot be decrypted'));
      const result = Buffer.from(cipherText.subarray(2).map((byte) => byte ^ 0xa5)).toString();
      return Promise.resolve({ result, shouldReEncrypt: (cipherText[1] ?? 0) <= freshFrom });
    },
    resetPassword() {
      key += 1;
    },
    rotateKey() {
      freshFrom = encrypted;
    },
  };
  return fake;
}
