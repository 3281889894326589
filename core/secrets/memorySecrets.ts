import type { SecretName, SecretStore } from '../secrets.ts';

/** Secrets for this session only: gone when the process ends. */
export function memorySecrets(initial: Iterable<readonly [SecretName, string]> = []): SecretStore {
  const values = new Map<SecretName, string>(initial);
  return {
    get: (name) => Promise.resolve(values.get(name) ?? null),
    has: (name) => Promise.resolve(values.has(name)),
    set(name, value) {
      values.set(name, value);
      return Promise.resolve();
    },
    delete(name) {
      values.delete(name);
      return Promise.resolve();
    },
  };
}
