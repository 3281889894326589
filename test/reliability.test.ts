import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

test('every test that docs/reliability.md names is there', () => {
  const text = readFileSync(join(root, 'docs/reliability.md'), 'utf8');
  const named = [...text.matchAll(/\| `(test\/[\w./-]+)`(?: › (.+?))? +\|/g)];
  expect(named.length).toBeGreaterThan(15);
  const missing = named.filter(([, path = '', title]) => {
    if (!existsSync(join(root, path))) return true;
    return title !== undefined && !readFileSync(join(root, path), 'utf8').includes(title);
  });
  expect(missing.map(([all]) => all)).toEqual([]);
});
