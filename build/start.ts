import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Starts the bundled application on Electron, whose binary is fetched at the first start. */
const root = join(import.meta.dirname, '..');
const electron = join(root, 'node_modules/electron');

if (hasBinary() || fetchBinary()) {
  const application = spawn(process.execPath, [join(electron, 'cli.js'), root, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  application.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
} else {
  console.error(
    "Electron's binary cannot be downloaded here; `npm run preview` shows the same application in an installed Chromium.",
  );
  process.exitCode = 1;
}

function hasBinary(): boolean {
  return existsSync(join(electron, 'path.txt'));
}

function fetchBinary(): boolean {
  console.error("Fetching Electron's binary, once …");
  spawnSync(process.execPath, [join(electron, 'install.js')], { stdio: 'ignore', timeout: 10 * 60_000 });
  return hasBinary();
}
