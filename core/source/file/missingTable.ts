import { SourceError } from '../../errors.ts';
import { nearestNames } from '../nearestNames.ts';

/** Why a database file has no table to open: none at all, or none of the wanted name. */
export function missingTable(
  file: string,
  names: readonly string[],
  wanted: string | undefined,
): SourceError {
  if (wanted === undefined) {
    return new SourceError(
      'table-missing',
      { file },
      `Basis data ${file} tidak memiliki tabel.`,
      'Pilih berkas basis data lain.',
    );
  }
  const nearest = nearestNames(wanted, names, 1)[0];
  const guess = nearest === undefined ? '' : ` Mungkin yang dimaksud "${nearest}".`;
  return new SourceError(
    'table-missing',
    { file, table: wanted },
    `Tabel "${wanted}" tidak ada di ${file}. Yang ada: ${names.map((name) => `"${name}"`).join(', ')}.${guess}`,
    'Kembalikan nama tabelnya, atau pilih tabel yang benar pada pemetaan.',
  );
}
