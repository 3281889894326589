import type { SourceSettings } from '../../../../core/mapping/mapping.ts';

/** Where a mapping reads from, in one line: `C:\Data\buku.xlsx · Sheet1`, `simrs@192.168.1.5 · kunjungan`. */
export function sourceText(source: SourceSettings): string {
  if (source.kind === 'file') return join(source.path, source.table);
  const { host, database, table, query } = source;
  return join(`${database}@${host}`, query === undefined ? table : 'SQL');
}

/** The last part of a path of any system. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

function join(place: string, part: string | undefined): string {
  return part === undefined ? place : `${place} · ${part}`;
}
