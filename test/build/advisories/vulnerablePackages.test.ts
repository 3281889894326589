import { readFileSync } from 'node:fs';
import { validRange } from 'semver';
import { expect, test } from 'vitest';
import known from '../../../build/advisories/known.json' with { type: 'json' };
import { parseAdvisories, vulnerablePackages } from '../../../build/advisories/vulnerablePackages.ts';

const advisories = parseAdvisories(known);
const lock: unknown = JSON.parse(readFileSync('package-lock.json', 'utf8'));

test('nothing that is installed has a weakness on the list', () => {
  expect(vulnerablePackages(lock, advisories)).toEqual([]);
});

test('every range can be read, and every package of the list is installed', () => {
  expect(advisories.filter(({ vulnerable }) => validRange(vulnerable) === null)).toEqual([]);
  const everyVersion = [...new Set(advisories.map((each) => each.package))].map((name) => ({
    package: name,
    vulnerable: '*',
    identifier: name,
  }));
  const installed = vulnerablePackages(lock, everyVersion).map((found) => found.split(': ')[1]);
  expect(new Set(installed)).toEqual(new Set(everyVersion.map((each) => each.package)));
});

test('an old version is found wherever it is nested, also as a copy under another name', () => {
  const packages = {
    '': { version: '0.1.0' },
    'node_modules/axios': { version: '1.15.1' },
    'node_modules/lama/node_modules/axios': { version: '0.21.0' },
    'node_modules/@e965/xlsx': { version: '0.20.1' },
    'node_modules/alias': { name: 'nodemailer', version: '8.0.5-beta.1' },
    'node_modules/baru': { version: '2.0.0' },
  };
  const listed = parseAdvisories([
    { package: 'axios', vulnerable: '<1.15.2', identifier: 'A' },
    { package: 'xlsx', vulnerable: '<0.20.2', identifier: 'B' },
    { package: 'nodemailer', vulnerable: '<8.0.5', identifier: 'C' },
    { package: 'baru', vulnerable: '<2.0.0', identifier: 'D' },
  ]);
  expect(vulnerablePackages({ packages }, listed)).toEqual([
    'axios 1.15.1: A',
    'axios 0.21.0: A',
    '@e965/xlsx 0.20.1: B',
    'nodemailer 8.0.5-beta.1: C',
  ]);
});
