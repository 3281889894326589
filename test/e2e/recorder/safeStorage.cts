/** Loaded before the app: encryption can be taken away, as Windows does after a password reset. */

/** `undecryptable`: it works, but what an earlier start wrote can no longer be read. */
type SafeStorageState = 'working' | 'unavailable' | 'undecryptable';

declare global {
  var safeStorageState: SafeStorageState;
}

const electron: typeof Electron.CrossProcessExports = require('electron');
const wanted = process.env['E2E_SAFE_STORAGE'];
globalThis.safeStorageState = wanted === 'unavailable' || wanted === 'undecryptable' ? wanted : 'working';

const { safeStorage } = electron;
const isAvailable = safeStorage.isAsyncEncryptionAvailable.bind(safeStorage);
const encrypt = safeStorage.encryptStringAsync.bind(safeStorage);
const decrypt = safeStorage.decryptStringAsync.bind(safeStorage);

const refuseWhenUnavailable = (): void => {
  if (globalThis.safeStorageState === 'unavailable') throw new Error('Encryption is not available.');
};

safeStorage.isAsyncEncryptionAvailable = async () =>
  globalThis.safeStorageState !== 'unavailable' && (await isAvailable());

/** What this start has encrypted, as base64. */
const ownSecrets = new Set<string>();

safeStorage.encryptStringAsync = async (plainText) => {
  refuseWhenUnavailable();
  const encrypted = await encrypt(plainText);
  ownSecrets.add(encrypted.toString('base64'));
  return encrypted;
};

safeStorage.decryptStringAsync = async (encrypted) => {
  refuseWhenUnavailable();
  if (globalThis.safeStorageState === 'undecryptable' && !ownSecrets.has(encrypted.toString('base64'))) {
    throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptStringAsync.');
  }
  return decrypt(encrypted);
};
