import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Clock } from '../../core/clock.ts';
import { SettingsError } from '../../core/errors.ts';
import { setAside } from '../../core/settings/setAside.ts';
import { writeSafely } from './writeSafely.ts';

const fileSchema = z.strictObject({
  version: z.literal(1),
  /** Secret's name to its cipher text in base64. */
  secrets: z.record(z.string(), z.base64()),
});

type CipherTexts = ReadonlyMap<string, string>;

/** Cipher texts by name, in a file of their own. Throws `SettingsError` `unreadable`, `unwritable`. */
export interface SecretFile {
  read(): Promise<CipherTexts>;
  /** Keeps a cipher text under that name, or none with null; with `inPlaceOf` only where that is what is kept. */
  change(name: string, cipherText: string | null, inPlaceOf?: string): Promise<void>;
}

/** A damaged file is set aside, never deleted, and `onSetAside` told where; it then counts as empty. */
export function createSecretFile(
  path: string,
  clock: Clock,
  onSetAside: (setAsideAt: string) => void,
): SecretFile {
  const state: { last: Promise<unknown> } = { last: Promise.resolve() };
  // One at a time, reading too, for reading may have to repair; what fails holds up nothing that comes later.
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const done = state.last.then(work);
    state.last = done.catch(() => undefined);
    return done;
  };
  const read = async (): Promise<CipherTexts> => {
    const text = await readText(path);
    const known = text === null ? new Map<string, string>() : parse(text);
    if (known !== null) return known;
    const setAsideAt = await setAside(path, clock.now());
    await write(path, new Map());
    onSetAside(setAsideAt);
    return new Map();
  };
  return {
    read: () => inTurn(read),
    change: (name, cipherText, inPlaceOf) =>
      inTurn(async () => {
        const secrets = new Map(await read());
        const kept = secrets.get(name) ?? null;
        if (kept === cipherText || (inPlaceOf !== undefined && kept !== inPlaceOf)) return;
        if (cipherText === null) secrets.delete(name);
        else secrets.set(name, cipherText);
        await write(path, secrets);
      }),
  };
}

/** Null for what is no such file. */
function parse(text: string): CipherTexts | null {
  try {
    return new Map(Object.entries(fileSchema.parse(JSON.parse(text)).secrets));
  } catch {
    return null;
  }
}

async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new SettingsError(
      'unreadable',
      `Berkas rahasia ${path} tidak dapat dibaca.`,
      'Periksa izin berkas dan foldernya, dan tutup program lain yang memakai berkas itu, lalu coba lagi.',
      { cause: error },
    );
  }
}

async function write(path: string, secrets: CipherTexts): Promise<void> {
  const content = { version: 1, secrets: Object.fromEntries(secrets) };
  try {
    await writeSafely(path, `${JSON.stringify(content, null, 2)}\n`);
  } catch (error) {
    throw new SettingsError(
      'unwritable',
      `Berkas rahasia ${path} tidak dapat disimpan. Yang tersimpan sebelumnya tetap berlaku.`,
      'Periksa sisa ruang disk dan izin foldernya, dan tutup program lain yang memakai berkas itu, lalu coba lagi.',
      { cause: error },
    );
  }
}
