import type Database from 'better-sqlite3';
import type { RecordState } from './recordState.ts';

/** A record taken for sending; the ledger already says `sending`. */
export interface ClaimedRecord {
  readonly id: number;
  readonly dataset: string;
  readonly naturalKey: string;
  readonly date: string;
  readonly payload: string;
  /** The payload's number in the ledger. */
  readonly versionId: number;
  /** Unsuccessful tries in a row so far. */
  readonly failures: number;
}

export interface Claims {
  /** Records that an ended process left `sending` become `unknown`; returns how many. */
  recoverInterrupted(now: number): number;
  /** Takes due pending records, oldest date first, and marks them `sending` in the same transaction. */
  claim(environment: string, now: number, limit: number, exceptDatasets: readonly string[]): ClaimedRecord[];
  /** Gives back records that were claimed and whose request never left. */
  release(records: readonly ClaimedRecord[]): void;
  /** Unknown records whose next try is due, by dataset and date. */
  listUnknown(environment: string, now: number): ClaimedRecord[];
  /** Makes everything due at once that would wait beyond an instant: 0 for all that waits. */
  retryNow(environment: string, waitingBeyond: number): void;
  /** Earliest next try among pending and unknown records, or null when there are none. */
  nextTryAt(environment: string, exceptDatasets: readonly string[]): number | null;
  /** Dismissed records left out. */
  countByState(environment: string): Readonly<Partial<Record<RecordState, number>>>;
}

const CLAIMED = `id, dataset, natural_key AS naturalKey, date, payload, version_id AS versionId, failures`;
const ENVIRONMENT = '(SELECT id FROM environment WHERE name = @environment)';
const NOT_EXCEPTED = `series_id NOT IN (
  SELECT series.id FROM json_each(@except) JOIN dataset ON dataset.name = value AND environment_id = ${ENVIRONMENT}
  JOIN series ON series.dataset_id = dataset.id)`;

export function createClaims(database: Database.Database): Claims {
  const recover = database.prepare<{ now: number }>(`
    UPDATE record SET state = 'unknown', accepted_version_id = NULL, next_try_at = 0, updated_at = @now,
                      last_code = NULL, last_message = 'Pengiriman terputus sebelum jawaban diterima.'
    WHERE is_open AND state = 'sending'`);
  const release = database.prepare<[string]>(
    `UPDATE record SET state = 'pending' WHERE state = 'sending' AND id IN (SELECT value FROM json_each(?))`,
  );
  const retryNow = database.prepare<{ environment: string; waitingBeyond: number }>(`
    UPDATE record SET next_try_at = 0
    WHERE is_waiting AND environment_id = ${ENVIRONMENT} AND next_try_at > @waitingBeyond`);
  const nextTry = database
    .prepare<{ environment: string; except: string }, number | null>(
      `SELECT min(next_try_at) FROM record
       WHERE is_waiting AND environment_id = ${ENVIRONMENT} AND ${NOT_EXCEPTED}`,
    )
    .pluck();
  const unknown = database.prepare<{ environment: string; now: number }, ClaimedRecord>(`
    SELECT ${CLAIMED} FROM full_record
    WHERE is_open AND environment_id = ${ENVIRONMENT} AND state = 'unknown' AND dismissed = 0
      AND next_try_at <= @now
    ORDER BY dataset, date, id`);
  const counts = database.prepare<{ environment: string }, { state: RecordState; count: number }>(`
    SELECT state, sum(count) AS count FROM tally JOIN dataset ON dataset.id = dataset_id
    WHERE environment_id = ${ENVIRONMENT} GROUP BY state`);
  return {
    claim: createClaim(database),
    recoverInterrupted: (now) => recover.run({ now }).changes,
    release: (records) => void release.run(JSON.stringify(records.map(({ id }) => id))),
    listUnknown: (environment, now) => unknown.all({ environment, now }),
    retryNow: (environment, waitingBeyond) => void retryNow.run({ environment, waitingBeyond }),
    nextTryAt: (environment, exceptDatasets) =>
      nextTry.get({ environment, except: JSON.stringify(exceptDatasets) }) ?? null,
    countByState: (environment) =>
      Object.fromEntries(counts.all({ environment }).map(({ state, count }) => [state, count])),
  };
}

function createClaim(database: Database.Database): Claims['claim'] {
  const take = database
    .prepare<{ environment: string; now: number; limit: number; except: string }, number>(
      `UPDATE record SET state = 'sending', updated_at = @now
       WHERE id IN (
         SELECT id FROM record
         WHERE is_open AND environment_id = ${ENVIRONMENT} AND state = 'pending' AND dismissed = 0
           AND next_try_at <= @now AND ${NOT_EXCEPTED}
         ORDER BY date, id LIMIT @limit)
       RETURNING id`,
    )
    .pluck();
  const read = database.prepare<[string], ClaimedRecord>(
    `SELECT ${CLAIMED} FROM full_record WHERE id IN (SELECT value FROM json_each(?)) ORDER BY date, id`,
  );
  const claim = database.transaction(
    (environment: string, now: number, limit: number, exceptDatasets: readonly string[]) => {
      const ids = take.all({ environment, now, limit, except: JSON.stringify(exceptDatasets) });
      return ids.length === 0 ? [] : read.all(JSON.stringify(ids));
    },
  );
  return (...parts) => claim.immediate(...parts);
}
