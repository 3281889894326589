import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Log } from '../../../../electron/main/logs/createLog.ts';
import {
  openUpdater,
  type OpenedUpdater,
  type OpenFeed,
} from '../../../../electron/main/updates/openUpdater.ts';
import { createUpdates } from '../../../../electron/main/updates/createUpdates.ts';
import { serveFolder } from '../../../../electron/main/updates/serveFolder.ts';
import { closedPort } from '../../../doctor/localServer.ts';
import { createManualClock } from '../../../support/manualClock.ts';
import { temporaryFolder } from '../../../support/temporaryFolder.ts';
import { installElectron } from './electronDouble.ts';
import { release } from './updateFolder.ts';

const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined, files: [] };

/** What an installer puts beside the application. */
let cacheFolder: string;

beforeEach(() => {
  const folder = temporaryFolder();
  cacheFolder = join(folder, 'cache');
  const resources = join(folder, 'resources');
  mkdirSync(resources);
  writeFileSync(
    join(resources, 'app-update.yml'),
    'provider: generic\nurl: https://tidak.contoh.invalid/\nupdaterCacheDirName: kirim-bios-updater\n',
  );
  vi.stubEnv('XDG_CACHE_HOME', cacheFolder);
  vi.stubEnv('LOCALAPPDATA', cacheFolder);
  Object.defineProperty(process, 'resourcesPath', { value: resources, configurable: true });
  onTestFinished(() => {
    vi.unstubAllEnvs();
    Reflect.deleteProperty(process, 'resourcesPath');
  });
  installElectron('0.1.0', folder);
});

/** Updates over the real library; the last step, starting the installer, is only noted. */
function updatesFrom(feed: OpenFeed) {
  const installed: unknown[] = [];
  const updates = createUpdates({
    feed: () => feed,
    async open(given): Promise<OpenedUpdater> {
      const opened = await openUpdater(given, quiet);
      vi.spyOn(opened.updater, 'quitAndInstall').mockImplementation((...args) => void installed.push(args));
      return opened;
    },
    clock: createManualClock(),
    isBusy: () => false,
    beforeInstall: () => Promise.resolve(),
    onAvailable: () => undefined,
  });
  return { updates, installed };
}

async function serverOf(folder: string): Promise<OpenFeed> {
  const served = await serveFolder(folder);
  onTestFinished(() => served.close());
  return { kind: 'address', url: served.url, channel: 'stable' };
}

/** The installers that are ready to be started. */
function pendingInstallers(): readonly string[] {
  return readdirSync(join(cacheFolder, 'kirim-bios-updater', 'pending')).filter((name) =>
    name.endsWith('.exe'),
  );
}

describe.each([
  ['a server', serverOf],
  ['a folder', (folder: string): OpenFeed => ({ kind: 'folder', folder, channel: 'stable' })],
])('updates from %s', (_name, feedOf) => {
  test('a newer version is found, fetched and installed when the operator asks', async () => {
    const folder = temporaryFolder();
    release(folder, { version: '0.2.0' });
    const { updates, installed } = updatesFrom(await feedOf(folder));
    expect(await updates.check()).toEqual({ ok: true, value: { kind: 'available', version: '0.2.0' } });
    expect(() => pendingInstallers()).toThrow('ENOENT');
    expect(await updates.install()).toEqual({ ok: true, value: null });
    expect(installed).toEqual([[true, true]]);
    const [name = ''] = pendingInstallers();
    expect(readFileSync(join(cacheFolder, 'kirim-bios-updater', 'pending', name), 'utf8')).toBe(
      'installer of 0.2.0',
    );
  });

  test.each(['0.1.0', '0.0.9'])('there is nothing to do with version %s', async (version) => {
    const folder = temporaryFolder();
    release(folder, { version });
    const { updates } = updatesFrom(await feedOf(folder));
    expect(await updates.check()).toEqual({ ok: true, value: { kind: 'current' } });
    expect(await updates.install()).toMatchObject({ ok: false, problem: { code: 'update-not-found' } });
  });

  test('beta versions are for those who chose them', async () => {
    const folder = temporaryFolder();
    release(folder, { version: '0.1.0' });
    release(folder, { version: '0.3.0-beta.1', channel: 'beta' });
    const feed = await feedOf(folder);
    expect(await updatesFrom(feed).updates.check()).toMatchObject({ value: { kind: 'current' } });
    expect(await updatesFrom({ ...feed, channel: 'beta' }).updates.check()).toMatchObject({
      value: { kind: 'available', version: '0.3.0-beta.1' },
    });
  });

  test('an installer that is not what was promised is not installed', async () => {
    const folder = temporaryFolder();
    release(folder, { version: '0.2.0', content: 'installer of 0.X.0' });
    const { updates, installed } = updatesFrom(await feedOf(folder));
    await updates.check();
    expect(await updates.install()).toMatchObject({ ok: false, problem: { code: 'update-damaged' } });
    expect(installed).toEqual([]);
    expect(await updates.check()).toMatchObject({ value: { kind: 'available' } });
  });

  test('a version whose installer lies elsewhere is not fetched', async () => {
    const folder = temporaryFolder();
    release(folder, { version: '0.2.0', file: 'https://lain.contoh.invalid/Kirim-BIOS-0.2.0.exe' });
    const { updates } = updatesFrom(await feedOf(folder));
    expect(await updates.check()).toMatchObject({ ok: false, problem: { code: 'update-elsewhere' } });
    expect(await updates.install()).toMatchObject({ ok: false });
  });

  test('a feed without any version is told', async () => {
    const { updates } = updatesFrom(await feedOf(temporaryFolder()));
    expect(await updates.check()).toMatchObject({ ok: false, problem: { code: 'update-not-found' } });
  });

  test('a description that is none is told', async () => {
    const folder = temporaryFolder();
    release(folder, { version: 'terbaru' });
    const { updates } = updatesFrom(await feedOf(folder));
    expect(await updates.check()).toMatchObject({ ok: false, problem: { code: 'update-failed' } });
  });
});

test('a server that is not there is told, and asked again the next time', async () => {
  const url = `http://127.0.0.1:${await closedPort()}/`;
  const { updates } = updatesFrom({ kind: 'address', url, channel: 'stable' });
  for (let time = 0; time < 2; time += 1) {
    expect(await updates.check()).toMatchObject({ ok: false, problem: { code: 'update-failed' } });
  }
});

test('the library does nothing unasked', async () => {
  const { updater, close } = await openUpdater(
    { kind: 'folder', folder: temporaryFolder(), channel: 'stable' },
    quiet,
  );
  onTestFinished(close);
  expect(updater).toMatchObject({
    autoDownload: false,
    autoInstallOnAppQuit: false,
    disableWebInstaller: true,
    allowDowngrade: false,
    allowPrerelease: false,
  });
});
