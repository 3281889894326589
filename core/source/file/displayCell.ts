import type { CellObject } from './sheetJs.ts';
import { GENERAL } from './displayNumber.ts';
import type { NumberDisplay } from './numberDisplay.ts';
import { errorText } from './toCell.ts';

/** The cell as Excel shows it on a PC with Indonesian settings: `1.500.000,5`, `3 Juli 2025`, `008`. */
export function displayCell(raw: CellObject | undefined, display: NumberDisplay): string {
  if (raw === undefined || raw.t === 'z') return '';
  if (raw.t === 's') return typeof raw.v === 'string' ? raw.v : '';
  if (raw.t === 'b') return raw.v === true ? 'TRUE' : 'FALSE';
  if (raw.t === 'n' && typeof raw.v === 'number') {
    return display(typeof raw.z === 'string' ? raw.z : GENERAL)(raw.v);
  }
  return errorText(raw);
}
