import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './host/chromium/findChromium.ts';

/** What the specs run on in this checkout. */
export type ElectronUnderTest =
  | { readonly kind: 'electron' }
  | { readonly kind: 'host'; readonly folder: string }
  | { readonly kind: 'none'; readonly reason: string };

/**
 * Real Electron where its binary was downloaded (`install-electron` leaves `path.txt`), else the stand-in in an
 * installed Chromium. `ELECTRON_UNDER_TEST=host` asks for the stand-in in any case.
 */
export function findElectronUnderTest(root: string, env: NodeJS.ProcessEnv = process.env): ElectronUnderTest {
  const hasBinary = existsSync(join(root, 'node_modules/electron/path.txt'));
  if (hasBinary && env['ELECTRON_UNDER_TEST'] !== 'host') return { kind: 'electron' };
  if (findChromium(env) !== undefined) return { kind: 'host', folder: join(root, 'test/e2e/host/bin') };
  return {
    kind: 'none',
    reason:
      'Skipped: neither the Electron binary nor a Chromium is here. Install Chromium (Debian: apt-get install chromium), ' +
      'or name one in ELECTRON_HOST_CHROMIUM, or download Electron with install-electron.',
  };
}

/** Has Playwright start what was found. Throws under CI when nothing was: a skipped run must not look green. */
export function chooseElectron(found: ElectronUnderTest, env: NodeJS.ProcessEnv = process.env): void {
  if (found.kind === 'host') env['ELECTRON_OVERRIDE_DIST_PATH'] = found.folder;
  if (found.kind !== 'none') return;
  if ((env['CI'] ?? '') !== '') throw new Error(`End-to-end tests cannot run. ${found.reason}`);
  // Playwright reads its configuration once more in each of its workers.
  if (env['TEST_WORKER_INDEX'] === undefined) console.warn(`End-to-end tests. ${found.reason}`);
}
