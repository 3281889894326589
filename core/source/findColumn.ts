import { SourceError, type SourcePlace } from '../errors.ts';
import { nearestNames, simplified } from './nearestNames.ts';
import { foldSpaces } from './rawTable.ts';
import type { Column } from './source.ts';

/**
 * The place (0-based) of the column with this header text; differences in case, spaces, `_`, `-` and `.` do
 * not count where no column has exactly this text. Throws `SourceError`: `column-ambiguous` where several
 * have it, `column-missing` (naming the nearest) where none has.
 */
export function findColumn(columns: readonly Column[], name: string, place: SourcePlace): number {
  const wanted = foldSpaces(name);
  const exact = placesOf(columns, (column) => column.name === wanted);
  const found =
    exact.length > 0 ? exact : placesOf(columns, (column) => simplified(column.name) === simplified(wanted));
  const [index] = found;
  if (index === undefined) throw columnMissing(columns, wanted, place);
  if (found.length > 1) throw columnAmbiguous(columns, found, wanted, place);
  return index;
}

function placesOf(columns: readonly Column[], matches: (column: Column) => boolean): number[] {
  return columns.flatMap((column, index) => (matches(column) ? [index] : []));
}

function columnMissing(columns: readonly Column[], wanted: string, place: SourcePlace): SourceError {
  const names = columns.map((column) => column.name);
  const nearest = nearestNames(wanted, names, 3);
  const guess =
    nearest.length > 0
      ? ` Mungkin yang dimaksud: ${quoted(nearest)}.`
      : ` Kolom yang ada: ${quoted(names.slice(0, 20))}.`;
  return new SourceError(
    'column-missing',
    { ...place, column: wanted },
    `Kolom "${wanted}" tidak ada pada ${described(place)}.${guess}`,
    'Kembalikan judul kolomnya, atau pilih kolom yang benar pada pemetaan.',
  );
}

function columnAmbiguous(
  columns: readonly Column[],
  found: readonly number[],
  wanted: string,
  place: SourcePlace,
): SourceError {
  const places = found.map((index) => columns[index]?.place ?? '').join(', ');
  return new SourceError(
    'column-ambiguous',
    { ...place, column: wanted },
    `Ada ${found.length} kolom bernama "${wanted}" pada ${described(place)} (${places}), jadi tidak jelas mana yang dimaksud.`,
    'Beri judul yang berbeda untuk kolom-kolom itu, lalu simpan.',
  );
}

function described(place: SourcePlace): string {
  const parts = [place.table === undefined ? '' : `"${place.table}"`, place.file ?? ''];
  return parts.filter((part) => part !== '').join(' di ') || 'sumber ini';
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}
