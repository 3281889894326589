import type { DateSystem } from '../../serialDate.ts';
import { containerOf, readingOptions, type SheetJs, type WorkBook } from '../sheetJs.ts';
import { cellSheets, dateSystemOf } from '../workbookSheets.ts';
import { readZipEntry, streamZipEntry, type ZipEntry } from '../zipArchive.ts';
import { UnusualXlsx } from './unusual.ts';

/** All of a workbook but its cells and texts. */
export interface WorkbookSkeleton {
  readonly dateSystem: DateSystem;
  /** The number format of every cell style, by its index. */
  readonly formats: readonly string[];
  readonly sheets: readonly SkeletonSheet[];
  /** The file in the zip that holds the texts; null where there is none. */
  readonly texts: ZipEntry | null;
}

export interface SkeletonSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** The file in the zip that holds its rows. */
  readonly part: ZipEntry;
}

const SHEET = '<sheetData';
/** The one text of a sheet whose rows were left out; the number of its file in the zip follows. */
const ROWS_OF = 'kirim-bios/rows-of/';
const TEXTS = /^[^<]*(?:<\?[^>]*>\s*)?<sst[ >]/;

/**
 * Has the general library read the workbook without what is large in it: which sheets there are, where they lie in the
 * zip, and how numbers are formatted is then understood as the library understands it. Throws `UnusualXlsx`, `ZipFault`.
 */
export async function readSkeleton(
  sheetJs: SheetJs,
  zip: Buffer,
  entries: readonly ZipEntry[],
): Promise<WorkbookSkeleton> {
  const files = new Map<string, Buffer>();
  const texts: ZipEntry[] = [];
  for (const [index, entry] of entries.entries()) {
    const beginning = await beginningOf(zip, entry);
    if (TEXTS.test(beginning.toString('latin1', 0, 1024))) texts.push(entry);
    else if (beginning.includes(SHEET)) files.set(entry.name, sheetNaming(index));
    else files.set(entry.name, readZipEntry(zip, entry));
  }
  if (texts.length > 1) throw new UnusualXlsx('Several tables of texts');
  const workbook = parse(sheetJs, files);
  return {
    dateSystem: dateSystemOf(workbook),
    formats: formatsOf(workbook),
    sheets: sheetsOf(workbook, entries),
    texts: texts[0] ?? null,
  };
}

async function beginningOf(zip: Buffer, entry: ZipEntry): Promise<Buffer> {
  for await (const piece of streamZipEntry(zip, entry)) return piece;
  return Buffer.alloc(0);
}

/** A sheet with one cell, which says whose place it takes. */
function sheetNaming(index: number): Buffer {
  const cell = `<c r="A1" t="str"><v>${ROWS_OF}${index}</v></c>`;
  return Buffer.from(`<worksheet><sheetData><row r="1">${cell}</row></sheetData></worksheet>`);
}

function parse(sheetJs: SheetJs, files: ReadonlyMap<string, Buffer>): WorkBook {
  try {
    return sheetJs.parse_zip(containerOf(files), readingOptions);
  } catch (error) {
    throw new UnusualXlsx('The workbook cannot be read', { cause: error });
  }
}

function sheetsOf(workbook: WorkBook, entries: readonly ZipEntry[]): SkeletonSheet[] {
  return cellSheets(workbook).map(({ name, hidden, sheet }) => {
    const text = String(sheet['!data']?.[0]?.[0]?.v ?? '');
    const part = text.startsWith(ROWS_OF) ? entries[Number(text.slice(ROWS_OF.length))] : undefined;
    if (part === undefined) throw new UnusualXlsx(`The rows of ${name} were not left out`);
    return { name, hidden, part };
  });
}

function formatsOf({ Styles, SSF }: WorkBook): string[] {
  return (Styles?.CellXf ?? []).map(({ numFmtId }) => SSF?.[numFmtId ?? 0] ?? 'General');
}
