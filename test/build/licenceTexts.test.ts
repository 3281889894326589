import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

test.each(['build/license_en.txt', 'build/license_id.txt'])('%s ends with the licence itself', (path) => {
  expect(read(path).endsWith(read('LICENSE'))).toBe(true);
});

test.each(['build/license_en.txt', 'build/license_id.txt'])(
  '%s begins with a byte order mark, without which electron-builder would write one',
  (path) => {
    expect(read(path).charCodeAt(0)).toBe(0xfeff);
  },
);
