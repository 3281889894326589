import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundledPackages, packedPackage } from '../../../build/licences/bundledPackage.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

test('packages of all bundles are found', () => {
  const out = temporaryFolder();
  const list = (bundle: string, packages: readonly object[]): void => {
    mkdirSync(join(out, bundle, '.vite'), { recursive: true });
    writeFileSync(join(out, bundle, '.vite/license.json'), JSON.stringify(packages));
  };
  list('main', [{ name: 'zod', version: '4.0.0', identifier: 'MIT', text: 'MIT …' }]);
  list('preload', []);
  list('worker', [{ name: 'pg', version: '8.0.0' }]);
  expect(bundledPackages(out)).toEqual([
    { name: 'zod', version: '4.0.0', identifier: 'MIT', text: 'MIT …' },
    { name: 'pg', version: '8.0.0' },
  ]);
});

test('a package that is packed whole tells its own licence and those of what it holds', () => {
  const folder = temporaryFolder();
  const put = (path: string, text: string): void => writeFileSync(join(folder, path), text);
  put('package.json', JSON.stringify({ name: 'oracledb', version: '6.0.0', license: 'UPL-1.0' }));
  put('README.md', 'README');
  put('LICENSE.txt', 'UPL …\n');
  put('NOTICE.txt', 'Notice\n');
  put('THIRD_PARTY_LICENSES.txt', 'Others\n');
  expect(packedPackage(folder)).toEqual({
    name: 'oracledb',
    version: '6.0.0',
    identifier: 'UPL-1.0',
    text: 'UPL …\n\nNotice\n\nOthers',
  });
});
