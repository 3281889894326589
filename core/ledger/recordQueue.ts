import type Database from 'better-sqlite3';
import { compareDraft, type Comparison, type KnownRecord } from './compareDraft.ts';
import type { Names } from './names.ts';
import { READ_BACK_REFERENCE } from './readBackReference.ts';
import type { RecordState } from './recordState.ts';
import type { Compared, QueueEntry } from './recordStore.ts';

export interface Queue {
  /** What queueing would do; changes nothing. */
  compare(entry: Pick<QueueEntry, 'environment' | 'dataset' | 'dimension' | 'date' | 'payload'>): Compared;
  /** A record that another mapping has made becomes this one's, also where nothing is to be sent. */
  queue(entry: QueueEntry, runId: number, now: number): Comparison;
}

interface Known extends KnownRecord {
  readonly id: number;
  readonly mapping: string;
  readonly reference: string;
}

type Find = (entry: Pick<QueueEntry, 'environment' | 'dataset' | 'dimension' | 'date'>) => Known | undefined;

export function createQueue(database: Database.Database, names: Names): Queue {
  const find = createFind(database);
  const change = createChanges(database, names);
  return {
    compare(entry) {
      const known = find(entry);
      const isMade = known !== undefined && known.reference !== READ_BACK_REFERENCE;
      return { comparison: compareDraft(known, entry.payload), owner: isMade ? known.mapping : null };
    },
    queue(entry, runId, now) {
      const known = find(entry);
      if (known === undefined) {
        change.add(entry, entry.heldBecause === null ? 'pending' : 'held', runId, now);
        return 'new';
      }
      const comparison = compareDraft(known, entry.payload);
      if (comparison === 'reverted') change.revert(known.id, entry, now);
      else if (comparison === 'changed') {
        const isInDoubt = known.state === 'unknown' || known.state === 'sending';
        // What is in doubt keeps its state until BIOS was asked; a held change waits until that is settled.
        if (isInDoubt && entry.heldBecause !== null) return 'waiting';
        const queued = entry.heldBecause === null ? 'pending' : 'held';
        change.renew(known.id, entry, isInDoubt ? known.state : queued, runId, now);
      } else if (known.mapping !== entry.mapping || known.reference === READ_BACK_REFERENCE) {
        change.adopt(known.id, entry);
      }
      return comparison;
    },
  };
}

function createFind(database: Database.Database): Find {
  const find = database.prepare<
    [string, string, string, string],
    Omit<Known, 'isDismissed'> & { dismissed: number }
  >(`
    SELECT record.id, record.state, record.dismissed, mapping.name AS mapping, now.reference, now.payload,
           accepted.payload AS acceptedPayload
    FROM environment
    JOIN dataset ON dataset.environment_id = environment.id
    JOIN series ON series.dataset_id = dataset.id
    JOIN record ON record.series_id = series.id
    JOIN mapping ON mapping.id = record.mapping_id
    JOIN version AS now ON now.id = record.version_id
    LEFT JOIN version AS accepted ON accepted.id = record.accepted_version_id
    WHERE environment.name = ? AND dataset.name = ? AND series.dimension = ? AND record.date = ?`);
  return ({ environment, dataset, dimension, date }) => {
    const row = find.get(environment, dataset, dimension, date);
    return row === undefined ? undefined : { ...row, isDismissed: row.dismissed === 1 };
  };
}

interface Changes {
  add(entry: QueueEntry, state: RecordState, runId: number, now: number): void;
  renew(id: number, entry: QueueEntry, state: RecordState, runId: number, now: number): void;
  revert(id: number, entry: QueueEntry, now: number): void;
  adopt(id: number, entry: QueueEntry): void;
}

function createChanges(database: Database.Database, names: Names): Changes {
  const addVersion = createVersions(database);
  const renew = database.prepare(`
    UPDATE record SET version_id = @versionId, mapping_id = @mappingId, state = @state, failures = 0,
                      next_try_at = 0, last_code = @code, last_message = @message, dismissed = 0, updated_at = @now
    WHERE id = @id`);
  const revert = database.prepare(`
    UPDATE record SET version_id = accepted_version_id, mapping_id = @mappingId, state = 'accepted', failures = 0,
                      next_try_at = 0, last_code = NULL, last_message = NULL, dismissed = 0, updated_at = @now
    WHERE id = @id`);
  const adopt = database.prepare('UPDATE record SET mapping_id = @mappingId WHERE id = @id');
  const refer = database.prepare(
    'UPDATE version SET reference = @reference WHERE id = (SELECT version_id FROM record WHERE id = @id)',
  );
  return {
    add: createAdd(database, names, addVersion),
    renew: database.transaction((id, entry, state, runId, now): void => {
      const [mappingId, versionId] = [names.mapping(entry.mapping), addVersion(id, entry, runId)];
      renew.run({ id, mappingId, versionId, state, now, ...causeOf(entry) });
    }) satisfies Changes['renew'],
    revert: (id, entry, now) => void revert.run({ id, mappingId: names.mapping(entry.mapping), now }),
    adopt: database.transaction((id, entry): void => {
      refer.run({ id, reference: entry.reference });
      adopt.run({ id, mappingId: names.mapping(entry.mapping) });
    }) satisfies Changes['adopt'],
  };
}

type AddVersion = (id: number, entry: QueueEntry, runId: number) => number;

function createVersions(database: Database.Database): AddVersion {
  const insert = database.prepare(
    'INSERT INTO version (record_id, run_id, payload, reference) VALUES (@id, @runId, @payload, @reference)',
  );
  return (id, { payload, reference }, runId) =>
    Number(insert.run({ id, runId, payload, reference }).lastInsertRowid);
}

/** The record and its version name each other, so they come in one transaction. */
function createAdd(database: Database.Database, names: Names, addVersion: AddVersion): Changes['add'] {
  const nextId = database.prepare<[], number>('SELECT coalesce(max(id), 0) + 1 FROM record').pluck();
  const insert = database.prepare(`
    INSERT INTO record (id, series_id, date, environment_id, mapping_id, version_id, state, last_code, last_message,
                        updated_at)
    VALUES (@id, @seriesId, @date, @environmentId, @mappingId, @versionId, @state, @code, @message, @now)`);
  return database.transaction((entry: QueueEntry, state: RecordState, runId: number, now: number): void => {
    const id = nextId.get() ?? 1;
    insert.run({
      id,
      seriesId: names.series(entry),
      date: entry.date,
      environmentId: names.environment(entry.environment),
      mappingId: names.mapping(entry.mapping),
      versionId: addVersion(id, entry, runId),
      state,
      now,
      ...causeOf(entry),
    });
  });
}

function causeOf({ heldBecause }: QueueEntry): {
  readonly code: string | null;
  readonly message: string | null;
} {
  return { code: heldBecause?.codes ?? null, message: heldBecause?.message ?? null };
}
