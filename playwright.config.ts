import { defineConfig } from '@playwright/test';
import { chooseElectron, findElectronUnderTest } from './test/e2e/electronUnderTest.ts';

chooseElectron(findElectronUnderTest(import.meta.dirname));

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  // `npm run package:check`.
  testIgnore: '**/package/**',
  outputDir: 'test-results/run',
  timeout: 30_000,
  workers: 1,
  reporter: 'list',
  forbidOnly: process.env['CI'] !== undefined,
  use: { trace: 'retain-on-failure' },
});
