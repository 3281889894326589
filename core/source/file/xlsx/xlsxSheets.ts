import type { RawTable } from '../../rawTable.ts';
import { GENERAL } from '../displayNumber.ts';
import { createNumberDisplay, type ShowNumber } from '../numberDisplay.ts';
import { loadSheetJs } from '../sheetJs.ts';
import type { Sheet } from '../sheetSource.ts';
import { numberFormatterOf } from '../workbookSheets.ts';
import { streamZipEntry, type ZipArchive } from '../zipArchive.ts';
import { createCellReader } from './cellReader.ts';
import { readSharedTexts } from './sharedTexts.ts';
import type { SheetParts } from './sheetParts.ts';
import type { ShowStyled } from './sheetRow.ts';
import { isEmptySheet, openSheetTable } from './sheetTable.ts';
import { UnusualXlsx } from './unusual.ts';
import { readSkeleton } from './workbookSkeleton.ts';

/** Opens a sheet, by its place among all, with the general library; null where it is damaged. */
export type OpenGenerally = (index: number) => Promise<RawTable | null>;

/**
 * The sheets of an xlsx, whose rows are unpacked and scanned whenever they are asked for, so that no sheet is ever in
 * memory. What is unusual in a sheet is read by the general library. `file` is the file's name, for messages.
 *
 * @throws UnusualXlsx where all of the workbook is to be read so; ZipFault; SourceError when cancelled.
 */
export async function xlsxSheets(
  { zip, entries }: ZipArchive,
  file: string,
  openGenerally: OpenGenerally,
  signal: AbortSignal | undefined,
): Promise<Sheet[]> {
  const sheetJs = await loadSheetJs();
  const { dateSystem, formats, texts, sheets } = await readSkeleton(sheetJs, zip, entries);
  const shared = texts === null ? [] : await readSharedTexts(streamZipEntry(zip, texts));
  const read = createCellReader({ dateSystem, formats, texts: shared });
  const display = createNumberDisplay(dateSystem, numberFormatterOf(sheetJs));
  const shows: ShowNumber[] = [];
  const showNumber: ShowStyled = (number, style) =>
    (shows[style] ??= display(formats[style] ?? GENERAL))(number);
  return Promise.all(
    sheets.map(async ({ name, hidden, part }, index) => {
      const parts: SheetParts = {
        file,
        name,
        dateSystem,
        read,
        showNumber,
        pieces: () => streamZipEntry(zip, part),
        openGenerally: () => openGenerally(index),
      };
      return { name, hidden, empty: await isEmptySheet(parts, signal), open: createOpen(parts) };
    }),
  );
}

/** Looks at the sheet's end once, however often the sheet is opened. */
function createOpen(parts: SheetParts): Sheet['open'] {
  let known: RawTable | null = null;
  return async (signal) => {
    try {
      return (known ??= await openSheetTable(parts, signal));
    } catch (error) {
      if (error instanceof UnusualXlsx) return parts.openGenerally();
      throw error;
    }
  };
}
