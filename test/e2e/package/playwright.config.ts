import { defineConfig } from '@playwright/test';
import { chooseElectron, findElectronUnderTest } from '../electronUnderTest.ts';

chooseElectron(findElectronUnderTest(`${import.meta.dirname}/../../..`));

/** `npm run package:check`: packs what lies in `out/` and looks at what came of it. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../../test-results',
  timeout: 60_000,
  workers: 1,
  reporter: 'list',
  forbidOnly: process.env['CI'] !== undefined,
});
