import { open } from 'node:fs/promises';
import type { Clock } from '../clock.ts';
import { SourceError } from '../errors.ts';
import {
  foreignContent,
  foreignNames,
  halfSaved,
  unreadable,
  type ForeignContent,
} from './file/foreignContent.ts';
import { copyPrivately, type CopyFile, type PrivateCopy } from './file/privateCopy.ts';
import { recogniseContent, type FileContent } from './file/recogniseContent.ts';
import type { Source } from './source.ts';

/** What opening a file may use. */
export interface FileSourceOptions {
  /** Folder for the private copy; made when it is missing. */
  readonly temporaryDirectory: string;
  readonly clock: Clock;
  readonly signal?: AbortSignal;
  /** Left out: streams the bytes. */
  readonly copyFile?: CopyFile;
  /** Asked only when the file needs a password that can be used; null when there is none. */
  readonly askPassword?: () => Promise<string | null>;
}

/**
 * A reader for one kind of content. Gets the private copy and leaves its removal to the returned source's
 * `close`, or to the caller when it rejects.
 */
export type OpenContent = (copy: PrivateCopy, options: FileSourceOptions) => Promise<Source>;

/**
 * The kinds of files, chosen by content first and by extension second: a new one is one line here, one in
 * `recogniseContent` and one file. Each loads its library when first used.
 */
const readers: Readonly<Partial<Record<FileContent, OpenContent>>> = {
  zip: async (copy, { signal }) => (await import('./file/openZipWorkbook.ts')).openZipWorkbook(copy, signal),
  ole: async (copy, { signal }) =>
    (await import('./file/openBinaryWorkbook.ts')).openOleWorkbook(copy, signal),
  biff: async (copy, { signal }) =>
    (await import('./file/openBinaryWorkbook.ts')).openBiffWorkbook(copy, signal),
  sqlite: async (copy) => (await import('./file/openSqlite.ts')).openSqlite(copy),
  access: async (copy, { askPassword }) =>
    (await import('./file/access/openAccess.ts')).openAccess(copy, askPassword),
  dbase: async (copy) => (await import('./file/dbase/openDbase.ts')).openDbase(copy),
  text: async (copy, { signal }) => (await import('./file/openDelimited.ts')).openDelimited(copy, signal),
};

const HEAD_LENGTH = 8192;

/**
 * Opens a workbook (xlsx, xlsm, xlsb, xls, ods), a csv, a SQLite file, an Access database (mdb, accdb)
 * or a dBase table (dbf) from a private copy, which `close` removes. Rejects with a `SourceError` only.
 */
export async function openFileSource(path: string, options: FileSourceOptions): Promise<Source> {
  const copy = await copyPrivately(path, options);
  try {
    const content = recogniseContent(await readHead(copy.path), copy.extension);
    const reader = readers[content];
    if (reader === undefined) throw unreadableContent(content, copy);
    return await reader(copy, options);
  } catch (error) {
    await copy.remove();
    throw error instanceof SourceError ? error : unreadable(copy, error);
  }
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_LENGTH), 0, HEAD_LENGTH, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function unreadableContent(content: FileContent, copy: PrivateCopy): SourceError {
  if (content === 'zeros') return halfSaved(copy);
  return foreignContent(isForeign(content) ? content : 'binary', copy);
}

function isForeign(content: FileContent): content is FileContent & ForeignContent {
  return content in foreignNames;
}
