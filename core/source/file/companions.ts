import { extname } from 'node:path';

/** A file that belongs to another one, and where its copy goes beside the copy of that. */
export interface Companion {
  readonly path: string;
  readonly copyPath: string;
}

/**
 * What SQLite keeps beside a database: changes not yet in it. Its `-shm` is only an index of `-wal`, which
 * SQLite makes anew.
 */
const SQLITE_SUFFIXES = ['-wal', '-journal'];
/** Long texts and the name of the code page, beside a dBase or FoxPro table. */
const DBASE_EXTENSIONS = ['.dbt', '.fpt', '.cpg'];

/** What may lie beside a file and belong to it; one copy may have several places where it can come from. */
export function companionsOf(path: string, copyPath: string): Companion[] {
  const suffixed = SQLITE_SUFFIXES.map((suffix) => ({ path: path + suffix, copyPath: copyPath + suffix }));
  if (extname(path).toLowerCase() !== '.dbf') return suffixed;
  const named = DBASE_EXTENSIONS.flatMap((extension) =>
    [extension, extension.toUpperCase()].map((written) => ({
      path: withExtension(path, written),
      copyPath: withExtension(copyPath, extension),
    })),
  );
  return [...suffixed, ...named];
}

/** The path of the file that has the same name but for its extension. */
export function withExtension(path: string, extension: string): string {
  return path.slice(0, path.length - extname(path).length) + extension;
}
