import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { chooseElectron, findElectronUnderTest } from './electronUnderTest.ts';

const withChromium = { ELECTRON_HOST_CHROMIUM: process.execPath }; // Any file that exists.
const withoutChromium = { ELECTRON_HOST_CHROMIUM: '/does/not/exist' };

describe('the Electron that the end-to-end tests run on', () => {
  test('is the real one where its binary is, unless the stand-in is asked for', () => {
    const root = checkout();
    mkdirSync(join(root, 'node_modules/electron'), { recursive: true });
    writeFileSync(join(root, 'node_modules/electron/path.txt'), 'electron');
    expect(findElectronUnderTest(root, withChromium)).toEqual({ kind: 'electron' });
    expect(findElectronUnderTest(root, { ...withChromium, ELECTRON_UNDER_TEST: 'host' }).kind).toBe('host');
  });

  test('is the stand-in where only a Chromium is', () => {
    const root = checkout();
    const env: NodeJS.ProcessEnv = { ...withChromium };
    chooseElectron(findElectronUnderTest(root, env), env);
    expect(env['ELECTRON_OVERRIDE_DIST_PATH']).toBe(join(root, 'test/e2e/host/bin'));
  });

  test('is none without either: said plainly, and an error under CI', () => {
    const found = findElectronUnderTest(checkout(), withoutChromium);
    expect(found).toMatchObject({ kind: 'none', reason: expect.stringContaining('Install Chromium') });
    expect(() => chooseElectron(found, { CI: 'true' })).toThrow('End-to-end tests cannot run.');
    expect(() => chooseElectron(found, { TEST_WORKER_INDEX: '0' })).not.toThrow();
  });
});

function checkout(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kirim-bios-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}
