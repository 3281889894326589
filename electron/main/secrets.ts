import type { SafeStorage } from 'electron/main';
import type { SecretName, SecretStore } from '../../core/secrets.ts';
import { memorySecrets } from '../../core/secrets/memorySecrets.ts';
import type { SecretState } from '../shellViews.ts';
import type { SecretFile } from './secretFile.ts';

/** Electron's encryption by the operating system; only its asynchronous calls. */
export type Encryption = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync'
>;

/** Secrets that the operating system encrypts; what it cannot encrypt lasts for this session only. */
export interface ShellSecrets extends SecretStore {
  stateOf(name: SecretName): Promise<SecretState>;
  /** Where secrets are kept on this computer. */
  kept(): Promise<'encrypted' | 'session-only'>;
}

export interface ShellSecretsOptions {
  readonly file: SecretFile;
  readonly encryption: Encryption;
  /** A secret that was kept can no longer be opened (Windows' password was reset, say). */
  readonly onLost: (name: SecretName) => void;
}

export function createShellSecrets(options: ShellSecretsOptions): ShellSecrets {
  const { file, encryption } = options;
  const session = memorySecrets();
  const isAvailable = (): Promise<boolean> => encryption.isAsyncEncryptionAvailable().catch(() => false);
  const get = async (name: SecretName): Promise<string | null> => {
    const ofSession = await session.get(name);
    if (ofSession !== null) return ofSession;
    const cipherText = (await file.read()).get(name);
    return cipherText === undefined ? null : decrypt(options, name, cipherText);
  };
  return {
    get,
    has: async (name) => (await get(name)) !== null,
    async set(name, value) {
      if (await isAvailable()) {
        const encrypted = await encryption.encryptStringAsync(value);
        await file.change(name, encrypted.toString('base64'));
        await session.delete(name);
      } else await session.set(name, value);
    },
    async delete(name) {
      await session.delete(name);
      await file.change(name, null);
    },
    async stateOf(name) {
      if (await session.has(name)) return { isKnown: true, kept: 'session-only', isLost: false };
      if (!(await file.read()).has(name)) return { isKnown: false, kept: null, isLost: false };
      const isKnown = (await get(name)) !== null;
      return { isKnown, kept: isKnown ? 'encrypted' : null, isLost: !isKnown };
    },
    kept: async () => ((await isAvailable()) ? 'encrypted' : 'session-only'),
  };
}

/** Null for what cannot be opened; the cipher text stays, in case it can be opened later. */
async function decrypt(
  { file, encryption, onLost }: ShellSecretsOptions,
  name: SecretName,
  cipherText: string,
): Promise<string | null> {
  try {
    const { result, shouldReEncrypt } = await encryption.decryptStringAsync(
      Buffer.from(cipherText, 'base64'),
    );
    if (shouldReEncrypt) {
      const renewed = await encryption.encryptStringAsync(result);
      await file.change(name, renewed.toString('base64'));
    }
    return result;
  } catch {
    onLost(name);
    return null;
  }
}
