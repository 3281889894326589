import type Database from 'better-sqlite3';

/** When due periods of a mapping were last tried, whatever came of it. */
export interface PeriodTries {
  note(environment: string, mapping: string, period: string, now: number): void;
  /** Period id to epoch milliseconds. */
  triedAt(environment: string, mapping: string): ReadonlyMap<string, number>;
}

export function createPeriodTries(database: Database.Database): PeriodTries {
  const note = database.prepare(`
    INSERT INTO period_try (environment, mapping, period, tried_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (environment, mapping, period) DO UPDATE SET tried_at = excluded.tried_at`);
  const list = database.prepare<[string, string], { period: string; triedAt: number }>(
    'SELECT period, tried_at AS triedAt FROM period_try WHERE environment = ? AND mapping = ?',
  );
  return {
    note: (environment, mapping, period, now) => void note.run(environment, mapping, period, now),
    triedAt: (environment, mapping) =>
      new Map(list.all(environment, mapping).map((row) => [row.period, row.triedAt])),
  };
}
