import { readFile } from 'node:fs/promises';
import type { SourceError } from '../../errors.ts';
import { cancelledError } from '../cancelled.ts';
import type { Source } from '../source.ts';
import { foreignContent, halfSaved, passwordProtected, tooBig, unreadable } from './foreignContent.ts';
import { openDocumentParts, openOpenDocument } from './openOpenDocument.ts';
import type { PrivateCopy } from './privateCopy.ts';
import { containerOf, loadSheetJs, readingOptions, type SheetJs, type WorkBook } from './sheetJs.ts';
import { createSheetSource } from './sheetSource.ts';
import { hasUncalculatedFormula } from './uncalculatedFormula.ts';
import { isWhollyDamaged, numberFormatterOf, workbookSheets } from './workbookSheets.ts';
import { readZipDirectory, readZipEntry, ZipFault } from './zipArchive.ts';

/** Parts of an Excel workbook that hold no cells; pictures and the like can be most of the file. */
const WITHOUT_CELLS =
  /^(?:docProps|customXml|xl\/(?:media|embeddings|theme|printerSettings|pivotCache|pivotTables|externalLinks|activeX|ctrlProps|vbaProject))/i;
const EXCEL = /^xl\/|(?:^|\/)workbook\.(?:xml|bin)$/i;

/** File names in the zip to their contents. */
type Parts = ReadonlyMap<string, Buffer>;

/** Opens xlsx, xlsm, xlsb and ods. Rejects with a `SourceError`. */
export async function openZipWorkbook(copy: PrivateCopy, signal: AbortSignal | undefined): Promise<Source> {
  const parts = await readParts(copy);
  if (signal?.aborted === true) throw cancelledError({ file: copy.name }, signal);
  if (parts.has('content.xml')) return openOpenDocument(parts, copy, signal);
  const sheetJs = await loadSheetJs();
  const workbook = parse(sheetJs, parts, copy);
  if (isWhollyDamaged(workbook)) throw unreadable(copy, 'no sheet could be read');
  const sheets = workbookSheets(workbook, copy.name, numberFormatterOf(sheetJs));
  return createSheetSource(copy.name, sheets, copy.remove, signal);
}

function parse(sheetJs: SheetJs, parts: Parts, copy: PrivateCopy): WorkBook {
  try {
    // Empty cells and formulas are kept only where a formula without value must be told from an empty cell.
    const hasUncalculated = hasUncalculatedFormula(parts);
    return sheetJs.parse_zip(containerOf(parts), {
      ...readingOptions,
      cellFormula: hasUncalculated,
      sheetStubs: hasUncalculated,
    });
  } catch (error) {
    throw unreadable(copy, error);
  }
}

async function readParts(copy: PrivateCopy): Promise<Parts> {
  const zip = await readFile(copy.path);
  try {
    const entries = readZipDirectory(zip);
    if (entries.some((entry) => entry.isEncrypted)) throw passwordProtected(copy);
    const isWanted = neededParts(new Set(entries.map((entry) => entry.name)), copy);
    const wanted = entries.filter((entry) => isWanted(entry.name));
    return new Map(wanted.map((entry) => [entry.name, readZipEntry(zip, entry)]));
  } catch (error) {
    throw error instanceof ZipFault ? described(error, copy) : error;
  }
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
