import type Database from 'better-sqlite3';

/** A ledger that took the place of a damaged one knows nothing of what BIOS holds until that was read back. */
export interface Rebuilding {
  /** Notes that this new ledger stands in for the one that is kept at a path. */
  begin(setAsideAt: string, now: number): void;
  /** Where the damaged ledger is kept; null where there was none. */
  setAsideAt(): string | null;
  /** Whether it must be read back first what BIOS holds of a mapping. */
  isNeeded(environment: string, mapping: string): boolean;
  finish(environment: string, mapping: string): void;
}

export function createRebuilding(database: Database.Database): Rebuilding {
  const begin = database.prepare('INSERT INTO replaced VALUES (1, ?, ?)');
  const setAsideAt = database.prepare<[], string>('SELECT set_aside_at FROM replaced').pluck();
  const needed = database
    .prepare<[string, string], number>(
      `SELECT EXISTS (SELECT 1 FROM replaced)
         AND NOT EXISTS (SELECT 1 FROM rebuilt WHERE environment = ? AND mapping = ?)`,
    )
    .pluck();
  const finish = database.prepare('INSERT OR IGNORE INTO rebuilt VALUES (?, ?)');
  return {
    begin: (path, now) => void begin.run(path, now),
    setAsideAt: () => setAsideAt.get() ?? null,
    isNeeded: (environment, mapping) => needed.get(environment, mapping) === 1,
    finish: (environment, mapping) => void finish.run(environment, mapping),
  };
}
