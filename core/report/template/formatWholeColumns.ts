import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { columnLetters } from '../../source/rawTable.ts';
import { FORMAT_ROW } from './dataSheet.ts';

const DATA_SHEET = 'xl/worksheets/sheet1.xml';

/**
 * Gives the columns of a workbook's first sheet the format of their cell in the format row, as far as the sheet
 * goes: the library formats cells only, and a format that ends after some rows loses zeros below.
 */
export function formatWholeColumns(workbook: Uint8Array): Uint8Array {
  const parts = unzipSync(workbook);
  const sheet = parts[DATA_SHEET];
  if (sheet === undefined) return workbook;
  const xml = strFromU8(sheet);
  const formatted = xml.replaceAll(/<col min="(\d+)"/g, (tag, number: string) => {
    const cell = `<c r="${columnLetters(Number(number) - 1)}${FORMAT_ROW}" s="`;
    const [, style] = new RegExp(`${cell}(\\d+)"`).exec(xml) ?? [];
    return style === undefined ? tag : `<col style="${style}" min="${number}"`;
  });
  return zipSync({ ...parts, [DATA_SHEET]: strToU8(formatted) });
}
