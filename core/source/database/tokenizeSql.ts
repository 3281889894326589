import type { Dialect } from './dialect.ts';
import { queryRefused } from './refusal.ts';
import { sqlRules, type SqlRule, type TokenKind } from './sqlRules.ts';

export interface Token {
  readonly kind: TokenKind;
  /** As written. */
  readonly text: string;
  /** A word, or what stands between a quoted name's quotes, in upper case; else as written. */
  readonly name: string;
  /** 0-based. */
  readonly start: number;
}

export interface TokenizedSql {
  readonly tokens: readonly Token[];
  /** The query with every comment blanked out: only what was looked at is ever sent. */
  readonly text: string;
}

const MAX_LENGTH = 100_000;
/** A quote behind an odd number of backslashes ends the text or not, depending on the server's settings. */
const DOUBTFUL_QUOTE = /^(['"])(?:[^\\]|\\(?!\1)[\s\S])*\\\1/;

/**
 * Splits a query the way the dialect's server does. Where servers, versions or settings would split it
 * differently, it is refused. Throws `SourceError` `query-refused`.
 */
export function tokenizeSql(sql: string, dialect: Dialect): TokenizedSql {
  if (sql.length > MAX_LENGTH) {
    throw queryRefused({ reason: `lebih panjang dari ${MAX_LENGTH} karakter`, at: null });
  }
  const rules = sqlRules(dialect);
  const tokens: Token[] = [];
  const sent: string[] = [];
  for (let at = 0; at < sql.length;) {
    const { rule, text } = matchAt(rules, sql, at);
    if (rule.kind === 'comment') sent.push(blank(text, at));
    else sent.push(text);
    if (rule.kind !== 'comment' && rule.kind !== 'space' && rule.kind !== 'refused') {
      tokens.push(readToken(rule.kind, text, at, dialect, tokens.at(-1)));
    }
    at += text.length;
  }
  return { tokens, text: sent.join('') };
}

function matchAt(rules: readonly SqlRule[], sql: string, at: number): { rule: SqlRule; text: string } {
  for (const rule of rules) {
    rule.pattern.lastIndex = at;
    const text = rule.pattern.exec(sql)?.[0];
    if (text === undefined) continue;
    if (rule.kind === 'refused') throw queryRefused({ reason: rule.reason ?? 'tidak diizinkan', at });
    return { rule, text };
  }
  throw unknownCharacter(sql, at);
}

/** Spaces in place of a comment, so that the server's positions are the operator's. */
function blank(comment: string, at: number): string {
  const inner = comment.startsWith('/*') ? comment.slice(2) : '';
  if (inner.includes('/*')) {
    throw queryRefused({
      reason: 'komentar di dalam komentar dibaca berbeda oleh tiap server',
      at,
      remedy: 'Hapus komentar yang di dalam, lalu coba lagi.',
    });
  }
  return comment.replaceAll(/[^\r\n]/g, ' ');
}

function readToken(
  kind: TokenKind,
  text: string,
  start: number,
  dialect: Dialect,
  previous: Token | undefined,
): Token {
  if (dialect === 'mysql' && DOUBTFUL_QUOTE.test(text)) {
    throw queryRefused({
      reason: 'tanda kutip setelah garis miring terbalik dapat dibaca dengan dua cara',
      at: start,
      remedy: "Tulis tanda kutip di dalam teks dengan dua kutip: ''.",
    });
  }
  if (kind === 'text' && previous?.kind === 'text' && /^[eE]'/.test(previous.text)) {
    throw queryRefused({
      reason: "teks yang menyambung teks E'…' dibaca berbeda oleh tiap server",
      at: start,
      remedy: "Sambungkan dengan ||, misalnya E'a' || 'b'.",
    });
  }
  return { kind, text, name: nameOf(kind, text), start };
}

function nameOf(kind: TokenKind, text: string): string {
  if (kind === 'quoted') return text.slice(1, -1).toUpperCase();
  return kind === 'word' ? text.toUpperCase() : text;
}

function unknownCharacter(sql: string, at: number): Error {
  const [character = ''] = sql.slice(at);
  if (/['"`[$]/.test(character)) {
    return queryRefused({
      reason: `tanda ${character} tidak ditutup, atau tidak dikenal oleh server ini`,
      at,
    });
  }
  const code = (sql.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const shown = /\p{L}|\p{P}|\p{S}/u.test(character) ? `"${character}" (U+${code})` : `U+${code}`;
  return queryRefused({
    reason: `karakter ${shown} tidak dikenal di luar tanda kutip`,
    at,
    remedy:
      'Hapus atau ketik ulang karakter itu. Teks yang disalin dari Word sering membawa kutip atau spasi khusus.',
  });
}
