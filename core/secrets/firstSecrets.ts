import type { SecretName, Secrets } from '../secrets.ts';

/** Asks each place in turn; the first that knows the secret answers. */
export function firstSecrets(places: readonly Secrets[]): Secrets {
  const get = async (name: SecretName): Promise<string | null> => {
    for (const place of places) {
      const value = await place.get(name);
      if (value !== null) return value;
    }
    return null;
  };
  return { get, has: async (name) => (await get(name)) !== null };
}
