import { join } from 'node:path';
import electronLog from 'electron-log/node';
import { errorText } from './errorText.ts';
import { logFiles, rotateLogs } from './rotateLogs.ts';

/** The application's own diary, for whoever looks for a fault. What was sent to BIOS stands in the ledger. */
export interface Log {
  info(text: string): void;
  warn(text: string, error?: unknown): void;
  error(text: string, error?: unknown): void;
  /** The parts of the log, newest first; whether they exist or not. */
  readonly files: readonly string[];
}

export interface LogOptions {
  readonly folder: string;
  /** Applied to every line just before it is written. */
  readonly mask: (text: string) => string;
  /** A part that has outgrown this is closed, bytes. */
  readonly maximumSize?: number;
  /** Parts that are kept; with the size, all that logs ever occupy. */
  readonly parts?: number;
}

const MAXIMUM_SIZE = 1024 * 1024;
const PARTS = 5;

/**
 * A log in files of bounded size and number. electron-log's Node entry is used: its one for Electron listens to
 * whatever pages send. Logging never throws; where nothing can be written, the application goes on without a log.
 */
export function createLog({ folder, mask, maximumSize = MAXIMUM_SIZE, parts = PARTS }: LogOptions): Log {
  const files = logFiles(join(folder, 'kirim-bios.log'), parts);
  const logger = electronLog.create({ logId: folder });
  const { file } = logger.transports;
  for (const transport of Object.values(logger.transports)) {
    // Of the transport between processes there is none in Node, whatever the typings say.
    if (typeof transport === 'function' && transport !== file) transport.level = false;
  }
  file.setAppName('Kirim BIOS');
  file.resolvePathFn = () => files[0] ?? '';
  file.format = '{iso} [{level}] {text}';
  file.maxSize = maximumSize;
  file.transforms.push(({ data }) => mask(String(data)));
  file.archiveLogFn = (full) => {
    try {
      rotateLogs(files);
    } catch {
      // A part that cannot be kept is lost: a log must not fill the disk.
    }
    full.clear();
  };
  return {
    info: (text) => logger.info(text),
    warn: (text, error) => logger.warn(lineOf(text, error)),
    error: (text, error) => logger.error(lineOf(text, error)),
    files,
  };
}

function lineOf(text: string, error: unknown): string {
  return error === undefined ? text : `${text}\n${errorText(error)}`;
}
