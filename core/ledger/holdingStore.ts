import type Database from 'better-sqlite3';
import { READ_BACK_REFERENCE } from './readBackReference.ts';
import type { Names } from './names.ts';
import type { QueueEntry } from './recordStore.ts';

/** What BIOS was found to hold for one natural key. */
export type BiosHolding = Omit<QueueEntry, 'reference' | 'heldBecause'>;

/** Takes over into the ledger what was read back from BIOS. */
export interface HoldingStore {
  /** Adds a record that the ledger does not know as `confirmed`; false when it knows the key. */
  seed(holding: BiosHolding, runId: number, now: number): boolean;
  /** Marks a settled record whose payload BIOS holds as `confirmed`. */
  confirm(recordId: number, now: number): void;
}

export function createHoldingStore(database: Database.Database, names: Names): HoldingStore {
  const find = database
    .prepare<[number, string], number>('SELECT id FROM record WHERE series_id = ? AND date = ?')
    .pluck();
  const nextId = database.prepare<[], number>('SELECT coalesce(max(id), 0) + 1 FROM record').pluck();
  const addVersion = database.prepare(
    `INSERT INTO version (record_id, run_id, payload, reference) VALUES (?, ?, ?, '${READ_BACK_REFERENCE}')`,
  );
  const insert = database.prepare(`
    INSERT INTO record (id, series_id, date, environment_id, mapping_id, version_id, accepted_version_id, state,
                        updated_at)
    VALUES (@id, @seriesId, @date, @environmentId, @mappingId, @versionId, @versionId, 'confirmed', @now)`);
  const confirm = database.prepare(
    `UPDATE record SET state = 'confirmed', accepted_version_id = version_id, updated_at = ?
     WHERE id = ? AND state = 'accepted'`,
  );
  const seed = database.transaction((holding: BiosHolding, runId: number, now: number): boolean => {
    const seriesId = names.series(holding);
    if (find.get(seriesId, holding.date) !== undefined) return false;
    const id = nextId.get() ?? 1;
    const versionId = addVersion.run(id, runId, holding.payload).lastInsertRowid;
    const { date } = holding;
    const [environmentId, mappingId] = [
      names.environment(holding.environment),
      names.mapping(holding.mapping),
    ];
    insert.run({ id, seriesId, date, environmentId, mappingId, versionId, now });
    return true;
  });
  return {
    seed: (holding, runId, now) => seed(holding, runId, now),
    confirm: (recordId, now) => void confirm.run(now, recordId),
  };
}
