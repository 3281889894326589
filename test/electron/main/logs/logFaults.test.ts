import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { logFaults, type FaultPlaces } from '../../../../electron/main/logs/logFaults.ts';
import type { Log } from '../../../../electron/main/logs/createLog.ts';

function start() {
  const lines: string[] = [];
  const keep =
    (level: string) =>
    (text: string, error?: unknown): void =>
      void lines.push(`${level} ${text}${error instanceof Error ? ` ${error.message}` : ''}`);
  const log: Log = { info: keep('info'), warn: keep('warn'), error: keep('error'), files: [] };
  const app = new EventEmitter();
  const process = new EventEmitter();
  const console: FaultPlaces['console'] = { error: () => undefined, warn: () => undefined };
  logFaults({ app, process, console }, log);
  return { lines, app, process, console };
}

test('faults of the process are in the log', () => {
  const { lines, process } = start();
  process.emit('uncaughtExceptionMonitor', new Error('a'));
  process.emit('unhandledRejection', new Error('b'));
  process.emit('warning', new Error('c'));
  expect(lines).toEqual(['error Uncaught exception a', 'error Unhandled rejection b', 'warn Warning c']);
});

test('what a library writes to the console is in the log, errors without what hangs on them', () => {
  const { lines, console } = start();
  console.warn('slow: %d ms', 5);
  console.error('failed', Object.assign(new Error('d'), { config: { auth: 'sandi' } }));
  expect(lines[0]).toBe('warn slow: 5 ms');
  expect(lines[1]).toMatch(/^error failed Error: d\n +at /);
  expect(lines.join('')).not.toContain('sandi');
});

test('processes that end and warnings of pages are in the log, other lines of pages are not', () => {
  const { lines, app } = start();
  const contents = new EventEmitter();
  app.emit('web-contents-created', {}, contents);
  for (const level of ['info', 'warning', 'error']) {
    contents.emit('console-message', { level, message: level, sourceId: 'app://ui/a.js', lineNumber: 3 });
  }
  app.emit(
    'child-process-gone',
    {},
    { type: 'Utility', reason: 'crashed', exitCode: 5, serviceName: 'worker' },
  );
  app.emit('render-process-gone', {}, contents, { reason: 'oom', exitCode: 1 });
  expect(lines).toEqual([
    'warn Page: warning (app://ui/a.js:3)',
    'error Page: error (app://ui/a.js:3)',
    'warn Process worker is gone: crashed (5)',
    'warn Page is gone: oom (1)',
  ]);
});
