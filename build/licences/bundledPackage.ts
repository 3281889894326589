import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What a package says of its licence. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly identifier?: string | undefined;
  readonly text?: string | undefined;
}

const listSchema = z.array(
  z.object({
    name: z.string(),
    version: z.string(),
    identifier: z.string().optional(),
    text: z.string().optional(),
  }),
);

const manifestSchema = z.object({ name: z.string(), version: z.string(), license: z.string() });

/** Packages in the bundles of a folder, as Vite lists them beside each. */
export function bundledPackages(out: string): readonly BundledPackage[] {
  const lists = globSync('*/.vite/license.json', { cwd: out }).toSorted();
  return lists.flatMap((path) => listSchema.parse(JSON.parse(readFileSync(join(out, path), 'utf8'))));
}

/** A package that is packed as it is, with whatever it says of its own licence and of others'. */
export function packedPackage(folder: string): BundledPackage {
  const { name, version, license } = manifestSchema.parse(
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  );
  const texts = globSync('{LICENSE,NOTICE,THIRD_PARTY}*', { cwd: folder }).toSorted();
  const text = texts.map((path) => readFileSync(join(folder, path), 'utf8').trim()).join('\n\n');
  return { name, version, identifier: license, text };
}
