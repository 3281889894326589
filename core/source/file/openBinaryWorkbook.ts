import { readFile } from 'node:fs/promises';
import { cancelledError } from '../cancelled.ts';
import type { Source } from '../source.ts';
import { foreignContent, halfSaved, passwordProtected, unreadable } from './foreignContent.ts';
import type { PrivateCopy } from './privateCopy.ts';
import { loadSheetJs, readingOptions, type SheetJs } from './sheetJs.ts';
import { createSheetSource } from './sheetSource.ts';
import { isWhollyDamaged, numberFormatterOf, workbookSheets } from './workbookSheets.ts';

const FILE_PASS = 0x2f;
/** The record that says a workbook is encrypted is among its first. */
const RECORDS_BEFORE_FILE_PASS = 8;

/** Opens xls of Excel 5 to 2003, which is an OLE container. Rejects with a `SourceError`. */
export async function openOleWorkbook(copy: PrivateCopy, signal: AbortSignal | undefined): Promise<Source> {
  const bytes = await readFile(copy.path);
  if (isCutOff(bytes)) throw halfSaved(copy);
  const sheetJs = await loadWithCodepages();
  const streams = readStreams(sheetJs, bytes, copy);
  if (streams.has('encryptedpackage') || streams.has('encryption')) throw passwordProtected(copy);
  if (streams.has('worddocument')) throw foreignContent('word', copy);
  if (streams.has('powerpoint document')) throw foreignContent('powerpoint', copy);
  const workbook = streams.get('workbook') ?? streams.get('book');
  if (workbook === undefined) throw foreignContent('other-ole', copy);
  if (hasFilePass(workbook)) throw passwordProtected(copy);
  return openBytes(sheetJs, bytes, copy, signal);
}

/** Opens xls of Excel 2 to 4, which is bare records. Rejects with a `SourceError`. */
export async function openBiffWorkbook(copy: PrivateCopy, signal: AbortSignal | undefined): Promise<Source> {
  const bytes = await readFile(copy.path);
  if (hasFilePass(bytes)) throw passwordProtected(copy);
  return openBytes(await loadWithCodepages(), bytes, copy, signal);
}

/** Before Excel 97 texts were in the PC's code page, whose tables come in a file of their own. */
async function loadWithCodepages(): Promise<SheetJs> {
  const [sheetJs, codepages] = await Promise.all([loadSheetJs(), import('@e965/xlsx/dist/cpexcel')]);
  sheetJs.set_cptable(codepages);
  return sheetJs;
}

function openBytes(
  sheetJs: SheetJs,
  bytes: Buffer,
  copy: PrivateCopy,
  signal: AbortSignal | undefined,
): Source {
  if (signal?.aborted === true) throw cancelledError({ file: copy.name }, signal);
  try {
    const workbook = sheetJs.read(bytes, { ...readingOptions, type: 'buffer' });
    const sheets = workbookSheets(workbook, copy.name, numberFormatterOf(sheetJs));
    if (isWhollyDamaged(sheets)) throw new Error('No sheet could be read');
    return createSheetSource(copy.name, sheets, copy.remove, signal);
  } catch (error) {
    throw unreadable(copy, error);
  }
}

/** Names of the container's streams, in lower case, to their contents. */
function readStreams(sheetJs: SheetJs, bytes: Buffer, copy: PrivateCopy): ReadonlyMap<string, Buffer> {
  try {
    const container: { FileIndex: readonly { name: string; content?: ArrayLike<number> }[] } =
      sheetJs.CFB.read(bytes, { type: 'buffer' });
    return new Map(
      container.FileIndex.map(({ name, content }) => [name.toLowerCase(), Buffer.from(content ?? [])]),
    );
  } catch (error) {
    throw unreadable(copy, error);
  }
}

/** Whether the container's table of sectors names sectors beyond the end of the file. */
function isCutOff(bytes: Buffer): boolean {
  if (bytes.length < 512) return true;
  const sectorSize = 2 ** Math.min(bytes.readUInt16LE(30), 12);
  const tableSectors = Array.from({ length: Math.min(bytes.readUInt32LE(44), 109) }, (_, index) =>
    bytes.readUInt32LE(76 + index * 4),
  );
  const sectors = [bytes.readUInt32LE(48), ...tableSectors].filter((sector) => sector < 0xfffffffa);
  return sectors.some((sector) => (sector + 1) * sectorSize >= bytes.length);
}

function hasFilePass(records: Buffer): boolean {
  let at = 0;
  for (let count = 0; count < RECORDS_BEFORE_FILE_PASS && at + 4 <= records.length; count += 1) {
    if (records.readUInt16LE(at) === FILE_PASS) return true;
    at += 4 + records.readUInt16LE(at + 2);
  }
  return false;
}
