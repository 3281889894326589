import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { chooseElectron, findElectronUnderTest } from '../test/e2e/electronUnderTest.ts';
import { LaunchedApp } from '../test/e2e/launchedApp.ts';
import { defaultSettings } from '../core/settings.ts';
import type { Benchmark, Figure } from './frame/figure.ts';
import { median } from './frame/median.ts';
import { megabytes } from './frame/texts.ts';

const ROUNDS = 5;
const MOST_MS = 300;
const MOST_BYTES = 90e6;
/** Long enough for everything to have settled that a start stirs up. */
const IDLE_MS = 10_000;
const root = join(import.meta.dirname, '..');

export const benchmark: Benchmark = {
  title: 'Start and rest of the desktop application',
  about:
    'On the stand-in for Electron: from loading the main bundle to a tray icon with its menu, without the time that Chromium takes to start; and what the worker occupies in plain Node, with ledger and simulator open, when nothing is to be done; Node alone takes 44 MB. Real Electron was not measured.',
  async run(folder) {
    execFileSync(process.execPath, [join(root, 'build/bundle.ts')], { stdio: 'ignore' });
    chooseElectron(findElectronUnderTest(root));
    const starts: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const launched = await LaunchedApp.launch(_electron, join(folder, `profil-${round}`), {
        args: ['--hidden'],
      });
      await launched.tray.items();
      starts.push(await timeToTray(launched));
      await launched.dispose();
    }
    return figuresOf(median(starts), await restingWorker(folder));
  },
};

/** Milliseconds of the application's own. */
async function timeToTray({ app }: LaunchedApp): Promise<number> {
  const marks = await app.evaluate(() =>
    performance.getEntriesByType('mark').map(({ name, startTime }) => ({ name, startTime })),
  );
  const at = (name: string): number => marks.find((mark) => mark.name === name)?.startTime ?? Number.NaN;
  return at('main-loaded') - at('main-script') + (at('tray') - at('ready'));
}

/** Bytes that the worker keeps in memory at rest, in plain Node: the stand-in's own code would count as well. */
async function restingWorker(folder: string): Promise<number> {
  const child = fork(join(root, 'out/worker/index.js'), [], {
    execArgv: ['--import', join(import.meta.dirname, 'frame/parentPort.mjs')],
    serialization: 'advanced',
  });
  try {
    const configuration = {
      settings: defaultSettings(),
      ledgerPath: join(folder, 'buku-kirim.sqlite'),
      simulatorPath: join(folder, 'simulasi.sqlite'),
      temporaryDirectory: folder,
      firstRetryDelayMs: 1000,
      giveUpAfterMs: 60_000,
    };
    child.send({ type: 'call', id: 1, name: 'open', args: [configuration] });
    await once(child, 'message');
    await setTimeout(IDLE_MS);
    const [, kilobytes = '0'] =
      /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) * 1024;
  } finally {
    child.kill('SIGKILL');
  }
}

function figuresOf(startMs: number, residentBytes: number): readonly Figure[] {
  return [
    {
      what: 'main: loading to ready for the tray',
      measured: `${Math.round(startMs)} ms`,
      yardstick: '',
      ratio: '',
      reach: `at most ${MOST_MS} ms`,
      isReached: startMs <= MOST_MS,
    },
    {
      what: 'worker at rest',
      measured: megabytes(residentBytes),
      yardstick: '',
      ratio: '',
      reach: `at most ${megabytes(MOST_BYTES)}`,
      isReached: residentBytes <= MOST_BYTES,
    },
  ];
}
