import type { EventEmitter } from 'node:events';
import type { FrameTree } from './frameTree.ts';
import type { PageTarget } from './pageTarget.ts';

const levels: Readonly<Record<string, string>> = {
  warning: 'warning',
  error: 'error',
  assert: 'error',
  debug: 'debug',
  verbose: 'debug',
};

/** Tells a window's `webContents` in Electron's events what Chromium reports of its page. */
export function forwardPageEvents(target: PageTarget, frames: FrameTree, contents: EventEmitter): void {
  const { session, mainFrameId } = target;
  session.on('Page.frameStartedLoading', ({ frameId }) => {
    if (frameId === mainFrameId) contents.emit('did-start-loading');
  });
  session.on('Page.frameNavigated', ({ frame }) => {
    if (frame.id === mainFrameId) contents.emit('did-navigate', {}, frames.main.url, 200, 'OK');
  });
  session.on('Page.navigatedWithinDocument', ({ frameId }) => {
    if (frameId === mainFrameId) contents.emit('did-navigate-in-page', {}, frames.main.url, true);
  });
  session.on('Page.domContentEventFired', () => contents.emit('dom-ready', {}));
  session.on('Page.loadEventFired', () => {
    if (frames.main.url === 'about:blank') return;
    contents.emit('did-finish-load');
    contents.emit('did-stop-loading');
  });
  session.on('Inspector.targetCrashed', () => {
    contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
  });
  forwardConsole(target, contents);
}

/** What scripts log, and what Chromium itself says of the page (a broken security policy, a missing file). */
function forwardConsole({ session }: PageTarget, contents: EventEmitter): void {
  const tell = (level: string, message: string, sourceId = '', lineNumber = 0): void => {
    contents.emit('console-message', { level: levels[level] ?? 'info', message, sourceId, lineNumber });
  };
  session.on('Runtime.consoleAPICalled', ({ type, args }) => {
    tell(type, args.map(({ value, description }) => String(value ?? description ?? '')).join(' '));
  });
  session.on('Log.entryAdded', ({ entry }) => tell(entry.level, entry.text, entry.url, entry.lineNumber));
}
