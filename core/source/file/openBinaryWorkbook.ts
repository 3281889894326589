import { readFile } from 'node:fs/promises';
import { SourceError } from '../../errors.ts';
import { cancelledError } from '../cancelled.ts';
import type { Source } from '../source.ts';
import { foreignContent, halfSaved, passwordProtected, unreadable } from './foreignContent.ts';
import { OleFault, openOleContainer } from './oleContainer.ts';
import type { PrivateCopy } from './privateCopy.ts';
import { loadSheetJs, readingOptions, type SheetJs, type WorkBook } from './sheetJs.ts';
import { createSheetSource } from './sheetSource.ts';
import { isWhollyDamaged, numberFormatterOf, workbookSheets } from './workbookSheets.ts';
import { isEncrypted, keepOnlyCells } from './xlsRecords.ts';

/** Opens xls of Excel 5 to 2003, which is an OLE container. Rejects with a `SourceError`. */
export async function openOleWorkbook(copy: PrivateCopy, signal: AbortSignal | undefined): Promise<Source> {
  const workbook = workbookStream(await readFile(copy.path), copy);
  return openWith(copy, signal, (sheetJs) => {
    keepOnlyCells(workbook);
    return sheetJs.parse_xlscfb(workbook, { ...readingOptions, type: 'buffer' });
  });
}

/** Opens xls of Excel 2 to 4, which is bare records. Rejects with a `SourceError`. */
export async function openBiffWorkbook(copy: PrivateCopy, signal: AbortSignal | undefined): Promise<Source> {
  const bytes = await readFile(copy.path);
  return openWith(copy, signal, (sheetJs) => {
    if (isEncrypted(bytes)) throw passwordProtected(copy);
    keepOnlyCells(bytes);
    return sheetJs.parse_xlscfb(bytes, { ...readingOptions, type: 'buffer' });
  });
}

async function openWith(
  copy: PrivateCopy,
  signal: AbortSignal | undefined,
  parse: (sheetJs: SheetJs) => WorkBook,
): Promise<Source> {
  const sheetJs = await loadWithCodepages();
  if (signal?.aborted === true) throw cancelledError({ file: copy.name }, signal);
  try {
    const workbook = parse(sheetJs);
    if (isWhollyDamaged(workbook)) throw new Error('No sheet could be read');
    const sheets = workbookSheets(workbook, copy.name, numberFormatterOf(sheetJs));
    return createSheetSource(copy.name, sheets, copy.remove, signal);
  } catch (error) {
    throw error instanceof SourceError ? error : unreadable(copy, error);
  }
}

/** Before Excel 97 texts were in the PC's code page, whose tables come in a file of their own. */
async function loadWithCodepages(): Promise<SheetJs> {
  const [sheetJs, codepages] = await Promise.all([loadSheetJs(), import('@e965/xlsx/dist/cpexcel')]);
  sheetJs.set_cptable(codepages);
  return sheetJs;
}

/** The stream that holds the workbook; throws where the container is encrypted or another document. */
function workbookStream(bytes: Buffer, copy: PrivateCopy): Buffer {
  try {
    const { names, readStream } = openOleContainer(bytes);
    if (names.has('encryptedpackage') || names.has('encryption')) throw passwordProtected(copy);
    if (names.has('worddocument')) throw foreignContent('word', copy);
    if (names.has('powerpoint document')) throw foreignContent('powerpoint', copy);
    const workbook = readStream('workbook') ?? readStream('book');
    if (workbook === null) throw foreignContent('other-ole', copy);
    if (isEncrypted(workbook)) throw passwordProtected(copy);
    return workbook;
  } catch (error) {
    if (!(error instanceof OleFault)) throw error;
    throw error.reason === 'cut-off' ? halfSaved(copy, error) : unreadable(copy, error);
  }
}
