import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { withTables } from './guideTables.ts';

/** Brings the tables of the operator's guide up to what the application says. */
const path = join(import.meta.dirname, '../../docs/panduan-operator.md');
writeFileSync(
  path,
  await format(withTables(readFileSync(path, 'utf8')), {
    ...(await resolveConfig(path)),
    filepath: path,
  }),
);
