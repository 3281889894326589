import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { CHAIN_START, chainHash, type AttemptColumns } from '../../core/ledger/attemptChain.ts';
import { migrations } from '../../core/ledger/migrations.ts';

/** A ledger as version 2 left it: every row whole, and payloads told apart by their hashes. */
export function createOldLedger(path: string): void {
  const database = new Database(path);
  for (const step of migrations.slice(0, 2)) database.exec(step);
  database.pragma('user_version = 2');
  const mapping = { mapping: 'igd', rowsRead: 31, failure: null, isHeldWhole: false };
  const run = database.prepare('INSERT INTO run VALUES (?, ?, ?, ?, ?, ?)');
  run.run(1, 'send', 'training', 1, 2, JSON.stringify({ mappings: [mapping] }));
  run.run(2, 'scheduled', 'production', 3, null, null);
  for (const record of records) insertRecord(database, record);
  database.exec(`
    INSERT INTO decision VALUES (1, 'training', 'dismiss', 3, '{}', 'igd', NULL, 'salah', 9);
    INSERT INTO decision VALUES (2, 'training', 'skip', NULL, NULL, 'igd', '2026-01', 'libur', 9);`);
  insertAttempts(database);
  database.close();
}

interface OldRecord {
  readonly id: number;
  readonly environment: string;
  readonly date: string;
  readonly amount: number;
  readonly accepted: number | null;
  readonly state: string;
  readonly dismissed: number;
}

/** Sent; corrected, and the correction waits; held and dismissed; the same key in another environment. */
const records: readonly OldRecord[] = [
  {
    id: 1,
    environment: 'training',
    date: '2026-03-01',
    amount: 10,
    accepted: 10,
    state: 'accepted',
    dismissed: 0,
  },
  {
    id: 2,
    environment: 'training',
    date: '2026-03-02',
    amount: 21,
    accepted: 20,
    state: 'pending',
    dismissed: 0,
  },
  {
    id: 3,
    environment: 'training',
    date: '2026-03-03',
    amount: 30,
    accepted: null,
    state: 'held',
    dismissed: 1,
  },
  {
    id: 7,
    environment: 'production',
    date: '2026-03-01',
    amount: 10,
    accepted: null,
    state: 'unknown',
    dismissed: 0,
  },
];

function payloadOf(date: string, amount: number): string {
  return JSON.stringify({ jumlah: String(amount), kd_akun: '424111', tgl_transaksi: date });
}

function hashOf(payload: string): Buffer {
  return createHash('sha256').update(payload).digest();
}

function insertRecord(database: Database.Database, record: OldRecord): void {
  const { date, amount, accepted } = record;
  const payload = payloadOf(date, amount);
  database
    .prepare(
      `INSERT INTO record VALUES (@id, @environment, 'keuangan/akuntansi/penerimaan', @key, @date, '["424111"]', 'igd',
         @payload, @hash, @accepted, @state, 2, 77, 'MSG50001', 'pesan', @dismissed, '{"rows":[4]}', 1, 5)`,
    )
    .run({
      ...record,
      key: JSON.stringify([date, '424111']),
      payload,
      hash: hashOf(payload),
      accepted: accepted === null ? null : hashOf(payloadOf(date, accepted)),
    });
}

/** 1 and 2 were accepted; then a try with the corrected value of 2 failed. */
function insertAttempts(database: Database.Database): void {
  const attempts = [
    {
      record_id: 1,
      payload: payloadOf('2026-03-01', 10),
      outcome: 'accepted',
      code: 'MSG20003',
      http_status: 200,
      message: 'ok',
    },
    {
      record_id: 2,
      payload: payloadOf('2026-03-02', 20),
      outcome: 'accepted',
      code: 'MSG20003',
      http_status: 200,
      message: 'ok',
    },
    {
      record_id: 2,
      payload: payloadOf('2026-03-02', 21),
      outcome: 'pending',
      code: null,
      http_status: null,
      message: 'putus',
    },
  ] as const;
  let chain: Buffer = CHAIN_START;
  for (const [index, attempt] of attempts.entries()) {
    const row: AttemptColumns = {
      id: index + 1,
      run_id: 1,
      kind: 'send',
      started_at: index,
      duration_ms: 5,
      ...attempt,
    };
    chain = chainHash(chain, row);
    database
      .prepare(
        `INSERT INTO attempt VALUES (@id, @record_id, @run_id, @kind, @started_at, @duration_ms, @payload, @outcome,
                                     @code, @http_status, @message, @chain)`,
      )
      .run({ ...row, chain });
  }
  database.prepare('UPDATE chain_head SET attempt_id = ?, chain = ?').run(attempts.length, chain);
}
