import type { Cell } from '../../source/source.ts';
import { failure, quote, type ParseFailure } from './parsed.ts';

const SPREADSHEET_ERROR = /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/;
const FORMULA_ERROR = /^(?:#|Err:)/;
const TOO_NARROW = /^#{3,}$/;

/**
 * The failure of a cell that has lost its value: a spreadsheet error, also as text in a csv (`#N/A`, `#####`), or
 * a formula that was never calculated. Null for all other cells.
 */
export function lostValue(cell: Cell): ParseFailure | null {
  if (typeof cell === 'string') return cell.includes('#') ? errorText(cell.trim()) : null;
  if (typeof cell !== 'object' || cell === null) return null;
  if (cell.kind === 'missing-value') return notCalculated;
  return cell.kind === 'error' ? errorCell(cell.error) : null;
}

function errorText(text: string): ParseFailure | null {
  if (TOO_NARROW.test(text)) return tooNarrow(text);
  return SPREADSHEET_ERROR.test(text) ? errorCell(text) : null;
}

const notCalculated = failure(
  'formula-without-value',
  'Rumus di sel ini belum pernah dihitung, sehingga berkas tidak memuat nilainya.',
  'Buka berkas di Excel, tekan Ctrl+Alt+F9, lalu simpan.',
);

function errorCell(error: string): ParseFailure {
  return FORMULA_ERROR.test(error) ? formulaError(error) : unusableValue(error);
}

/** What a database holds and no field can use: bytes, a day that no calendar has, too many digits. */
function unusableValue(error: string): ParseFailure {
  return failure(
    'error-cell',
    `Isi sel ini tidak dapat dipakai sebagai nilai: ${error}.`,
    'Perbaiki datanya di program asalnya, atau petakan kolom lain.',
  );
}

function formulaError(error: string): ParseFailure {
  return failure(
    'error-cell',
    `Sel ini berisi kesalahan rumus ${quote(error)}, bukan nilai.`,
    'Perbaiki rumus atau isi sel itu di Excel, lalu simpan berkasnya.',
  );
}

function tooNarrow(text: string): ParseFailure {
  return failure(
    'error-cell',
    `Sel ini hanya berisi ${quote(text)}: nilainya tidak ikut tersimpan karena kolomnya terlalu sempit.`,
    'Lebarkan kolom itu di Excel, lalu simpan ulang berkasnya.',
  );
}
