import { describe, expect, test } from 'vitest';
import { SourceError } from '../../../core/errors.ts';
import { readCivilDate } from '../../../core/civilDate.ts';
import { bindSelect } from '../../../core/source/database/bindSelect.ts';
import type { Dialect } from '../../../core/source/database/dialect.ts';
import { parseSelect } from '../../../core/source/database/select.ts';
import { hostileStatements } from './hostileStatements.ts';
import { realQueries } from './realQueries.ts';

function refusalOf(sql: string, dialect: Dialect): SourceError {
  try {
    parseSelect(sql, dialect);
  } catch (error) {
    if (error instanceof SourceError) return error;
    throw error;
  }
  throw new Error(`diterima: ${sql}`);
}

function date(text: string): NonNullable<ReturnType<typeof readCivilDate>> {
  const value = readCivilDate(text);
  if (value === null) throw new Error(text);
  return value;
}

describe('parseSelect', () => {
  test('the lists are as long as they are meant to be', () => {
    expect(hostileStatements.length).toBeGreaterThanOrEqual(180);
    expect(realQueries.length).toBeGreaterThanOrEqual(40);
  });

  test.each(hostileStatements)('refuses (%s) %s', (dialect, sql) => {
    const refusal = refusalOf(sql, dialect);
    expect(refusal.code).toBe('query-refused');
    expect(refusal.message).toMatch(/^Query ditolak sebelum dikirim.*: .+\.$/s);
    expect(refusal.remedy).not.toBe('');
  });

  test.each(realQueries)('accepts (%s) %s', (dialect, sql) => {
    expect(parseSelect(sql, dialect).dialect).toBe(dialect);
  });

  test('says which word is the trouble, and where', () => {
    const { message, remedy } = refusalOf('SELECT * FROM a FOR UPDATE', 'mysql');
    expect(message).toBe(
      'Query ditolak sebelum dikirim (karakter ke-17): kata FOR mengunci data sehingga pemakai lain menunggu.',
    );
    expect(remedy).toContain('SELECT');
  });

  test('names a character that no keyboard made', () => {
    expect(refusalOf('SELECT “a”', 'mysql').message).toContain('"“" (U+201C)');
    expect(refusalOf('SELECT\u00a01', 'mysql').message).toContain('karakter U+00A0');
  });

  test('sends no comment, and keeps every other position', () => {
    const sql = "SELECT a -- DROP\n, /* x */ '/* teks */' FROM t; -- akhir";
    const { text } = bindSelect(parseSelect(sql, 'postgresql'), {});
    expect(text).toBe("SELECT a        \n,         '/* teks */' FROM t");
    expect(sql.indexOf("'/*")).toBe(text.indexOf("'/*"));
  });
});

describe('bindSelect', () => {
  const sql = "SELECT ':tanggal', a::text, :tanggal -- :tahun\n FROM t WHERE y = :tahun AND d IN (:tanggal)";
  const parameters = { tanggal: date('2026-02-03'), tahun: 2026 };

  test.each([
    ['postgresql', ['CAST($1 AS date)', 'CAST($2 AS integer)', 'CAST($3 AS date)']],
    ['sqlserver', ['CAST(@p1 AS date)', 'CAST(@p2 AS int)', 'CAST(@p3 AS date)']],
    ['oracle', ["TO_DATE(:p1, 'YYYY-MM-DD')", 'TO_NUMBER(:p2)', "TO_DATE(:p3, 'YYYY-MM-DD')"]],
    ['firebird', ['CAST(? AS DATE)', 'CAST(? AS INTEGER)', 'CAST(? AS DATE)']],
    ['mysql', ['?', '?', '?']],
  ] as const)('binds values in %s, outside texts, comments and casts', (dialect, [first, second, third]) => {
    const bound = bindSelect(parseSelect(sql.replaceAll('\n', '\n'), dialect), parameters);
    expect(bound.text.replaceAll(/ +/g, ' ')).toBe(
      `SELECT ':tanggal', a::text, ${first} \n FROM t WHERE y = ${second} AND d IN (${third})`,
    );
    expect(bound.values).toEqual(['2026-02-03', '2026', '2026-02-03']);
  });

  test('a parameter without a value is refused, not sent as null', () => {
    const select = parseSelect('SELECT :dari', 'mysql');
    expect(() => bindSelect(select, parameters)).toThrow('query meminta :dari');
  });
});
