/** The SQL of one family of servers. */
export type Dialect = 'mysql' | 'postgresql' | 'sqlserver' | 'oracle' | 'firebird';

const quotes: Readonly<Record<Dialect, readonly [open: string, close: string]>> = {
  mysql: ['`', '`'],
  postgresql: ['"', '"'],
  sqlserver: ['[', ']'],
  oracle: ['"', '"'],
  firebird: ['"', '"'],
};

/** A name as SQL that means this name and nothing else; null parts (no schema) are left out. */
export function quoteName(dialect: Dialect, parts: readonly (string | null)[]): string {
  const [open, close] = quotes[dialect];
  return parts
    .filter((part) => part !== null)
    .map((part) => `${open}${part.replaceAll(close, close + close)}${close}`)
    .join('.');
}
