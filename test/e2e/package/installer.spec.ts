import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from '../fixture.ts';
import appPackage from '../../../package.json' with { type: 'json' };
import { missingPackages, prepareNsisTools } from './nsisTools.ts';
import { packApp, type PackOptions } from './packApp.ts';
import { Wine } from './wine.ts';

const missing = missingPackages();
const { version } = appPackage;
const NEXT_VERSION = '99.0.0';
// Windows and upgrades know the application by these; they never change.
const APP_ID = 'id.kirimbios.app';
const UNINSTALL_KEY =
  'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\83b3c308-e729-5831-bf71-8757435730e7';
const RUN_KEY = 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run';

// Here, since a hook of a file whose tests are all skipped is never called.
if (missing.length > 0 && process.env['CI'] !== undefined) {
  throw new Error(`Installers cannot be compiled and run: apt-get install ${missing.join(' ')}`);
}

test.skip(missing.length > 0, `Installers are not compiled here: apt-get install ${missing.join(' ')}`);

const root = join(import.meta.dirname, '../../..');
const outputFolder = 'dist/check/nsis';

test('the installer compiles, holds the application, and its feed tells its checksum', async ({
  temporaryFolder,
}) => {
  const installer = await compile(temporaryFolder, outputFolder);
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

test('the portable application compiles', async ({ temporaryFolder }) => {
  const folder = 'dist/check/portable';
  await packWith(temporaryFolder, {
    platform: 'win32',
    arch: 'x64',
    target: 'portable',
    outputFolder: folder,
  });
  const file = readFileSync(join(root, folder, `Kirim-BIOS-${version}-portabel.exe`));
  expect(file.toString('latin1', 0, 2)).toBe('MZ');
});

const windowsTest = test.extend<{ wine: Wine }>({
  wine: async ({ temporaryFolder }, use) => {
    const wine = new Wine(temporaryFolder);
    await use(wine);
    wine.end();
  },
});

windowsTest(
  'run silently, it installs for this user alone; an upgrade keeps what was chosen; removing keeps the data',
  async ({ temporaryFolder, wine }) => {
    windowsTest.setTimeout(180_000);
    const installer = await compile(temporaryFolder, outputFolder);
    const newer = await compile(temporaryFolder, 'dist/check/nsis-next', NEXT_VERSION);
    const installed = `${wine.variable('LOCALAPPDATA')}\\Programs\\Kirim BIOS`;
    const uninstaller = `${installed}\\Uninstall Kirim BIOS.exe`;
    const folder = wine.pathHere(installed);
    const ledger = join(wine.folderOf('APPDATA'), appPackage.name, 'ledger.db');
    mkdirSync(dirname(ledger), { recursive: true });
    writeFileSync(ledger, 'what was sent');
    const menuLink = join(wine.folderOf('APPDATA'), 'Microsoft/Windows/Start Menu/Programs/Kirim BIOS.lnk');
    const desktopLink = join(wine.folderOf('USERPROFILE'), 'Desktop/Kirim BIOS.lnk');

    wine.runFile(installer, '/S', '/autostart', '/desktop');
    expect(filesIn(folder)).toEqual(
      [...filesIn(join(root, outputFolder, 'win-unpacked')), 'Uninstall Kirim BIOS.exe'].toSorted(),
    );
    expect(existsSync(menuLink) && existsSync(desktopLink)).toBe(true);
    const startsWith = { [APP_ID]: `"${installed}\\Kirim BIOS.exe" --hidden` };
    expect(wine.registry(RUN_KEY)).toEqual(startsWith);
    expect(wine.registry(UNINSTALL_KEY)).toMatchObject({
      DisplayName: `Kirim BIOS ${version}`,
      DisplayVersion: version,
      Publisher: 'Kirim BIOS maintainers',
      Comments: 'Mengirim data BLU ke BIOS',
    });

    // What only the old version has goes; what the operator chose stays.
    writeFileSync(join(folder, 'of-the-old-version.dll'), '');
    rmSync(desktopLink);
    wine.runFile(newer, '/S');
    expect(filesIn(folder)).not.toContain('of-the-old-version.dll');
    expect(readFileSync(join(folder, 'resources/app.asar'))).toEqual(
      readFileSync(join(root, 'dist/check/nsis-next/win-unpacked/resources/app.asar')),
    );
    expect(wine.registry(UNINSTALL_KEY)).toMatchObject({ DisplayVersion: NEXT_VERSION });
    expect(wine.registry(RUN_KEY)).toEqual(startsWith);
    expect(existsSync(menuLink)).toBe(true);
    expect(existsSync(desktopLink)).toBe(false);

    // It goes on in a copy of itself when it has ended.
    wine.run(uninstaller, '/S');
    await expect.poll(() => existsSync(folder), { timeout: 30_000 }).toBe(false);
    await expect.poll(() => wine.registry(UNINSTALL_KEY)).toBeNull();
    expect(wine.registry(RUN_KEY)).toEqual({});
    expect(existsSync(menuLink)).toBe(false);
    expect(readFileSync(ledger, 'utf8')).toBe('what was sent');

    wine.runFile(installer, '/S');
    wine.run(uninstaller, '/S', '--delete-app-data');
    await expect.poll(() => existsSync(dirname(ledger)), { timeout: 30_000 }).toBe(false);
  },
);

windowsTest(
  'silently and without wishes, it starts nothing with Windows and puts nothing on the desktop',
  async ({ temporaryFolder, wine }) => {
    const installer = await compile(temporaryFolder, outputFolder);
    wine.runFile(installer, '/S');
    expect(existsSync(join(wine.folderOf('LOCALAPPDATA'), 'Programs/Kirim BIOS/Kirim BIOS.exe'))).toBe(true);
    expect(wine.registry(RUN_KEY) ?? {}).toEqual({});
    expect(existsSync(join(wine.folderOf('USERPROFILE'), 'Desktop/Kirim BIOS.lnk'))).toBe(false);
  },
);

windowsTest(
  'it refuses a Windows that Electron no longer runs on, and installs nothing',
  async ({ temporaryFolder, wine }) => {
    const installer = await compile(temporaryFolder, outputFolder);
    wine.run('reg', 'add', 'HKCU\\Software\\Wine', '/v', 'Version', '/d', 'win7', '/f');
    expect(() => wine.runFile(installer, '/S')).toThrow();
    expect(existsSync(join(wine.folderOf('LOCALAPPDATA'), 'Programs/Kirim BIOS'))).toBe(false);
  },
);

/** The paths of all files in a folder, in order. */
function filesIn(folder: string): readonly string[] {
  return globSync('**', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted();
}

/** Gives the path of an installer for x64. */
async function compile(tools: string, folder: string, packedVersion = version): Promise<string> {
  await packWith(tools, {
    platform: 'win32',
    arch: 'x64',
    target: 'nsis',
    outputFolder: folder,
    version: packedVersion,
  });
  return join(root, folder, `Kirim-BIOS-${packedVersion}-x64.exe`);
}

async function packWith(folder: string, options: PackOptions): Promise<void> {
  const path = process.env['PATH'];
  Object.assign(process.env, prepareNsisTools(folder));
  try {
    await packApp(options);
  } finally {
    process.env['PATH'] = path;
  }
}
