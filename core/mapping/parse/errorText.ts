import { failure, quote, type ParseFailure } from './parsed.ts';

const SPREADSHEET_ERROR = /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/;
const TOO_NARROW = /^#{3,}$/;

/** The failure of a text that stands where a value was lost: `#N/A` or `#####` in a csv; null for other texts. */
export function readErrorText(text: string): ParseFailure | null {
  if (!text.startsWith('#')) return null;
  if (TOO_NARROW.test(text)) return tooNarrow(text);
  return SPREADSHEET_ERROR.test(text) ? errorCell(text) : null;
}

/** The failure of a cell that holds a spreadsheet error. */
export function errorCell(error: string): ParseFailure {
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
