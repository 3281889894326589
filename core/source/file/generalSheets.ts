import { unreadable } from './foreignContent.ts';
import type { PrivateCopy } from './privateCopy.ts';
import { containerOf, loadSheetJs, readingOptions } from './sheetJs.ts';
import type { Sheet } from './sheetSource.ts';
import { hasUncalculatedFormula } from './uncalculatedFormula.ts';
import { isWhollyDamaged, numberFormatterOf, workbookSheets } from './workbookSheets.ts';

/**
 * The sheets of an Excel workbook as the general library reads them: all at once and slowly, but in whatever way they
 * are written. `parts` are the files in the zip. Rejects with a `SourceError`.
 */
export async function generalSheets(parts: ReadonlyMap<string, Buffer>, copy: PrivateCopy): Promise<Sheet[]> {
  const sheetJs = await loadSheetJs();
  try {
    // Empty cells and formulas are kept only where a formula without value must be told from an empty cell.
    const hasUncalculated = hasUncalculatedFormula(parts);
    const options = { ...readingOptions, cellFormula: hasUncalculated, sheetStubs: hasUncalculated };
    const workbook = sheetJs.parse_zip(containerOf(parts), options);
    if (isWhollyDamaged(workbook)) throw new Error('No sheet could be read');
    return workbookSheets(workbook, copy.name, numberFormatterOf(sheetJs));
  } catch (error) {
    throw unreadable(copy, error);
  }
}
