import { describe, expect, test } from 'vitest';
import { createUpdates, type Updates } from '../../../../electron/main/updates/createUpdates.ts';
import type { OpenedUpdater } from '../../../../electron/main/updates/openUpdater.ts';
import type { UpdateFeed } from '../../../../electron/main/updates/updateFeed.ts';
import { createManualClock, type ManualClock } from '../../../support/manualClock.ts';

const URL = 'https://unduh.contoh.go.id/kirim-bios';
const DAY = 86_400_000;

interface Bench {
  readonly updates: Updates;
  readonly clock: ManualClock;
  /** What was done, in order. */
  readonly done: string[];
  readonly world: { version: string | null; feed: UpdateFeed; isBusy: boolean; downloadError: Error | null };
}

/** Updates over a library of which the test says what it finds. */
function start(): Bench {
  const done: string[] = [];
  const clock = createManualClock();
  const world: Bench['world'] = {
    version: '0.2.0',
    feed: { kind: 'address', url: URL, channel: 'stable' },
    isBusy: false,
    downloadError: null,
  };
  const open = (): Promise<OpenedUpdater> =>
    Promise.resolve({
      url: URL,
      updater: {
        checkForUpdates() {
          done.push('check');
          const files = [{ url: 'a.exe', sha512: '' }];
          const info = { version: world.version ?? '', files, path: '', sha512: '', releaseDate: '' };
          return Promise.resolve({
            isUpdateAvailable: world.version !== null,
            updateInfo: info,
            versionInfo: info,
          });
        },
        downloadUpdate() {
          done.push('download');
          return world.downloadError === null ? Promise.resolve([]) : Promise.reject(world.downloadError);
        },
        quitAndInstall: (isSilent, isForceRunAfter) =>
          void done.push(`install ${isSilent} ${isForceRunAfter}`),
      },
      close() {
        done.push('close');
        return Promise.resolve();
      },
    });
  const updates = createUpdates({
    feed: () => world.feed,
    open,
    clock,
    isBusy: () => world.isBusy,
    beforeInstall() {
      done.push('stop the worker');
      return Promise.resolve();
    },
    onAvailable: (version) => void done.push(`tell of ${version}`),
  });
  return { updates, clock, done, world };
}

describe('updates', () => {
  test('checking fetches nothing', async () => {
    const { updates, done } = start();
    expect(await updates.check()).toEqual({ ok: true, value: { kind: 'available', version: '0.2.0' } });
    expect(done).toEqual(['check']);
  });

  test('installing fetches, ends the worker in good order, and starts the application again', async () => {
    const { updates, done } = start();
    await updates.check();
    expect(await updates.install()).toEqual({ ok: true, value: null });
    expect(done).toEqual(['check', 'download', 'stop the worker', 'install true true']);
  });

  test('nothing is installed while something is being sent; what was fetched is kept', async () => {
    const { updates, done, world } = start();
    await updates.check();
    world.isBusy = true;
    expect(await updates.install()).toMatchObject({ ok: false, problem: { code: 'busy' } });
    expect(await updates.check()).toEqual({ ok: true, value: { kind: 'downloaded', version: '0.2.0' } });
    world.isBusy = false;
    await updates.install();
    expect(done).toEqual(['check', 'download', 'stop the worker', 'install true true']);
  });

  test('where updates are off nothing is asked or installed, also when they were on before', async () => {
    const { updates, done, world } = start();
    await updates.check();
    world.feed = { kind: 'disabled', reason: 'Dimatikan.' };
    expect(await updates.install()).toMatchObject({ ok: false, problem: { code: 'update-not-found' } });
    expect(await updates.check()).toEqual({ ok: true, value: { kind: 'disabled', reason: 'Dimatikan.' } });
    expect(done).toEqual(['check']);
  });

  test('a feed in which nothing is found is let go, and so is one that is looked at again', async () => {
    const { updates, done, world } = start();
    await updates.check();
    world.version = null;
    expect(await updates.check()).toEqual({ ok: true, value: { kind: 'current' } });
    expect(done).toEqual(['check', 'close', 'check', 'close']);
  });

  test('a signature of somebody else is told', async () => {
    const { updates, done, world } = start();
    await updates.check();
    world.downloadError = Object.assign(new Error('not signed'), { code: 'ERR_UPDATER_INVALID_SIGNATURE' });
    expect(await updates.install()).toMatchObject({ ok: false, problem: { code: 'update-not-signed' } });
    expect(done).not.toContain('install true true');
  });

  test('one thing is done at a time, however often it is asked for', async () => {
    const { updates, done } = start();
    await Promise.all([updates.check(), updates.install(), updates.check()]);
    expect(done.slice(0, 4)).toEqual(['check', 'download', 'stop the worker', 'install true true']);
  });

  test('once a day it looks by itself, and tells of a version once', async () => {
    const { updates, done, clock, world } = start();
    for (let hour = 0; hour < 50; hour += 1) {
      await updates.checkDaily();
      clock.advance(DAY / 24);
    }
    expect(done.filter((what) => what === 'check')).toHaveLength(3);
    expect(done.filter((what) => what.startsWith('tell'))).toEqual(['tell of 0.2.0']);
    world.version = '0.3.0';
    clock.advance(DAY);
    await updates.checkDaily();
    expect(done.at(-1)).toBe('tell of 0.3.0');
  });
});
