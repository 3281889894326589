import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';

const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ gypfile: z.boolean().optional() })),
});

/**
 * better-sqlite3 brings its binaries and needs no compiler. It says so in its own package.json, which `npm ci`
 * of npm 10 overlooks: it calls node-gyp and fails where there is no Python. The same word in the lock is heard.
 * `npm install` drops it; then put `"gypfile": false` back into the lock's entry of better-sqlite3.
 */
test('the lock keeps npm from compiling better-sqlite3', () => {
  const lock = lockSchema.parse(
    JSON.parse(readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8')),
  );
  expect(lock.packages['node_modules/better-sqlite3']?.gypfile).toBe(false);
});
