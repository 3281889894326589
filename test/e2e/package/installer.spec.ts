import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixture.ts';
import appPackage from '../../../package.json' with { type: 'json' };
import { missingPackages, prepareNsisTools } from './nsisTools.ts';
import { packApp } from './packApp.ts';

const missing = missingPackages();
const { version } = appPackage;

// Here, since a hook of a file whose tests are all skipped is never called.
if (missing.length > 0 && process.env['CI'] !== undefined) {
  throw new Error(`Installers cannot be compiled: apt-get install ${missing.join(' ')}`);
}

test.skip(missing.length > 0, `Installers are not compiled here: apt-get install ${missing.join(' ')}`);

test.beforeEach(({ temporaryFolder }) => {
  Object.assign(process.env, prepareNsisTools(temporaryFolder));
});

test('the installer compiles, holds the application, and its feed tells its checksum', async () => {
  const outputFolder = 'dist/check/nsis';
  await packApp({ platform: 'win32', arch: 'x64', target: 'nsis', outputFolder });
  const installer = join(outputFolder, `Kirim-BIOS-${version}-x64.exe`);
  const listed = execFileSync('7za', ['l', '-ba', installer], { encoding: 'utf8' });
  expect(listed).toMatch(/ resources\/app\.asar$/m);
  const feed = readFileSync(join(outputFolder, 'latest.yml'), 'utf8');
  const sha512 = createHash('sha512').update(readFileSync(installer)).digest('base64');
  expect(feed).toContain(`version: ${version}`);
  expect(feed).toContain(`path: Kirim-BIOS-${version}-x64.exe\nsha512: ${sha512}`);
  expect(readFileSync(join(outputFolder, 'win-unpacked/resources/app-update.yml'), 'utf8')).toContain(
    '.invalid',
  );
});

test('the portable application compiles', async () => {
  const outputFolder = 'dist/check/portable';
  await packApp({ platform: 'win32', arch: 'x64', target: 'portable', outputFolder });
  const file = readFileSync(join(outputFolder, `Kirim-BIOS-${version}-portabel.exe`));
  expect(file.toString('latin1', 0, 2)).toBe('MZ');
});
