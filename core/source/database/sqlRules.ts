import type { Dialect } from './dialect.ts';

export type TokenKind = 'word' | 'quoted' | 'text' | 'number' | 'parameter' | 'symbol';

/** How one kind of lexical element begins and ends; the pattern is sticky. `refused` carries the reason. */
export interface SqlRule {
  readonly kind: TokenKind | 'space' | 'comment' | 'refused';
  readonly pattern: RegExp;
  readonly reason?: string;
}

const space: SqlRule = { kind: 'space', pattern: /[ \t\r\n\f\v]+/y };
const quotedText: SqlRule = { kind: 'text', pattern: /'(?:[^']|'')*'/y };
const quotedName: SqlRule = { kind: 'quoted', pattern: /"(?:[^"]|"")*"/y };
const blockComment: SqlRule = { kind: 'comment', pattern: /\/\*[\s\S]*?\*\//y };
const openComment: SqlRule = { kind: 'refused', pattern: /\/\*/y, reason: 'komentar /* tidak ditutup' };
const lineComment: SqlRule = { kind: 'comment', pattern: /--[^\r\n]*/y };

/** Oracle's and Firebird's `q'[it's]'`. */
const chosenQuotes: SqlRule = {
  kind: 'text',
  pattern: /[nN]?[qQ]'(?:\[[\s\S]*?\]'|\([\s\S]*?\)'|\{[\s\S]*?\}'|<[\s\S]*?>'|([^\s[({<'])[\s\S]*?\1')/y,
};

/** Comments whose content a server runs, and names spelt in code points: nothing that a reader could check. */
const refusedEverywhere: readonly SqlRule[] = [
  {
    kind: 'refused',
    pattern: /\/\*M?!/y,
    reason: 'komentar /*! … */ dijalankan sebagai perintah oleh MySQL dan MariaDB',
  },
  {
    kind: 'refused',
    pattern: /[uU]&['"]/y,
    reason: 'nama atau teks yang ditulis dengan kode karakter (U&) tidak dapat diperiksa',
  },
];

const common: readonly SqlRule[] = [
  { kind: 'word', pattern: /[A-Za-z_][A-Za-z0-9_$]*/y },
  { kind: 'number', pattern: /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y },
  { kind: 'symbol', pattern: /::|:=/y },
  { kind: 'parameter', pattern: /:[A-Za-z_][A-Za-z0-9_]*/y },
  { kind: 'symbol', pattern: /[(),.+\-*/%<>=!|;:~^&]/y },
];

const own: Readonly<Record<Dialect, readonly SqlRule[]>> = {
  mysql: [
    { kind: 'comment', pattern: /--(?=\s|$)[^\r\n]*/y },
    {
      kind: 'refused',
      pattern: /--/y,
      reason: 'setelah tanda komentar "--" harus ada spasi; untuk dua tanda minus, beri spasi di antaranya',
    },
    { kind: 'comment', pattern: /#[^\r\n]*/y },
    { kind: 'text', pattern: /'(?:[^'\\]|''|\\[\s\S])*'/y },
    { kind: 'quoted', pattern: /"(?:[^"\\]|""|\\[\s\S])*"/y },
    { kind: 'quoted', pattern: /`(?:[^`]|``)*`/y },
    { kind: 'symbol', pattern: /@/y },
  ],
  postgresql: [
    lineComment,
    { kind: 'text', pattern: /[eE]'(?:[^'\\]|''|\\[\s\S])*'/y },
    { kind: 'text', pattern: /\$([A-Za-z_][A-Za-z0-9_]*)?\$[\s\S]*?\$\1\$/y },
    quotedText,
    quotedName,
    { kind: 'symbol', pattern: /[[\]?@#]/y },
  ],
  sqlserver: [
    lineComment,
    quotedText,
    quotedName,
    { kind: 'quoted', pattern: /\[(?:[^\]]|\]\])*\]/y },
    { kind: 'symbol', pattern: /[@#]|\$(?=\d)/y },
  ],
  oracle: [
    lineComment,
    chosenQuotes,
    quotedText,
    quotedName,
    { kind: 'refused', pattern: /@/y, reason: 'tanda @ membaca dari server lain (database link)' },
  ],
  firebird: [lineComment, chosenQuotes, quotedText, quotedName],
};

/** The rules in order; the first that matches decides. */
export function sqlRules(dialect: Dialect): readonly SqlRule[] {
  return [space, ...refusedEverywhere, blockComment, openComment, ...own[dialect], ...common];
}
