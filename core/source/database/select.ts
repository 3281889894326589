import type { Dialect } from './dialect.ts';
import { forbiddenName, forbiddenSequence, forbiddenWord } from './forbiddenSql.ts';
import { isParameterName, parameterNames, type ParameterName } from './queryParameters.ts';
import { queryRefused, type Refusal } from './refusal.ts';
import { tokenizeSql, type Token } from './tokenizeSql.ts';

/** One reading statement, checked; made by `parseSelect` only. Parameters stand between the texts. */
export interface Select {
  readonly dialect: Dialect;
  readonly pieces: readonly (string | { readonly parameter: ParameterName })[];
}

/** What joins two SELECTs into one statement. Where MINUS is no keyword, it names a column. */
const JOINS_SELECTS = /^(UNION|ALL|DISTINCT|EXCEPT|INTERSECT)$/;

/**
 * Accepts exactly one SELECT or WITH … SELECT that only reads, with the parameters `:tanggal`, `:dari`,
 * `:sampai` and `:tahun`. Throws `SourceError` `query-refused` for anything else. Comments, and so optimizer
 * hints, are not sent.
 *
 * This is one of two guards: the session that runs the query is read-only by itself. Functions that the
 * database's owner wrote are not known here; what they may do, the session and the account's rights decide.
 */
export function parseSelect(sql: string, dialect: Dialect): Select {
  const { tokens: all, text } = tokenizeSql(sql, dialect);
  const tokens = withoutLastSemicolons(all);
  const refusal =
    refuseShape(tokens) ??
    firstRefusal(tokens, (token, index) => refuseToken(token, index, tokens, dialect)) ??
    refuseSecondSelect(tokens, dialect);
  if (refusal !== null) throw queryRefused(refusal);
  return { dialect, pieces: cut(text, tokens) };
}

function withoutLastSemicolons(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.findLastIndex((token) => token.text !== ';');
  return tokens.slice(0, last + 1);
}

function firstRefusal(
  tokens: readonly Token[],
  refuse: (token: Token, index: number) => Refusal | null,
): Refusal | null {
  for (const [index, token] of tokens.entries()) {
    const refusal = refuse(token, index);
    if (refusal !== null) return refusal;
  }
  return null;
}

/** Begins as a SELECT does, is one statement, and its parentheses close. */
function refuseShape(tokens: readonly Token[]): Refusal | null {
  const first = tokens.find((token) => token.text !== '(');
  if (first === undefined) return { reason: 'query kosong', at: null };
  if (!isWord(first, 'SELECT') && !isWord(first, 'WITH')) {
    return { reason: `query dimulai dengan ${shown(first)}, bukan SELECT atau WITH`, at: first.start };
  }
  const semicolon = tokens.find((token) => token.text === ';');
  if (semicolon !== undefined) {
    return {
      reason: 'ada lebih dari satu perintah (titik koma di tengah query)',
      at: semicolon.start,
      remedy: 'Sisakan satu perintah SELECT dan hapus yang lain.',
    };
  }
  return refuseParentheses(tokens);
}

function refuseParentheses(tokens: readonly Token[]): Refusal | null {
  const depths = depthsOf(tokens);
  const early = depths.findIndex((depth) => depth < 0);
  if (early >= 0) return { reason: 'kurung tutup tanpa kurung buka', at: tokens[early]?.start ?? null };
  const last = tokens.at(-1);
  const open = (depths.at(-1) ?? 0) - (last?.text === ')' ? 1 : 0);
  return open > 0 ? { reason: 'ada kurung buka yang tidak ditutup', at: null } : null;
}

function refuseToken(
  token: Token,
  index: number,
  tokens: readonly Token[],
  dialect: Dialect,
): Refusal | null {
  const next = tokens[index + 1];
  if (token.kind === 'parameter') return refuseParameter(token);
  if (token.text === ':=') return { reason: 'tanda := mengubah isi variabel', at: token.start };
  if (token.kind !== 'word' && token.kind !== 'quoted') return null;
  const isCalled = next?.text === '(';
  const isKeyword = token.kind === 'word' && !isQualified(tokens, index, dialect);
  const effect =
    forbiddenName(token.name, isCalled, dialect) ??
    (isKeyword ? forbiddenSequence(token.name, next?.kind === 'word' ? next.name : '') : null) ??
    (isKeyword ? forbiddenWord(token.name, isCalled, dialect) : null);
  return effect === null ? null : refuseEffect(token, effect, isCalled);
}

