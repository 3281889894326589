import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Clock } from '../../core/clock.ts';
import { setAside } from '../../core/settings/setAside.ts';
import { writeSafely } from './writeSafely.ts';

const fileSchema = z.strictObject({
  version: z.literal(1),
  /** Secret's name to its cipher text in base64. */
  secrets: z.record(z.string(), z.base64()),
});

/** Cipher texts by name, in a file of their own. */
export interface SecretFile {
  read(): Promise<ReadonlyMap<string, string>>;
  /** Keeps a cipher text under that name, or none with null. */
  change(name: string, cipherText: string | null): Promise<void>;
}

/** A damaged file is set aside, never deleted; it then counts as empty. */
export function createSecretFile(path: string, clock: Clock): SecretFile {
  const state: { last: Promise<unknown> } = { last: Promise.resolve() };
  const read = (): Promise<ReadonlyMap<string, string>> => readSecrets(path, clock);
  return {
    read,
    change(name, cipherText) {
      const work = state.last.then(async () => {
        const secrets = new Map(await read());
        if (cipherText === null) secrets.delete(name);
        else secrets.set(name, cipherText);
        const content = { version: 1, secrets: Object.fromEntries(secrets) };
        return writeSafely(path, `${JSON.stringify(content, null, 2)}\n`);
      });
      // One change at a time; a failed one holds up no later one.
      state.last = work.catch(() => undefined);
      return work;
    },
  };
}

async function readSecrets(path: string, clock: Clock): Promise<ReadonlyMap<string, string>> {
  const text = await readText(path);
  if (text === null) return new Map();
  try {
    return new Map(Object.entries(fileSchema.parse(JSON.parse(text)).secrets));
  } catch {
    await setAside(path, clock.now());
    await writeSafely(path, '{"version":1,"secrets":{}}\n');
    return new Map();
  }
}

async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
