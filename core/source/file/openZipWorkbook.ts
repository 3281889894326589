import { readFile } from 'node:fs/promises';
import type { SourceError } from '../../errors.ts';
import { cancelledError } from '../cancelled.ts';
import type { Source } from '../source.ts';
import { foreignContent, halfSaved, passwordProtected, tooBig, unreadable } from './foreignContent.ts';
import { generalSheets } from './generalSheets.ts';
import { openDocumentParts, openOpenDocument } from './openOpenDocument.ts';
import type { PrivateCopy } from './privateCopy.ts';
import { createSheetSource, type Sheet } from './sheetSource.ts';
import { UnusualXlsx } from './xlsx/unusual.ts';
import { xlsxSheets, type OpenGenerally } from './xlsx/xlsxSheets.ts';
import { readZipDirectory, unpackZip, ZipFault, type ZipArchive } from './zipArchive.ts';

/** Parts of an Excel workbook that hold no cells; pictures and the like can be most of the file. */
const WITHOUT_CELLS =
  /^(?:docProps|customXml|xl\/(?:media|embeddings|theme|printerSettings|pivotCache|pivotTables|externalLinks|activeX|ctrlProps|vbaProject))/i;
const EXCEL = /^xl\/|(?:^|\/)workbook\.(?:xml|bin)$/i;

/** Opens xlsx, xlsm, xlsb and ods. Rejects with a `SourceError`. */
export async function openZipWorkbook(copy: PrivateCopy, signal: AbortSignal | undefined): Promise<Source> {
  return withoutZipFault(openArchived(copy, signal), copy);
}

async function openArchived(copy: PrivateCopy, signal: AbortSignal | undefined): Promise<Source> {
  const archive = await openArchive(copy);
  if (signal?.aborted === true) throw cancelledError({ file: copy.name }, signal);
  const isOpenDocument = archive.entries.some(({ name }) => name === 'content.xml');
  if (isOpenDocument) return openOpenDocument(unpackZip(archive), copy, signal);
  return createSheetSource(copy.name, await sheetsOf(archive, copy, signal), copy.remove, signal);
}

/** The sheets as our own reader gives them; what that does not know is left to the general library. */
async function sheetsOf(
  archive: ZipArchive,
  copy: PrivateCopy,
  signal: AbortSignal | undefined,
): Promise<Sheet[]> {
  let general: Promise<Sheet[]> | null = null;
  const openGenerally = (): Promise<Sheet[]> => (general ??= generalSheets(unpackZip(archive), copy));
  const openSheetGenerally: OpenGenerally = async (index) => (await openGenerally())[index]?.open() ?? null;
  try {
    const sheets = await xlsxSheets(archive, copy.name, openSheetGenerally, signal);
    return sheets.map((sheet) => ({ ...sheet, open: (again) => withoutZipFault(sheet.open(again), copy) }));
  } catch (error) {
    if (error instanceof UnusualXlsx) return openGenerally();
    throw error;
  }
}

async function openArchive(copy: PrivateCopy): Promise<ZipArchive> {
  const zip = await readFile(copy.path);
  const entries = readZipDirectory(zip);
  if (entries.some((entry) => entry.isEncrypted)) throw passwordProtected(copy);
  const isWanted = neededParts(new Set(entries.map((entry) => entry.name)), copy);
  return { zip, entries: entries.filter((entry) => isWanted(entry.name)) };
}

/** Tells which parts must be unpacked, by what kind of document the parts' names show. */
function neededParts(names: ReadonlySet<string>, copy: PrivateCopy): (name: string) => boolean {
  const has = (pattern: RegExp): boolean => [...names].some((name) => pattern.test(name));
  if (names.has('content.xml')) return (name) => openDocumentParts.has(name);
  if (has(EXCEL)) return (name) => !WITHOUT_CELLS.test(name);
  if (has(/^word\//)) throw foreignContent('word', copy);
  if (has(/^ppt\//)) throw foreignContent('powerpoint', copy);
  throw foreignContent(has(/^Index(?:\/|\.zip$)/) ? 'numbers' : 'other-zip', copy);
}

async function withoutZipFault<Result>(result: Promise<Result>, copy: PrivateCopy): Promise<Result> {
  try {
    return await result;
  } catch (error) {
    throw error instanceof ZipFault ? described(error, copy) : error;
  }
}

function described(fault: ZipFault, copy: PrivateCopy): SourceError {
  switch (fault.reason) {
    case 'cut-off':
      return halfSaved(copy, fault);
    case 'too-big':
      return tooBig(copy, fault);
    case 'damaged':
      return unreadable(copy, fault);
  }
}
