import { format } from 'node:util';
import type {
  Details,
  Event,
  RenderProcessGoneDetails,
  WebContents,
  WebContentsConsoleMessageEventParams,
} from 'electron/main';
import type { Log } from './createLog.ts';
import { errorText } from './errorText.ts';

/** As much of Electron's `app` as is listened to. */
export interface ProcessEvents {
  on(event: 'child-process-gone', listener: (event: Event, details: Details) => void): unknown;
  on(
    event: 'render-process-gone',
    listener: (event: Event, contents: WebContents, details: RenderProcessGoneDetails) => void,
  ): unknown;
  on(event: 'web-contents-created', listener: (event: Event, contents: PageEvents) => void): unknown;
}

export interface PageEvents {
  on(
    event: 'console-message',
    listener: (details: Event<WebContentsConsoleMessageEventParams>) => void,
  ): unknown;
}

export interface FaultPlaces {
  readonly app: ProcessEvents;
  readonly process: {
    on(
      event: 'uncaughtExceptionMonitor' | 'unhandledRejection' | 'warning',
      listener: (error: unknown) => void,
    ): unknown;
  };
  readonly console: { error: Console['error']; warn: Console['warn'] };
}

/** Lets the log hear of every fault of this process, of pages and of child processes; changes nothing else of them. */
export function logFaults({ app, process, console }: FaultPlaces, log: Log): void {
  process.on('uncaughtExceptionMonitor', (error) => log.error('Uncaught exception', error));
  process.on('unhandledRejection', (error) => log.error('Unhandled rejection', error));
  process.on('warning', (warning) => log.warn('Warning', warning));
  console.error = (...values: unknown[]) => log.error(consoleLine(values));
  console.warn = (...values: unknown[]) => log.warn(consoleLine(values));
  app.on('child-process-gone', (_event, { type, reason, exitCode, serviceName }) =>
    log.warn(`Process ${serviceName ?? type} is gone: ${reason} (${exitCode})`),
  );
  app.on('render-process-gone', (_event, _contents, { reason, exitCode }) =>
    log.warn(`Page is gone: ${reason} (${exitCode})`),
  );
  app.on('web-contents-created', (_event, contents) => logPage(contents, log));
}

function consoleLine(values: readonly unknown[]): string {
  return format(...values.map((value) => (value instanceof Error ? errorText(value) : value)));
}

/** A page's own lines may hold what the operator sees; only its warnings and errors are kept. */
function logPage(contents: PageEvents, log: Log): void {
  contents.on('console-message', ({ level, message, sourceId, lineNumber }) => {
    const line = `Page: ${message} (${sourceId}:${lineNumber})`;
    if (level === 'error') log.error(line);
    else if (level === 'warning') log.warn(line);
  });
}
