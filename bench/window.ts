import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { settingsSchema } from '../core/settings.ts';
import { chooseElectron, findElectronUnderTest } from '../test/e2e/electronUnderTest.ts';
import { LaunchedApp } from '../test/e2e/launchedApp.ts';
import type { Benchmark, Figure } from './frame/figure.ts';
import { ATTEMPTS, DAYS, largeSettings, writeLargeLedger } from './ledger/largeOffice.ts';

const MOST_MS = 100;
const WHEELS = 200;
const root = join(import.meta.dirname, '..');

export const benchmark: Benchmark = {
  title: 'Scrolling in the window',
  about:
    'On the stand-in for Electron, in headless Chromium: the longest task of the page, as the browser reports those over 50 ms, while the mouse wheel turns 200 times over the log of a million attempts and over the board of 60 datasets and 366 days.',
  async run(folder) {
    writeLargeLedger(folder);
    await writeFile(join(folder, 'pengaturan.json'), JSON.stringify(settingsSchema.parse(largeSettings())));
    execFileSync(process.execPath, [join(root, 'build/bundle.ts')], { stdio: 'ignore' });
    chooseElectron(findElectronUnderTest(root));
    const launched = await LaunchedApp.launch(_electron, folder, {});
    try {
      const page = await launched.page();
      await launched.call('pause', null);
      const board = await longestTask(page, 'Papan', 'Papan kelengkapan');
      const log = await longestTask(page, 'Log kiriman', 'Daftar kiriman');
      return [
        figureOf(`log of ${ATTEMPTS.toLocaleString('en')} attempts`, log),
        figureOf(`board of 60 × ${DAYS}`, board),
      ];
    } finally {
      await launched.dispose();
    }
  },
};

/** Milliseconds; 0 when no task took more than 50. */
async function longestTask(page: Page, link: string, grid: string): Promise<number> {
  await page.getByRole('link', { name: link }).first().click();
  const scrolled = page.getByRole('grid', { name: grid });
  await scrolled.waitFor();
  await scrolled.hover();
  await page.evaluate(
    `globalThis.longTasks = []; new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' })`,
  );
  for (let turn = 0; turn < WHEELS; turn += 1) {
    // Every tenth turn is a jump, as a drag of the scroll bar.
    if (turn % 10 === 9) {
      await scrolled.evaluate((element, share) => {
        element.scrollTop = element.scrollHeight * share;
      }, turn / WHEELS);
    }
    await page.mouse.wheel(turn % 3 === 0 ? 200 : 0, 400);
  }
  return page.evaluate<number>('Math.max(0, ...globalThis.longTasks)');
}

function figureOf(what: string, milliseconds: number): Figure {
  return {
    what,
    measured: milliseconds === 0 ? 'no task over 50 ms' : `longest task ${Math.round(milliseconds)} ms`,
    yardstick: '',
    ratio: '',
    reach: `no task over ${MOST_MS} ms`,
    isReached: milliseconds <= MOST_MS,
  };
}
