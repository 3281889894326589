import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { test as base } from '@playwright/test';
import { findElectronUnderTest } from './electronUnderTest.ts';
import { LaunchedApp, type LaunchOptions } from './launchedApp.ts';
import { openOffice, type Office, type OfficeOptions } from './office.ts';

export interface Fixtures {
  /** Starts the application; what it starts is ended after the test, however the test ends. */
  readonly launch: (options?: LaunchOptions) => Promise<LaunchedApp>;
  /** Sets up an office in this test's folder; its simulator is stopped after the test. */
  readonly open: (options?: OfficeOptions) => Promise<Office>;
  /** A new folder for this test alone, gone afterwards. */
  readonly temporaryFolder: string;
}

/** Playwright's test with the application at hand, on real Electron and on the stand-in alike. */
export const test = base.extend<Fixtures>({
  temporaryFolder: async ({ playwright: _playwright }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'kirim-bios-e2e-'));
    await use(folder);
    await removeFolder(folder);
  },
  open: async ({ temporaryFolder }, use) => {
    const opened: Office[] = [];
    await use(async (options) => {
      const office = await openOffice(temporaryFolder, options);
      opened.push(office);
      return office;
    });
    await Promise.all(opened.map((office) => office.close()));
  },
  launch: async ({ playwright, temporaryFolder }, use, testInfo) => {
    const found = findElectronUnderTest(join(import.meta.dirname, '../..'));
    testInfo.skip(found.kind === 'none', found.kind === 'none' ? found.reason : '');
    const { _electron: electron } = playwright;
    const launched: LaunchedApp[] = [];
    await use(async (options = {}) => {
      const profile = options.profile ?? join(temporaryFolder, `profile-${launched.length + 1}`);
      const app = await LaunchedApp.launch(electron, profile, options);
      launched.push(app);
      return app;
    });
    await Promise.all(launched.map((app) => app.dispose()));
  },
});

/** Removes a folder in which processes that are just ending may still write. */
async function removeFolder(folder: string): Promise<void> {
  for (let attempt = 0; attempt < 20 && existsSync(folder); attempt++) {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    await setTimeout(50);
  }
}

export { expect } from '@playwright/test';
