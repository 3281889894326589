import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { leaveDamageMark } from '../../core/ledger/damageMark.ts';
import { LedgerError } from '../../core/errors.ts';
import type { Finding } from '../../core/finding.ts';
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

  test('a file that was cut off to nothing is damaged, not new', () => {
    const path = join(temporaryFolder(), 'ledger.sqlite');
    writeFileSync(path, '');
    expect(codeOf(() => openLedger(path))).toBe('damaged');
  });

  test('an index that says other than its table is found once damage was met', () => {
    const path = join(temporaryFolder(), 'ledger.sqlite');
    const ledger = openLedger(path);
    const [first, second] = [0, 1].map((now) => ledger.runs.start('send', 'training', now));
    ledger.runs.addFindings(first ?? 0, 'igd', [finding]);
    ledger.close();
    changeBehindIndex(path, second ?? 0);
    openLedger(path).close();
    leaveDamageMark(path);
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

const finding: Finding = {
  severity: 'note',
  code: 'duplicate-merged',
  row: null,
  column: null,
  field: null,
  value: '',
  message: '',
  remedy: '',
};

/** Changes a row of a table behind the back of its index. */
function changeBehindIndex(path: string, runId: number): void {
  const write = (work: (database: Database.Database) => void): void => {
    const database = new Database(path);
    database.unsafeMode(true);
    database.pragma('writable_schema = ON');
    work(database);
    database.close();
  };
  const index: unknown[] = [];
  write((database) => {
    index.push(database.prepare(`SELECT * FROM sqlite_schema WHERE name = 'finding_by_run'`).get());
    database.exec(`DELETE FROM sqlite_schema WHERE name = 'finding_by_run'`);
  });
  write((database) => database.prepare('UPDATE finding SET run_id = ?').run(runId));
  write((database) =>
    database
      .prepare('INSERT INTO sqlite_schema VALUES (@type, @name, @tbl_name, @rootpage, @sql)')
      .run(index[0]),
  );
}

function codeOf(open: () => unknown): string {
  try {
    open();
  } catch (error) {
    return error instanceof LedgerError ? error.code : String(error);
  }
  return 'opened';
}
