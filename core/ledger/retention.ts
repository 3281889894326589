import type Database from 'better-sqlite3';
import type { AttemptIndex } from './search/attemptIndex.ts';

/** Takes out of the ledger what has become too old. What BIOS is known to hold, and every decision, stays. */
export interface Retention {
  /**
   * Removes rows with problems, and sizes of readings, from before an instant (epoch milliseconds). What the latest
   * reading of a mapping found stays, and so many sizes as the guard may ask for. Gives how many rows went.
   */
  removeDetails(before: number): number;
  /**
   * Removes the oldest attempts from before an instant, at most `limit`, with the payloads that nothing else needs.
   * The chain of the others stays whole, since what the first of them is chained to is kept. Gives how many went.
   */
  removeAttempts(before: number, limit: number): number;
}

/** The guard asks for 90 at most (`guardSettings.recentValues`). */
const READINGS_KEPT = 90;

interface Removal {
  readonly attempt_id: number;
  readonly chain: Buffer;
}

export function createRetention(database: Database.Database, index: AttemptIndex): Retention {
  const findings = database.prepare<[{ before: number }]>(`
    DELETE FROM finding WHERE run_id IN (SELECT id FROM run WHERE started_at < @before)
      AND NOT EXISTS (SELECT 1 FROM reading
                      WHERE reading.run_id = finding.run_id AND reading.mapping = finding.mapping
                        AND reading.id = (SELECT max(id) FROM reading AS newer
                                          WHERE newer.environment = reading.environment
                                            AND newer.mapping = reading.mapping))`);
  const readings = database.prepare<[{ before: number; kept: number }]>(`
    DELETE FROM reading WHERE coalesce(run_id, 0) < (SELECT coalesce(min(id), 0) FROM run WHERE started_at >= @before)
      AND id IN (SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY environment, mapping, is_measure ORDER BY id DESC) AS age
                                 FROM reading)
                 WHERE age > @kept)`);
  // Numbers and times rise together unless the clock was put back; what comes after a younger one stays.
  const last = database.prepare<[{ before: number; limit: number }], Removal>(`
    SELECT id AS attempt_id, chain FROM attempt
    WHERE id < coalesce((SELECT min(id) FROM attempt WHERE started_at >= @before), (SELECT max(id) + 1 FROM attempt))
      AND id <= (SELECT attempt_id FROM chain_start) + @limit
    ORDER BY id DESC LIMIT 1`);
  const moveStart = database.prepare<Removal>(
    'UPDATE chain_start SET attempt_id = @attempt_id, chain = @chain',
  );
  const versions = database
    .prepare<[number], number>('SELECT DISTINCT version_id FROM attempt WHERE id <= ?')
    .pluck();
  const attempts = database.prepare<[number]>('DELETE FROM attempt WHERE id <= ?');
  const unneeded = database.prepare<[string]>(`
    DELETE FROM version WHERE id IN (SELECT value FROM json_each(?))
      AND NOT EXISTS (SELECT 1 FROM attempt WHERE version_id = version.id)
      AND NOT EXISTS (SELECT 1 FROM record
                      WHERE record.id = version.record_id AND version.id IN (record.version_id, accepted_version_id))`);
  const removeDetails = database.transaction((before: number): number => {
    const found = findings.run({ before }).changes;
    return found + readings.run({ before, kept: READINGS_KEPT }).changes;
  });
  const removeAttempts = database.transaction((before: number, limit: number): number => {
    const removal = last.get({ before, limit });
    if (removal === undefined) return 0;
    const sent = versions.all(removal.attempt_id);
    index.removed(removal.attempt_id);
    const { changes } = attempts.run(removal.attempt_id);
    unneeded.run(JSON.stringify(sent));
    moveStart.run(removal);
    return changes;
  });
  return {
    removeDetails: (before) => removeDetails.immediate(before),
    removeAttempts(before, limit) {
      // For every payload that goes SQLite would look through all records; the statement itself has looked already.
      database.pragma('foreign_keys = OFF');
      try {
        return removeAttempts.immediate(before, limit);
      } finally {
        database.pragma('foreign_keys = ON');
      }
    },
  };
}
