import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../host/chromium/findChromium.ts';

/**
 * Shows the application without Electron: its real main, worker, preload and page on the stand-in, in windows of an
 * installed Chromium. What only Windows has (tray, dialogs, notifications) is played by a window of its own.
 */
const e2e = join(import.meta.dirname, '..');
const root = join(e2e, '../..');

if (findChromium() === undefined) {
  console.error(
    'No Chromium, Chrome or Edge was found; install one, or name it in ELECTRON_HOST_CHROMIUM, then try again.',
  );
  process.exitCode = 1;
} else {
  const profile = join(tmpdir(), 'kirim-bios-pratinjau');
  const hooks = globSync('*.cts', { cwd: join(e2e, 'recorder') }).map((file) => join(e2e, 'recorder', file));
  const args = [...hooks, join(import.meta.dirname, 'control.cts')].flatMap((hook) => ['-r', hook]);
  console.error(`Profile: ${profile} (delete it to begin anew). Ctrl+C ends the preview.`);
  const application = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--import',
      join(e2e, 'host/register.ts'),
      join(e2e, 'host/run.ts'),
      ...args,
      `--user-data-dir=${profile}`,
      root,
      '--settle-seconds=5',
      ...process.argv.slice(2),
    ],
    {
      stdio: ['ignore', 'inherit', 'ignore'],
      env: {
        ...process.env,
        ELECTRON_HOST_EXECUTABLE: join(e2e, 'host/bin/electron'),
        ELECTRON_HOST_HEADED: '1',
      },
    },
  );
  application.on('exit', (code) => {
    process.exitCode = code ?? 0;
  });
}
