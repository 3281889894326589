import { copyFileSync, existsSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { LedgerError } from '../errors.ts';
import { createActionList, type ActionList } from './actionList.ts';
import { createAttemptLog, type AttemptLog } from './attemptLog.ts';
import { createBackfillLog, type BackfillLog } from './backfillLog.ts';
import { createDecisionLog, type DecisionLog } from './decisionLog.ts';
import { hasDamageMark, removeDamageMark } from './damageMark.ts';
import { createEvidence, type Evidence } from './evidence.ts';
import { createHoldingStore, type HoldingStore } from './holdingStore.ts';
import { codeOf, damaged, ledgerFault, unwritable } from '../ledgerFault.ts';
import { migrations } from './migrations.ts';
import { createNames } from './names.ts';
import { createAttemptIndex } from './search/attemptIndex.ts';
import { createOwners, type Owners } from './owners.ts';
import { createPeriodTries, type PeriodTries } from './periodTries.ts';
import { createRebuilding, type Rebuilding } from './rebuilding.ts';
import { createRecordHistory, type RecordHistory } from './recordHistory.ts';
import { createRecordList, type RecordList } from './recordList.ts';
import { createRecordStore, type RecordStore } from './recordStore.ts';
import { createSentHistory, type SentHistory } from './sentHistory.ts';
import { createRetention, type Retention } from './retention.ts';
import { createRunLog, type RunLog } from './runLog.ts';

/**
 * The ledger file ("Buku kirim"): what was queued, sent and answered. One process writes it at a time; any
 * instant may be that process's last, so every change is one transaction.
 */
export interface Ledger {
  readonly path: string;
  readonly runs: RunLog;
  readonly records: RecordStore;
  readonly recordList: RecordList;
  /** Null when there is no such record. */
  readonly recordHistory: (recordId: number) => RecordHistory | null;
  readonly attempts: AttemptLog;
  readonly decisions: DecisionLog;
  readonly holdings: HoldingStore;
  readonly periodTries: PeriodTries;
  readonly backfills: BackfillLog;
  readonly sentHistory: SentHistory;
  readonly evidence: Evidence;
  readonly owners: Owners;
  readonly actions: ActionList;
  readonly retention: Retention;
  readonly rebuilding: Rebuilding;
  /** Reads the whole file; false when its structure is damaged. Takes seconds for a large one. */
  isSound(): boolean;
  /** Runs `change` in one transaction; what it throws undoes it. */
  transaction<Result>(change: () => Result): Result;
  /** Reads everything as it was at one instant, whatever another process writes meanwhile. */
  snapshot<Result>(read: () => Result): Result;
  close(): void;
}

/** A larger ledger would keep the operator waiting; it is checked once damage was met in it (`damageMark.ts`). */
const CHECKED_AT_OPENING_BYTES = 32 * 1024 * 1024;
/** What is left of the write-ahead log after a large transaction. */
const LARGEST_JOURNAL_BYTES = 16 * 1024 * 1024;

/**
 * Opens the ledger for writing, creating and migrating it as needed. Its folder must exist.
 *
 * @throws LedgerError `in-use` when another process has it open, `damaged` when the file is not a sound
 *   ledger, `newer-version` when a newer application wrote it, `unwritable` when the folder refuses.
 */
export function openLedger(path: string): Ledger {
  const lock = acquireLock(path);
  try {
    const database = openSound(path);
    return buildLedger(path, database, () => {
      database.close();
      lock.close();
    });
  } catch (error) {
    lock.close();
    throw error;
  }
}

/**
 * Opens the ledger for reading beside a process that writes it; null when there is none yet. One that an older
 * application left is brought up to date first.
 *
 * @throws LedgerError as `openLedger` does.
 */
export function openLedgerReadOnly(path: string): Ledger | null {
  if (!existsSync(path)) return null;
  if (storedVersion(path) < migrations.length) openLedger(path).close();
  const database = new Database(path, { readonly: true, timeout: 5000 });
  try {
    checkVersion(path, versionOf(database));
  } catch (error) {
    database.close();
    throw error;
  }
  return buildLedger(path, database, () => void database.close());
}

function buildLedger(path: string, database: Database.Database, close: () => void): Ledger {
  const names = createNames(database);
  const index = createAttemptIndex(database);
  const attempts = createAttemptLog(database, names, index);
  const recordList = createRecordList(database);
  return {
    path,
    runs: createRunLog(database),
    records: createRecordStore(database, names, attempts),
    recordList,
    recordHistory: createRecordHistory(database, recordList),
    attempts,
    decisions: createDecisionLog(database),
    holdings: createHoldingStore(database, names),
    periodTries: createPeriodTries(database),
    backfills: createBackfillLog(database),
    sentHistory: createSentHistory(database),
    evidence: createEvidence(database, attempts),
    owners: createOwners(database, names),
    actions: createActionList(database),
    retention: createRetention(database, index),
    rebuilding: createRebuilding(database),
    isSound: () => isSound(database),
    transaction: (change) => database.transaction(change).immediate(),
    snapshot: (read) => database.transaction(read).deferred(),
    close,
  };
}

/**
 * Holds a lock that ends with this process, however it ends: an exclusive transaction on a file of its own,
 * so that others may still read the ledger.
 */
function acquireLock(path: string): Database.Database {
  try {
    const lock = new Database(`${path}.lock`, { timeout: 0 });
    try {
      lock.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      lock.close();
      throw error;
    }
    return lock;
  } catch (error) {
    if (codeOf(error).startsWith('SQLITE_BUSY')) {
      throw new LedgerError(
        'in-use',
        `Buku kirim ${path} sedang dipakai oleh Kirim BIOS yang lain.`,
        'Tutup jendela atau perintah Kirim BIOS yang sedang berjalan, lalu coba lagi.',
        { cause: error },
      );
    }
    throw unwritable(path, error);
  }
}

function openSound(path: string): Database.Database {
  let database: Database.Database | null = null;
  // What is there and empty was cut off: a new ledger has no file yet.
  if (existsSync(path) && statSync(path).size === 0) throw damaged(path);
  try {
    database = new Database(path, { timeout: 5000 });
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    database.pragma(`journal_size_limit = ${LARGEST_JOURNAL_BYTES}`);
    const isChecked = statSync(path).size < CHECKED_AT_OPENING_BYTES || hasDamageMark(path);
    if (isChecked && !isSound(database)) throw damaged(path);
    // Also what a quick look does not see, such as an index that says other than its table.
    if (hasDamageMark(path) && !isWhole(database)) throw damaged(path);
    removeDamageMark(path);
    migrate(path, database);
    return database;
  } catch (error) {
    database?.close();
    throw ledgerFault(error, path) ?? unwritable(path, error);
  }
}

/** Whether the structure is whole and every index says what its table says; takes longer. */
function isWhole(database: Database.Database): boolean {
  return database.pragma('integrity_check(1)', { simple: true }) === 'ok';
}

/** Whether the file's structure is whole; reads all of it. */
function isSound(database: Database.Database): boolean {
  return database.pragma('quick_check(1)', { simple: true }) === 'ok';
}

function migrate(path: string, database: Database.Database): void {
  const version = versionOf(database);
  checkVersion(path, version);
  if (version > 0 && version < migrations.length) {
    database.pragma('wal_checkpoint(TRUNCATE)');
    copyFileSync(path, `${path}.v${version}.bak`);
  }
  for (const [index, step] of migrations.entries()) {
    if (index < version) continue;
    database
      .transaction(() => {
        database.exec(step);
        database.pragma(`user_version = ${index + 1}`);
      })
      .immediate();
  }
  createAttemptIndex(database).catchUp();
}

function storedVersion(path: string): number {
  const database = new Database(path, { readonly: true, timeout: 5000 });
  try {
    return versionOf(database);
  } finally {
    database.close();
  }
}

function versionOf(database: Database.Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}

function checkVersion(path: string, version: number): void {
  if (version <= migrations.length) return;
  throw new LedgerError(
    'newer-version',
    `Buku kirim ${path} ditulis oleh Kirim BIOS yang lebih baru (versi ${version}).`,
    'Pasang Kirim BIOS versi terbaru, lalu buka lagi.',
  );
}
