import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { allowedFiles } from './allowedFiles.ts';
import { filesOf, headerOf, pack, readPacked, type Packed } from './packed.ts';
import { readExecutable, readFuses } from './readExecutable.ts';
import appPackage from '../../../package.json' with { type: 'json' };

const MEGABYTE = 1024 * 1024;

const kinds = [
  { platform: 'win32', arch: 'x64', machine: 0x8664 },
  { platform: 'win32', arch: 'arm64', machine: 0xaa64 },
  { platform: 'linux', arch: 'x64', machine: null },
] as const;

for (const { platform, arch, machine } of kinds) {
  const name = `${platform}-${arch}`;

  test.describe(name, () => {
    let packed: Packed;

    test.beforeAll(async () => {
      packed = await pack({ platform, arch, outputFolder: join('dist/check', name) });
    });

    test('exactly what is needed is packed', () => {
      const paths = filesOf(packed).map(({ path }) => path);
      expect(paths.filter((path) => !allowedFiles.some((allowed) => allowed.test(path)))).toEqual([]);
      expect(allowedFiles.filter((allowed) => !paths.some((path) => allowed.test(path)))).toEqual([]);
    });

    test('only the one native module lies beside the archive, and it is of this platform', () => {
      const native = `node_modules/better-sqlite3/prebuilds/${name}.node`;
      expect(filesOf(packed).filter(({ isUnpacked }) => isUnpacked)).toEqual([
        { path: native, isUnpacked: true },
      ]);
      const file = readFileSync(join(packed.folder, 'resources/app.asar.unpacked', native));
      if (machine === null) expect(file.toString('latin1', 1, 4)).toBe('ELF');
      else expect(file.readUInt16LE(file.readUInt32LE(60) + 4)).toBe(machine);
    });

    test('the archive stays within its budget', () => {
      expect(statSync(packed.archive).size).toBeLessThan(16 * MEGABYTE);
    });

    test('the languages of Electron are ours only', () => {
      expect(readdirSync(join(packed.folder, 'locales')).toSorted()).toEqual(['en-US.pak', 'id.pak']);
    });

    test('the packed package.json names the main bundle and holds no scripts', () => {
      const { main, version, ...rest } = JSON.parse(readPacked(packed, 'package.json').toString('utf8'));
      expect([main, version]).toEqual(['out/main/index.js', appPackage.version]);
      expect(Object.keys(rest)).not.toContain('scripts');
      expect(Object.keys(rest)).not.toContain('devDependencies');
    });

    test('all doors of Electron that are not needed are shut', async () => {
      expect(await readFuses(packed.executable)).toEqual({
        RunAsNode: false,
        EnableCookieEncryption: true,
        EnableNodeOptionsEnvironmentVariable: false,
        EnableNodeCliInspectArguments: false,
        EnableEmbeddedAsarIntegrityValidation: true,
        OnlyLoadAppFromAsar: true,
        LoadBrowserProcessSpecificV8Snapshot: false,
        GrantFileProtocolExtraPrivileges: false,
        WasmTrapHandlers: true,
      });
    });

    if (platform !== 'win32') return;

    test('the executable has name, version, icon and the archive’s checksum', () => {
      const { strings, iconSizes, integrity } = readExecutable(packed.executable);
      expect(strings).toMatchObject({
        ProductName: 'Kirim BIOS',
        FileDescription: 'Kirim BIOS',
        CompanyName: 'Kirim BIOS maintainers',
        ProductVersion: `${appPackage.version}.0`,
      });
      expect(iconSizes).toEqual([16, 20, 24, 32, 40, 48, 64, 128, 256]);
      const value = createHash('sha256').update(headerOf(packed)).digest('hex');
      expect(integrity).toEqual([{ file: 'resources\\app.asar', alg: 'SHA256', value }]);
    });
  });
}
