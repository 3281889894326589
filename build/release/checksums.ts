import { createHash } from 'node:crypto';
import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** What is handed out, of everything that the builder leaves in its folder. */
const RELEASED = /\.(exe|AppImage|deb|yml|json|blockmap)$/;
const OF_THE_BUILDER = /^builder-/;

/** A line for each released file, as `sha256sum --check` reads it. Throws where there is nothing to release. */
export async function checksumsOf(folder: string): Promise<string> {
  const files = readdirSync(folder)
    .filter((name) => RELEASED.test(name) && !OF_THE_BUILDER.test(name))
    .toSorted((a, b) => (a < b ? -1 : 1));
  if (files.length === 0) throw new Error(`${folder} holds nothing to release`);
  const lines = await Promise.all(
    files.map(async (name) => `${await sha256Of(join(folder, name))}  ${name}`),
  );
  return `${lines.join('\n')}\n`;
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
