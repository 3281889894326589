/** Plays Electron's executable: `node --import register.ts run.ts [switches] [-r hook]… <app> [arguments]`. */
import inspector from 'node:inspector';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import electronPackage from 'electron/package.json' with { type: 'json' };
import { host } from './runningHost.ts';

const { app, commandLine, info } = host;

dressProcess();
if (commandLine.switchValue('inspect') === '0') inspector.open(0, '127.0.0.1');
process.on('uncaughtException', (error) => {
  console.error('Uncaught exception in the main process:', error);
  app.exit(1);
});
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => app.quit());

const require = createRequire(info.main);
for (const hook of commandLine.hooks) require(hook);
// Marks by which benchmarks tell the app's own time from Chromium's.
performance.mark('main-script');
await import(pathToFileURL(info.main).href);
performance.mark('main-loaded');
await host.start();

/** What a main script finds in `process` under Electron. */
function dressProcess(): void {
  const executable = process.env['ELECTRON_HOST_EXECUTABLE'] ?? process.execPath;
  process.argv = [executable, ...commandLine.args];
  process.execPath = executable;
  set(process.versions, 'electron', electronPackage.version);
  set(process.versions, 'chrome', '0.0.0.0');
  set(process, 'type', 'browser');
  set(process, 'resourcesPath', info.path);
  set(process, 'defaultApp', !app.isPackaged);
}

function set(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, enumerable: true, writable: true, configurable: true });
}
