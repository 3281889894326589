import { satisfies } from 'semver';
import { z } from 'zod';

const advisoriesSchema = z.array(
  z.object({ package: z.string(), vulnerable: z.string(), identifier: z.string() }),
);

/** A known weakness of a package. `vulnerable` is a range of versions as npm writes it. */
export type Advisory = z.infer<typeof advisoriesSchema>[number];

const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ version: z.string().optional(), name: z.string().optional() })),
});

/** Under other names the same code, and so the same weaknesses. */
const republished: Readonly<Record<string, string>> = { '@e965/xlsx': 'xlsx' };

/** Throws where the list is not of the right form. */
export function parseAdvisories(content: unknown): readonly Advisory[] {
  return advisoriesSchema.parse(content);
}

/** What of a lock file (as parsed) has a known weakness, as `package version: identifier`, wherever it is nested. */
export function vulnerablePackages(lock: unknown, advisories: readonly Advisory[]): readonly string[] {
  return Object.entries(lockSchema.parse(lock).packages).flatMap(([path, { version, name }]) => {
    const installed = name ?? path.split('node_modules/').at(-1) ?? path;
    const known = republished[installed] ?? installed;
    return advisories
      .filter(
        (each) =>
          each.package === known &&
          version !== undefined &&
          satisfies(version, each.vulnerable, { includePrerelease: true }),
      )
      .map(({ identifier }) => `${installed} ${version}: ${identifier}`);
  });
}