function refuseEffect(token: Token, effect: string, isCalled: boolean): Refusal {
  const reason = `${shown(token)} ${effect}`;
  if (isCalled || token.kind !== 'word') return { reason, at: token.start };
  return {
    reason,
    at: token.start,
    remedy:
      'Tulis satu perintah SELECT yang hanya membaca data. Bila itu nama kolom atau tabel, dahului dengan nama tabel dan titik, atau apit dengan tanda kutip nama.',
  };
}

function refuseParameter(token: Token): Refusal | null {
  if (isParameterName(token.text.slice(1))) return null;
  const known = parameterNames.map((name) => `:${name}`).join(', ');
  return {
    reason: `parameter ${token.text} tidak dikenal`,
    at: token.start,
    remedy: `Yang tersedia: ${known}.`,
  };
}

/** A second SELECT outside parentheses is a second statement, unless a set operator or WITH leads to it. */
function refuseSecondSelect(tokens: readonly Token[], dialect: Dialect): Refusal | null {
  const depths = depthsOf(tokens);
  const isWith = isWord(tokens[0], 'WITH');
  let isFirst = true;
  for (const [index, token] of tokens.entries()) {
    if (!isWord(token, 'SELECT') || depths[index] !== 0) continue;
    const before = tokens[index - 1];
    const isLedTo = isFirst && (isWith ? before?.text === ')' : before === undefined);
    if (!isLedTo && !joinsSelects(before, dialect)) {
      return { reason: 'ada SELECT kedua yang merupakan perintah sendiri', at: token.start };
    }
    isFirst = false;
  }
  return tokens.some((token) => isWord(token, 'SELECT')) ? null : { reason: 'tidak ada SELECT', at: null };
}

function joinsSelects(token: Token | undefined, dialect: Dialect): boolean {
  if (token?.kind !== 'word') return false;
  return JOINS_SELECTS.test(token.name) || (dialect === 'oracle' && token.name === 'MINUS');
}

/** Depth of parentheses at each token; the parentheses themselves count as inside. */
function depthsOf(tokens: readonly Token[]): number[] {
  let depth = 0;
  return tokens.map((token) => {
    if (token.text === '(') return (depth += 1);
    if (token.text !== ')') return depth;
    depth -= 1;
    return depth < 0 ? depth : depth + 1;
  });
}

/** Whether the word ends a name such as `t.delete`: no keyword then, but SQL Server wants quotes for it. */
function isQualified(tokens: readonly Token[], index: number, dialect: Dialect): boolean {
  if (dialect === 'sqlserver') return false;
  const owner = tokens[index - 2];
  return tokens[index - 1]?.text === '.' && (owner?.kind === 'word' || owner?.kind === 'quoted');
}

function isWord(token: Token | undefined, name: string): boolean {
  return token?.kind === 'word' && token.name === name;
}

function shown(token: Token): string {
  const text = token.text.length > 40 ? `${token.text.slice(0, 40)}…` : token.text;
  return token.kind === 'word' ? `kata ${text}` : text;
}

function cut(text: string, tokens: readonly Token[]): Select['pieces'] {
  const end = endOf(tokens.at(-1));
  const pieces: Select['pieces'][number][] = [];
  let from = 0;
  for (const token of tokens) {
    const name = token.text.slice(1);
    if (token.kind !== 'parameter' || !isParameterName(name)) continue;
    pieces.push(text.slice(from, token.start), { parameter: name });
    from = endOf(token);
  }
  return [...pieces, text.slice(from, end)];
}

function endOf(token: Token | undefined): number {
  return token === undefined ? 0 : token.start + token.text.length;
}
