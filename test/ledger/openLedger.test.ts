import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { LedgerError } from '../../core/errors.ts';
import { openLedger, openLedgerReadOnly } from '../../core/ledger/openLedger.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

describe('opening the ledger', () => {
  test('a second writer is refused, a reader is not', () => {
    const path = join(temporaryFolder(), 'ledger.sqlite');
    const first = openLedger(path);
    expect(codeOf(() => openLedger(path))).toBe('in-use');
    const reader = openLedgerReadOnly(path);
    expect(reader?.records.countByState('training')).toEqual({});
    reader?.close();
    first.close();
    openLedger(path).close();
  });

  test('durability is set as the promise needs it', () => {
    const path = join(temporaryFolder(), 'ledger.sqlite');
    openLedger(path).close();
    const database = new Database(path);
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    database.close();
  });

  test('no ledger yet reads as none', () => {
    expect(openLedgerReadOnly(join(temporaryFolder(), 'ledger.sqlite'))).toBeNull();
  });

  test('a file that is no ledger is reported as damaged, and left as it is', () => {
    const path = join(temporaryFolder(), 'ledger.sqlite');
    writeFileSync(path, 'ini bukan basis data, melainkan teks yang cukup panjang'.repeat(100));
    expect(codeOf(() => openLedger(path))).toBe('damaged');
  });

  test('a ledger of a newer application is not touched', () => {
    const path = join(temporaryFolder(), 'ledger.sqlite');
    openLedger(path).close();
    const database = new Database(path);
    database.pragma('user_version = 999');
    database.close();
    expect(codeOf(() => openLedger(path))).toBe('newer-version');
    expect(codeOf(() => openLedgerReadOnly(path))).toBe('newer-version');
  });

  test('a folder that cannot hold it is named', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'ledger.sqlite'));
    expect(codeOf(() => openLedger(join(folder, 'ledger.sqlite')))).toBe('unwritable');
    expect(codeOf(() => openLedger(join(folder, 'tidak-ada', 'ledger.sqlite')))).toBe('unwritable');
  });
});

function codeOf(open: () => unknown): string {
  try {
    open();
  } catch (error) {
    return error instanceof LedgerError ? error.code : String(error);
  }
  return 'opened';
}
