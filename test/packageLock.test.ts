import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const lockSchema = z.object({
  lockfileVersion: z.literal(3),
  packages: z.record(
    z.string(),
    z.object({
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      link: z.boolean().optional(),
      hasInstallScript: z.boolean().optional(),
      gypfile: z.boolean().optional(),
    }),
  ),
});

const manifestSchema = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  allowScripts: z.record(z.string(), z.boolean()),
});

const read = (path: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '..', path), 'utf8'));
const { packages } = lockSchema.parse(read('package-lock.json'));
const manifest = manifestSchema.parse(read('package.json'));
const installed = Object.entries(packages).filter(([place]) => place !== '');

describe('the lock', () => {
  /**
   * better-sqlite3 brings its binaries and needs no compiler. It says so in its own package.json, which `npm ci`
   * of npm 10 overlooks: it calls node-gyp and fails where there is no Python. The same word in the lock is heard.
   * `npm install` drops it; then put `"gypfile": false` back into the lock's entry of better-sqlite3.
   */
  test('keeps npm from compiling better-sqlite3', () => {
    expect(packages['node_modules/better-sqlite3']?.gypfile).toBe(false);
  });

  test('names no host: every package comes from the registry that npm is set up for', () => {
    expect(installed.length).toBeGreaterThan(500);
    expect(installed.filter(([, { resolved, link }]) => resolved !== undefined || link === true)).toEqual([]);
  });

  test('holds the checksum of every package', () => {
    expect(installed.filter(([, { integrity }]) => integrity?.startsWith('sha512-') !== true)).toEqual([]);
  });
});

describe('package.json', () => {
  test('asks for exact versions only', () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test('decides for every package with a script at installation whether it may run', () => {
    const withScript = installed
      .filter(([, { hasInstallScript }]) => hasInstallScript === true)
      .map(([place]) => place.replace(/.*node_modules\//, ''));
    expect(withScript.filter((name) => !(name in manifest.allowScripts))).toEqual([]);
  });

  test('lets none of them run but Node’s own', () => {
    const allowed = Object.entries(manifest.allowScripts).filter(([, mayRun]) => mayRun);
    expect(allowed.map(([name]) => name)).toEqual(['node']);
  });
});
