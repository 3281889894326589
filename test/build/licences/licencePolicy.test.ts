import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { exceptionFor, isAllowedLicence, licenceExceptions } from '../../../build/licences/licencePolicy.ts';

const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ license: z.string().optional(), dev: z.boolean().optional() })),
});

const lock = lockSchema.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../package-lock.json'), 'utf8')),
);
const installed = Object.entries(lock.packages)
  .filter(([place]) => place !== '')
  .map(([place, { license, dev }]) => ({
    name: place.replace(/.*node_modules\//, ''),
    licence: license ?? 'none stated',
    isTool: dev === true,
  }));

test('every package that is installed has a licence that may be used', () => {
  expect(installed.length).toBeGreaterThan(500);
  const doubtful = installed.filter(
    ({ name, licence }) => !isAllowedLicence(licence) && exceptionFor(name, licence) === undefined,
  );
  expect(doubtful).toEqual([]);
});

test('what may be used as a tool only is installed as a tool only', () => {
  const shipped = installed.filter(({ name, licence, isTool }) => {
    const exception = exceptionFor(name, licence);
    return exception !== undefined && exception.shippedWith === null && !isTool;
  });
  expect(shipped).toEqual([]);
});

test('no exception is left over from a package that is gone', () => {
  const unused = licenceExceptions.filter(
    (exception) => !installed.some(({ name, licence }) => exceptionFor(name, licence) === exception),
  );
  expect(unused).toEqual([]);
});

describe('a licence', () => {
  test('may be one of several to choose from', () => {
    expect(isAllowedLicence('(WTFPL OR GPL-3.0-only)')).toBe(true);
    expect(isAllowedLicence('GPL-2.0-only OR GPL-3.0-only')).toBe(false);
  });

  test('counts as a whole where several hold at once', () => {
    expect(isAllowedLicence('(MIT AND Zlib)')).toBe(true);
    expect(isAllowedLicence('(MIT AND CC-BY-3.0)')).toBe(false);
  });

  test('that nobody has looked at is not allowed', () => {
    expect(isAllowedLicence('SEE LICENSE IN LICENSE.txt')).toBe(false);
  });
});
