import type Database from 'better-sqlite3';

/** A range of dates of a mapping that is being sent, chunk by chunk. */
export interface Backfill {
  readonly id: number;
  readonly environment: string;
  readonly mapping: string;
  /** `YYYY-MM-DD`, inclusive. */
  readonly from: string;
  readonly to: string;
  /** Last day that is queued; null when none is. */
  readonly doneTo: string | null;
  /** Rest between two requests, milliseconds. */
  readonly pauseMs: number;
  /** `running` is also what a process that was killed leaves behind. */
  readonly state: 'running' | 'paused' | 'done';
}

/** Backfills and how far they came, so that each can go on after a pause or a crash. */
export interface BackfillLog {
  start(backfill: Omit<Backfill, 'id' | 'doneTo' | 'state'>, now: number): Backfill;
  find(id: number): Backfill | undefined;
  /** Those that are not done, oldest first. */
  unfinished(environment: string): readonly Backfill[];
  advance(id: number, doneTo: string, now: number): void;
  setState(id: number, state: Backfill['state'], now: number): void;
}

const COLUMNS = `id, environment, mapping, from_date AS "from", to_date AS "to", done_to AS doneTo,
                 pause_ms AS pauseMs, state`;

export function createBackfillLog(database: Database.Database): BackfillLog {
  const insert = database.prepare(`
    INSERT INTO backfill (environment, mapping, from_date, to_date, pause_ms, state, updated_at)
    VALUES (@environment, @mapping, @from, @to, @pauseMs, 'running', @now)`);
  const find = database.prepare<[number], Backfill>(`SELECT ${COLUMNS} FROM backfill WHERE id = ?`);
  const unfinished = database.prepare<[string], Backfill>(
    `SELECT ${COLUMNS} FROM backfill WHERE environment = ? AND state <> 'done' ORDER BY id`,
  );
  const advance = database.prepare('UPDATE backfill SET done_to = ?, updated_at = ? WHERE id = ?');
  const setState = database.prepare('UPDATE backfill SET state = ?, updated_at = ? WHERE id = ?');
  return {
    start: (backfill, now) => ({
      ...backfill,
      id: Number(insert.run({ ...backfill, now }).lastInsertRowid),
      doneTo: null,
      state: 'running',
    }),
    find: (id) => find.get(id),
    unfinished: (environment) => unfinished.all(environment),
    advance: (id, doneTo, now) => void advance.run(doneTo, now, id),
    setState: (id, state, now) => void setState.run(state, now, id),
  };
}
