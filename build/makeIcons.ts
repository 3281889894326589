import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { iconFiles } from './iconFiles.ts';

const root = join(import.meta.dirname, '..');
for (const { path, bytes } of iconFiles()) {
  const target = join(root, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, bytes);
  console.log(`${path}: ${bytes.length} bytes`);
}
