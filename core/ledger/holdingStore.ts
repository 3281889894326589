import type Database from 'better-sqlite3';
import { READ_BACK_REFERENCE } from './readBackReference.ts';
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

export function createHoldingStore(database: Database.Database): HoldingStore {
  const seed = database.prepare(`
    INSERT INTO record (environment, dataset, mapping, natural_key, date, dimension, payload, hash,
                        accepted_hash, state, last_message, reference, run_id, updated_at)
    VALUES (@environment, @dataset, @mapping, @naturalKey, @date, @dimension, @payload, @hash,
            @hash, 'confirmed', 'Dibaca dari BIOS.', '${READ_BACK_REFERENCE}', @runId, @now)
    ON CONFLICT (environment, dataset, natural_key) DO NOTHING`);
  const confirm = database.prepare(
    `UPDATE record SET state = 'confirmed', accepted_hash = hash, updated_at = ?
     WHERE id = ? AND state = 'accepted'`,
  );
  return {
    seed: (holding, runId, now) => seed.run({ ...holding, runId, now }).changes === 1,
    confirm: (recordId, now) => void confirm.run(now, recordId),
  };
}
