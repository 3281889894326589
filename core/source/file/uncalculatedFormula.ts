const FORMULA_WITHOUT_VALUE =
  /(?:<\/(?:\w+:)?f>|<(?:\w+:)?f [^<>]*\/>)\s*(?:<(?:\w+:)?v\s*\/>|<(?:\w+:)?v>\s*<\/(?:\w+:)?v>)?\s*<\/(?:\w+:)?c>/;

/**
 * Whether a sheet of an Excel workbook holds a formula that nobody has calculated: programs that write
 * workbooks without Excel leave such behind. A formula whose result is empty text looks the same and counts.
 */
export function hasUncalculatedFormula(parts: ReadonlyMap<string, Buffer>): boolean {
  return [...parts].some(
    ([name, content]) => /\.xml$/i.test(name) && FORMULA_WITHOUT_VALUE.test(content.toString('latin1')),
  );
}
