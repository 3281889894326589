import { DATE_FIELD, dimensionKeyOf, naturalKeyOf, type Dataset } from '../../core/catalogue/dataset.ts';
import type { CivilDate } from '../../core/civilDate.ts';
import { openLedger, type Ledger } from '../../core/ledger/openLedger.ts';
import { canonicalPayload } from '../../core/ledger/canonicalPayload.ts';
import { eachDay } from '../engine/mappings.ts';
import { officeDatasets, valuesOf } from './officeData.ts';

export interface LargeLedger {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly datasets: number;
  /** Records of every dataset a day. */
  readonly lines: number;
}

/** One record in so many is refused, the next one never answered; both stay as they are. */
const REFUSED_EVERY = 500;

/**
 * Fills a ledger of the environment training straight away, as if the scheduler had sent every day's records the
 * morning after, one attempt each. Returns how many attempts there are.
 */
export function fillLedger(path: string, { from, to, datasets, lines }: LargeLedger): number {
  const ledger = openLedger(path);
  const chosen = officeDatasets(datasets);
  let id = 0;
  try {
    ledger.transaction(() => {
      eachDay(from, to, (date) => {
        const now = Date.parse(`${date}T09:05:00+07:00`) + 24 * 60 * 60_000;
        const runId = ledger.runs.start('scheduled', 'training', now);
        for (const dataset of chosen) {
          for (let line = 0; line < linesOf(dataset, lines); line += 1) {
            id += 1;
            addRecord(ledger, { id, runId, dataset, date, line, now });
          }
        }
        ledger.runs.finish(runId, reportOf(chosen), now + 60_000);
      });
    });
    return id;
  } finally {
    ledger.close();
  }
}

/** A dataset without a text in its key has one record a day. */
function linesOf({ naturalKey }: Dataset, lines: number): number {
  return naturalKey.length > 1 ? lines : 1;
}

interface NewRecord {
  readonly id: number;
  readonly runId: number;
  readonly dataset: Dataset;
  readonly date: CivilDate;
  readonly line: number;
  readonly now: number;
}

function addRecord(ledger: Ledger, { id, runId, dataset, date, line, now }: NewRecord): void {
  const values = valuesOf(dataset, date, line);
  const payload = canonicalPayload(values);
  const naturalKey = naturalKeyOf(dataset, values);
  const entry = { environment: 'training', dataset: dataset.id, mapping: dataset.id.replaceAll('/', '-') };
  ledger.records.queue(
    {
      ...entry,
      naturalKey,
      date,
      dimension: dimensionKeyOf(dataset, values),
      payload,
      reference: '{"source":"contoh.csv","table":"","rows":[1]}',
      heldBecause: null,
    },
    runId,
    now,
  );
  const isRefused = id % REFUSED_EVERY === 0;
  ledger.records.settle(
    // One version for every record.
    { id, versionId: id, dataset: dataset.id, naturalKey, date, payload, failures: 0 },
    isRefused
      ? { state: 'rejected', biosHolds: 'as-before', isFailure: false, nextTryAt: 0 }
      : { state: 'accepted', biosHolds: 'this-payload', isFailure: false, nextTryAt: 0 },
    {
      runId,
      kind: 'send',
      startedAt: now,
      durationMs: 200,
      code: isRefused ? 'MSG20005' : 'MSG20003',
      httpStatus: 200,
      message: isRefused ? `Parameter tidak valid · ${DATE_FIELD}: salah` : 'Data berhasil disimpan',
    },
  );
}

function reportOf(datasets: readonly Dataset[]): object {
  return {
    accepted: datasets.length,
    confirmed: 0,
    rejected: 0,
    left: { pending: 0, unknown: 0, held: 0 },
    mappings: datasets.map(({ id }) => ({
      mapping: id.replaceAll('/', '-'),
      dataset: id,
      invalid: 0,
      failure: null,
    })),
    stop: null,
  };
}
