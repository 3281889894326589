import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Clock } from '../../clock.ts';
import { SourceError } from '../../errors.ts';
import { cancelledError } from '../cancelled.ts';
import { companionsOf, withExtension, type Companion } from './companions.ts';
import { copyFault, isWorthRetrying, temporaryFolderFault } from './fileFault.ts';

/** A copy that only we know of, so that the original is never held open nor locked by us. */
export interface PrivateCopy {
  readonly path: string;
  /** File name of the original, for messages. */
  readonly name: string;
  /** Lower case, with its dot; empty where the name has none. */
  readonly extension: string;
  readonly size: number;
  /** Removes the copy; never rejects. What cannot be removed stays in the temporary folder. */
  readonly remove: () => Promise<void>;
}

/** Copies one file; rejects with the system's error. */
export type CopyFile = (from: string, to: string, signal: AbortSignal | undefined) => Promise<void>;

export interface CopyOptions {
  /** Made when it is missing. */
  readonly temporaryDirectory: string;
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
  /** Left out: streams the bytes. */
  readonly copyFile?: CopyFile | undefined;
}

/** Waits between attempts while another program holds or writes the file. */
const WAITS_MS = [100, 200, 400, 800, 1600];

/** Where the copy of a file is that lies beside the original with this extension, if there is one. */
export function besideCopy(copy: PrivateCopy, extension: string): string {
  return withExtension(copy.path, extension);
}

/**
 * Copies the file, and what belongs to it, into a folder of its own. Tries again for 3 s while it is locked or being written. Rejects
 * with a `SourceError`: `missing`, `unreachable`, `access-denied`, `locked`, `empty-file`,
 * `changed-while-reading`, `cancelled`, `unreadable`.
 */
export async function copyPrivately(path: string, options: CopyOptions): Promise<PrivateCopy> {
  const directory = await makeDirectory(options.temporaryDirectory);
  const copy = join(directory, `salinan${extname(path)}`);
  const remove = (): Promise<void> => removeQuietly(directory);
  try {
    const size = await copyPatiently(path, copy, options);
    return { path: copy, name: basename(path), extension: extname(path).toLowerCase(), size, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function makeDirectory(parent: string): Promise<string> {
  try {
    await mkdir(parent, { recursive: true });
    return await mkdtemp(join(parent, 'sumber-'));
  } catch (error) {
    throw temporaryFolderFault(parent, error);
  }
}

async function copyPatiently(path: string, copy: string, options: CopyOptions): Promise<number> {
  const { clock, signal } = options;
  for (let attempt = 0; ; attempt += 1) {
    const outcome = await copyOnce(path, copy, options);
    if (typeof outcome === 'number') return outcome;
    const waitMs = WAITS_MS[attempt];
    if (waitMs === undefined || !outcome.isWorthRetrying) throw outcome.error;
    await clock.sleep(waitMs, signal).catch(() => {
      throw cancelledError({ file: basename(path) }, signal);
    });
  }
}

interface Failure {
  readonly error: SourceError;
  readonly isWorthRetrying: boolean;
}

/** The size of the file, once copied. */
async function copyOnce(path: string, copy: string, options: CopyOptions): Promise<number | Failure> {
  const { signal, copyFile = streamCopy } = options;
  try {
    const before = await stampsOf(path, copy);
    const size = before[0]?.size ?? 0;
    if (size === 0) return { error: emptyFile(path), isWorthRetrying: false };
    for (const stamp of before) await copyFile(stamp.path, stamp.copyPath, signal);
    const after = await stampsOf(path, copy);
    const copied = (await stat(copy)).size;
    if (copied === size && JSON.stringify(before) === JSON.stringify(after)) return size;
    return { error: changedWhileReading(path), isWorthRetrying: true };
  } catch (error) {
    if (signal?.aborted === true) throw cancelledError({ file: basename(path) }, signal);
    if (error instanceof SourceError) throw error;
    return { error: await copyFault(path, error), isWorthRetrying: isWorthRetrying(error) };
  }
}

interface Stamp extends Companion {
  readonly size: number;
  readonly modifiedMs: number;
}

/** Size and time of the file, and of what belongs to it and has something in it. */
async function stampsOf(path: string, copyPath: string): Promise<Stamp[]> {
  const state = await stat(path);
  if (!state.isFile()) throw notAFile(path);
  const main = { path, copyPath, size: state.size, modifiedMs: state.mtimeMs };
  const beside = await Promise.all(companionsOf(path, copyPath).map(stampBeside));
  const places = new Map<string, Stamp>();
  for (const stamp of beside.flat()) if (!places.has(stamp.copyPath)) places.set(stamp.copyPath, stamp);
  return [main, ...places.values()];
}

async function stampBeside(companion: Companion): Promise<Stamp[]> {
  const state = await stat(companion.path).catch(() => null);
  return state === null || state.size === 0
    ? []
    : [{ ...companion, size: state.size, modifiedMs: state.mtimeMs }];
}

function streamCopy(from: string, to: string, signal: AbortSignal | undefined): Promise<void> {
  return pipeline(createReadStream(from), createWriteStream(to), signal === undefined ? {} : { signal });
}

async function removeQuietly(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
}

function notAFile(path: string): SourceError {
  const file = basename(path);
  return new SourceError(
    'unsupported',
    { file },
    `${file} adalah folder, bukan berkas.`,
    'Pilih berkas di dalam folder itu.',
  );
}

function emptyFile(path: string): SourceError {
  const file = basename(path);
  return new SourceError(
    'empty-file',
    { file },
    `Berkas ${file} kosong (0 byte).`,
    'Simpan ulang berkas dari Excel atau ekspor ulang datanya, lalu coba lagi.',
  );
}

function changedWhileReading(path: string): SourceError {
  const file = basename(path);
  return new SourceError(
    'changed-while-reading',
    { file },
    `Berkas ${file} terus berubah selagi disalin, mungkin sedang disimpan atau disinkronkan.`,
    'Tunggu sampai penyimpanan selesai, lalu coba lagi.',
  );
}
