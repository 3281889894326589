import { copyFileSync, existsSync, renameSync } from 'node:fs';
import { join, parse } from 'node:path';

/** The log file itself and its older parts, newest first; whether they exist or not. */
export function logFiles(path: string, count: number): readonly string[] {
  const { dir, name, ext } = parse(path);
  const older = Array.from({ length: count - 1 }, (_, index) => join(dir, `${name}.${index + 1}${ext}`));
  return [path, ...older];
}

/** Makes room for a new log file: every part becomes the next older one, and the oldest is dropped. */
export function rotateLogs(files: readonly string[]): void {
  for (let index = files.length - 1; index > 0; index -= 1) {
    const [newer = '', older = ''] = files.slice(index - 1, index + 1);
    if (existsSync(newer)) move(newer, older);
  }
}

/** A file that somebody has open on Windows cannot be renamed, but its content can be kept. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
