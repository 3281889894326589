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
  /** Opens every secret that is kept, so that `onValue` hears of it. One that cannot be opened is no error. */
  learnAll(): Promise<void>;
  /** Where secrets are kept on this computer. */
  kept(): Promise<'encrypted' | 'session-only'>;
}

export interface ShellSecretsOptions {
  readonly file: SecretFile;
  readonly encryption: Encryption;
  /** Told of every value that passes, so that no log ever shows it. */
  readonly onValue: (value: string) => void;
  /** Told once of a secret that was kept but can no longer be opened (Windows' password was reset, say). */
  readonly onLost: (name: SecretName) => void;
}

export function createShellSecrets(options: ShellSecretsOptions): ShellSecrets {
  const { file, encryption } = options;
  const session = memorySecrets();
  const lost = new Set<SecretName>();
  const isAvailable = (): Promise<boolean> => encryption.isAsyncEncryptionAvailable().catch(() => false);
  const get = async (name: SecretName): Promise<string | null> => {
    const ofSession = await session.get(name);
    if (ofSession !== null) return ofSession;
    const cipherText = (await file.read()).get(name);
    if (cipherText === undefined) return null;
    const value = await decrypt(options, name, cipherText);
    if (value !== null) options.onValue(value);
    else if (!lost.has(name)) {
      lost.add(name);
      options.onLost(name);
    }
    return value;
  };
  return {
    get,
    has: async (name) => (await get(name)) !== null,
    async set(name, value) {
      options.onValue(value);
      const cipherText = (await isAvailable()) ? await encrypt(encryption, value) : null;
      // What the operator replaced must not come back with the next start.
      if (cipherText === null) await session.set(name, value);
      await file.change(name, cipherText);
      if (cipherText !== null) await session.delete(name);
      lost.delete(name);
    },
    async delete(name) {
      await session.delete(name);
      await file.change(name, null);
      lost.delete(name);
    },
    async stateOf(name) {
      if (await session.has(name)) return { isKnown: true, kept: 'session-only', isLost: false };
      if (!(await file.read()).has(name)) return { isKnown: false, kept: null, isLost: false };
      const isKnown = (await get(name)) !== null;
      return { isKnown, kept: isKnown ? 'encrypted' : null, isLost: !isKnown };
    },
    async learnAll() {
      for (const cipherText of (await file.read()).values()) {
        const value = await open(encryption, cipherText);
        if (value !== null) options.onValue(value.result);
      }
    },
    kept: async () => ((await isAvailable()) ? 'encrypted' : 'session-only'),
  };
}

/** The cipher text in base64; null when the operating system does not encrypt after all. */
async function encrypt(encryption: Encryption, value: string): Promise<string | null> {
  try {
    return (await encryption.encryptStringAsync(value)).toString('base64');
  } catch {
    return null;
  }
}

/** The secret; null when it cannot be opened. The cipher text stays, in case it can be opened later. */
async function decrypt(
  { file, encryption }: ShellSecretsOptions,
  name: SecretName,
  cipherText: string,
): Promise<string | null> {
  const opened = await open(encryption, cipherText);
  if (opened === null) return null;
  const renewed = opened.shouldReEncrypt ? await encrypt(encryption, opened.result) : null;
  // Renewing can wait for the next time; what was opened is good.
  if (renewed !== null) await file.change(name, renewed, cipherText).catch(() => undefined);
  return opened.result;
}

async function open(
  encryption: Encryption,
  cipherText: string,
): Promise<Awaited<ReturnType<Encryption['decryptStringAsync']>> | null> {
  try {
    return await encryption.decryptStringAsync(Buffer.from(cipherText, 'base64'));
  } catch {
    return null;
  }
}
