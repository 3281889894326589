import { loadCatalogue } from '../../core/catalogue/catalogue.ts';
import { dimensionKeyOf, naturalKeyOf, type Dataset } from '../../core/catalogue/dataset.ts';
import { addDays, readCivilDate, type CivilDate } from '../../core/civilDate.ts';
import type { Ledger } from '../../core/ledger/openLedger.ts';
import { canonicalPayload } from '../../core/ledger/canonicalPayload.ts';
import type { ClaimedRecord } from '../../core/ledger/recordClaims.ts';
import type { Settlement } from '../../core/ledger/recordSettle.ts';
import type { QueueEntry } from '../../core/ledger/recordStore.ts';
import type { Payload } from '../../core/mapping/record.ts';

export const ENVIRONMENT = 'production';
export const DATASETS = 60;
/** Attempts beside those that send a record for the first time: corrections, refusals, read-backs. */
const EXTRA_SHARE = 0.2;
const DAYS_PER_BATCH = 30;
const DAY_MS = 86_400_000;

export interface Built {
  readonly records: number;
  readonly attempts: number;
  readonly first: CivilDate;
  readonly last: CivilDate;
}

/**
 * Fills a ledger as years of use would: 60 datasets, about 230 records a day (accounts, classes, clinics), each
 * sent once, and one in five attempts more. Every attempt goes the way of a real one, but in large transactions.
 */
export function buildLedger(ledger: Ledger, attempts: number, last: CivilDate): Built {
  const datasets = [...loadCatalogue().datasets.values()].slice(0, DATASETS);
  const perDay = datasets.reduce((sum, dataset) => sum + linesOf(dataset), 0);
  const days = Math.ceil(attempts / (perDay * (1 + EXTRA_SHARE)));
  const first = addDays(last, 1 - days);
  const random = createRandom(1);
  let made = 0;
  let records = 0;
  for (let from = first; from <= last && made < attempts; from = addDays(from, DAYS_PER_BATCH)) {
    const now = Date.parse(from) + DAY_MS;
    const batch = ledger.transaction(() => {
      const runId = ledger.runs.start('scheduled', ENVIRONMENT, now);
      let queued = 0;
      for (let day = 0; day < DAYS_PER_BATCH && addDays(from, day) <= last; day += 1) {
        for (const dataset of datasets)
          queued += queueDay(ledger, dataset, addDays(from, day), runId, random);
      }
      const sent = sendAll(ledger, runId, now, attempts - made, random);
      ledger.runs.finish(runId, reportOf(queued), now + 60_000);
      return { queued, sent };
    });
    records += batch.queued;
    made += batch.sent;
  }
  return { records, attempts: made, first, last };
}

function linesOf({ category, naturalKey }: Dataset): number {
  if (naturalKey.length === 1) return 1;
  return category === 'keuangan' ? 25 : 6;
}

function queueDay(
  ledger: Ledger,
  dataset: Dataset,
  date: CivilDate,
  runId: number,
  random: () => number,
): number {
  const lines = linesOf(dataset);
  for (let line = 0; line < lines; line += 1) {
    const payload = payloadOf(dataset, date, line, random);
    const canonical = canonicalPayload(payload);
    const entry: QueueEntry = {
      environment: ENVIRONMENT,
      dataset: dataset.id,
      mapping: dataset.id.split('/').at(-1) ?? '',
      naturalKey: naturalKeyOf(dataset, payload),
      date,
      dimension: dimensionKeyOf(dataset, payload),
      payload: canonical,
      reference: JSON.stringify({ source: `${date.slice(0, 4)}.xlsx`, table: 'Sheet1', rows: [line + 2] }),
      heldBecause: null,
    };
    ledger.records.queue(entry, runId, Date.parse(date));
  }
  return lines;
}

function payloadOf(dataset: Dataset, date: CivilDate, line: number, random: () => number): Payload {
  return Object.fromEntries(
    dataset.fields.map(({ name, type, examples }) => {
      if (type === 'date') return [name, date];
      if (type === 'integer') return [name, String(Math.floor(random() * 500))];
      if (type === 'decimal') return [name, String(Math.floor(random() * 1e12) / 100)];
      return [name, `${examples?.[0] ?? name} ${String(line + 1).padStart(3, '0')}`];
    }),
  );
}

const accepted: Settlement = { state: 'accepted', biosHolds: 'this-payload', isFailure: false, nextTryAt: 0 };
const failed: Settlement = { state: 'pending', biosHolds: 'in-doubt', isFailure: true, nextTryAt: 0 };
const rejected: Settlement = { state: 'rejected', biosHolds: 'as-before', isFailure: false, nextTryAt: 0 };

/** Settles all that is pending: most of it at once, some after a failure, a little is refused. */
function sendAll(ledger: Ledger, runId: number, now: number, most: number, random: () => number): number {
  let made = 0;
  for (;;) {
    const claimed = ledger.records.claim(ENVIRONMENT, now, 500, []);
    if (claimed.length === 0 || made >= most) return made;
    for (const record of claimed) {
      if (made < most) made += settleOne(ledger, record, runId, now, random());
    }
  }
}

function settleOne(ledger: Ledger, record: ClaimedRecord, runId: number, now: number, dice: number): number {
  const [settlement, code, httpStatus, message] =
    record.failures === 0 && dice < 0.165
      ? ([failed, 'MSG50001', 500, 'Controller error'] as const)
      : dice > 0.995
        ? ([
            rejected,
            'MSG20005',
            200,
            `Parameter tidak valid · jumlah: nilai ${record.id} tidak valid.`,
          ] as const)
        : ([accepted, 'MSG20003', 200, 'Data berhasil disimpan'] as const);
  const durationMs = 80 + Math.floor(dice * 100);
  ledger.records.settle(record, settlement, {
    runId,
    kind: 'send',
    startedAt: now + record.id,
    durationMs,
    code,
    httpStatus,
    message,
  });
  return 1;
}

function reportOf(queued: number): unknown {
  return {
    mappings: [],
    accepted: queued,
    stop: null,
    missingDatasets: [],
    left: { pending: 0, unknown: 0, held: 0 },
  };
}

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
function createRandom(seed: number): () => number {
  const state = { value: seed };
  return () => {
    state.value = (state.value + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state.value ^ (state.value >>> 15), 1 | state.value);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The day that the ledger of the benchmarks ends on. */
export function lastDay(): CivilDate {
  const day = readCivilDate('2026-11-23');
  if (day === null) throw new Error('no such day');
  return day;
}
