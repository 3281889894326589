import { expect, test } from 'vitest';
import type { LedgerRecord } from '../../core/ledger/recordList.ts';
import { payloadOf } from '../../core/run/holdsPayload.ts';
import type { FaultSpecification } from '../../simulator/faultSpecification.ts';
import { randomNumbers } from '../../simulator/randomNumbers.ts';
import { DATASET, type BalanceRecord } from './balanceWorkbook.ts';
import { keyOfWrite, startKillBench, type KillBench } from './killBench.ts';

const DAYS = 20;
const ACCOUNTS = 25;
const KILLS = 25;
/** The last kills are aimed at the time when records of unknown outcome are read back. */
const KILLS_WHILE_READING = 5;
const MOST_REQUESTS = 36;
const MOST_READS = 6;

const faults: readonly FaultSpecification[] = [
  { kind: 'latency', latencyMs: 3 },
  { kind: 'server-error', rate: 0.03, seed: 1 },
  { kind: 'reset-before-store', rate: 0.03, seed: 2 },
  { kind: 'reset-after-store', rate: 0.03, seed: 3 },
  { kind: 'hang-after-store', rate: 0.003, seed: 4 },
  { kind: 'html', rate: 0.02, seed: 5 },
  { kind: 'truncated-json', rate: 0.02, seed: 6 },
  { kind: 'token-expiry', afterCalls: 15 },
];

test(
  'killed at 25 random moments of a send through every fault: nothing is lost, altered or sent again',
  { timeout: 180_000 },
  async () => {
    const bench = await startKillBench(DAYS, ACCOUNTS, faults);
    const { settledAt, sendingAtKill } = await killRepeatedly(bench);

    // The kills hit in the middle of the work.
    expect(sendingAtKill.filter((count) => count > 0).length).toBeGreaterThanOrEqual(10);
    expect(settledAt.size).toBeGreaterThan(200);
    expect(bench.records().some((record) => record.state === 'unknown')).toBe(true);

    await bench.sendToTheEnd();

    const records = bench.records();
    expect(records.filter((record) => !isSettled(record))).toEqual([]);
    expect(inOrder(records.map((record) => payloadOf(record.payload)))).toEqual(inOrder(bench.expected));
    const held = bench.simulator.rows(DATASET).map((row) => row.fields);
    expect(inOrder(held)).toEqual(inOrder(bench.expected));

    // What a kill found settled in the ledger was never sent again; nor was anything after its MSG20003.
    const writes = bench.writes();
    expect(writes.filter((write) => write.sequence > (settledAt.get(keyOfWrite(write)) ?? Infinity))).toEqual(
      [],
    );
    const acceptedAt = acceptanceTimes(bench);
    expect(acceptedAt.size).toBeGreaterThan(300);
    expect(
      writes.filter((write) => write.receivedAt > (acceptedAt.get(keyOfWrite(write)) ?? Infinity)),
    ).toEqual([]);
    expect(bench.readLedger((ledger) => ledger.attempts.verifyChain().broken)).toBeNull();
  },
);

test(
  'a backfill killed on its way goes on with the same command: no month again, no record twice',
  { timeout: 90_000 },
  async () => {
    const bench = await startKillBench(45, 2, [{ kind: 'latency', latencyMs: 3 }]);
    const range = ['--pemetaan', 'saldo', '--dari', '2026-10-01', '--sampai', '2026-11-14'];
    const recordsOfOctober = 31 * 2;
    const killed = await bench.runAndKill(['write'], recordsOfOctober + 9, 'backfill', ...range);
    expect(killed.signal, killed.stdout + killed.stderr).toBe('SIGKILL');
    expect(bench.readLedger((ledger) => ledger.backfills.unfinished('training'))).toMatchObject([
      { state: 'running', doneTo: '2026-10-31' },
    ]);
    const resumed = await bench.run('backfill', ...range);
    expect(resumed.exitCode, resumed.stdout + resumed.stderr).toBe(0);
    expect(bench.readLedger((ledger) => ledger.backfills.unfinished('training'))).toEqual([]);
    expect(inOrder(bench.simulator.rows(DATASET).map((row) => row.fields))).toEqual(inOrder(bench.expected));
    const stored = bench.writes().filter((write) => write.isStored);
    expect(new Set(stored.map(keyOfWrite)).size).toBe(stored.length);
  },
);

interface Kills {
  /** Natural key to the simulator's last request when a kill first found the record settled. */
  readonly settledAt: ReadonlyMap<string, number>;
  /** Records that each kill left in the state `sending`. */
  readonly sendingAtKill: readonly number[];
}

async function killRepeatedly(bench: KillBench): Promise<Kills> {
  const random = randomNumbers(2026);
  const settledAt = new Map<string, number>();
  const sendingAtKill: number[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const isReading = kill >= KILLS - KILLS_WHILE_READING;
    const requests = 1 + Math.floor(random() * (isReading ? MOST_READS : MOST_REQUESTS));
    const result = await bench.runAndKill(
      isReading ? ['read'] : ['token', 'write', 'read'],
      requests,
      'send',
    );
    expect(result.signal, `kill ${kill}: ${result.stdout}${result.stderr}`).toBe('SIGKILL');
    const lastRequest = bench.simulator.requests.at(-1)?.sequence ?? 0;
    const records = bench.records();
    sendingAtKill.push(records.filter((record) => record.state === 'sending').length);
    for (const { naturalKey } of records.filter(isSettled)) {
      settledAt.set(naturalKey, settledAt.get(naturalKey) ?? lastRequest);
    }
  }
  return { settledAt, sendingAtKill };
}

/** Natural key to the instant at which MSG20003 had come, in epoch milliseconds. */
function acceptanceTimes(bench: KillBench): ReadonlyMap<string, number> {
  const keyOfRecord = new Map(bench.records().map(({ id, naturalKey }) => [id, naturalKey]));
  const accepted = bench.readLedger((ledger) => ledger.attempts.list({ outcome: 'accepted', limit: 10_000 }));
  return new Map(
    accepted.map(({ recordId, startedAt, durationMs }) => [
      keyOfRecord.get(recordId) ?? '',
      startedAt + durationMs,
    ]),
  );
}

function isSettled({ state }: LedgerRecord): boolean {
  return state === 'accepted' || state === 'confirmed';
}

function inOrder(records: readonly (BalanceRecord | Readonly<Record<string, string>>)[]): readonly string[] {
  return records.map((record) => JSON.stringify(Object.entries(record).toSorted(byText))).toSorted(byText);
}

function byText(one: string | readonly string[], other: string | readonly string[]): number {
  return String(one) < String(other) ? -1 : 1;
}
