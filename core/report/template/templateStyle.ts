import type { CellStyle } from 'hucre/xlsx';

type Font = NonNullable<CellStyle['font']>;

const REQUIRED_COLOUR = '1F4E79';
const OPTIONAL_COLOUR = '7F7F7F';

/** The workbook's font: one that only says that it is bold would lose its family in some programs. */
export function fontOf(change: Font): Font {
  return { name: 'Calibri', size: 11, ...change };
}

/** Dark blue above what must be filled, grey above what may be left empty. */
export function headerStyle({ required }: { readonly required: boolean }): CellStyle {
  const fgColor = { rgb: required ? REQUIRED_COLOUR : OPTIONAL_COLOUR };
  return {
    font: fontOf({ bold: true, color: { rgb: 'FFFFFF' } }),
    fill: { type: 'pattern', pattern: 'solid', fgColor },
  };
}
