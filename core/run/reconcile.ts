import type { BiosClient } from '../bios/client.ts';
import { datasetById } from '../catalogue/catalogue.ts';
import { KirimError } from '../errors.ts';
import type { LedgerRecord } from '../ledger/recordList.ts';
import type { DateRange } from '../mapping/shape/grouping.ts';
import { periodContaining, type PeriodKey, type Rhythm } from '../schedule/period.ts';
import { readCivilDate } from '../civilDate.ts';
import { compareHoldings, type OwnRecord, type ReconciledRecord } from './compareHoldings.ts';
import { differences, payloadOf } from './holdsPayload.ts';
import type { PlannedRead } from './planReads.ts';
import { prepareMapping, type PrepareContext } from './prepareMapping.ts';
import { readHoldings, type ReadHoldingsOptions } from './readHoldings.ts';

export interface ReconcileContext extends PrepareContext {
  readonly client: BiosClient;
  readonly now: () => number;
  readonly reading: ReadHoldingsOptions;
}

/** How a period of a dataset stands against BIOS. */
export interface PeriodVerdict {
  readonly period: PeriodKey;
  readonly equal: number;
  readonly different: number;
  readonly onlyHere: number;
  readonly onlyAtBios: number;
}

export type Reconciliation =
  | {
      readonly kind: 'compared';
      readonly records: readonly ReconciledRecord[];
      readonly verdicts: readonly PeriodVerdict[];
      /** Why the source could not be read; then only the ledger was compared. */
      readonly sourceProblem: { readonly message: string; readonly remedy: string } | null;
      /** Records that became `confirmed`. */
      readonly confirmed: number;
      /** Rows that BIOS counts and did not show: so many of those that are only here may be there after all. */
      readonly unseenAtBios: number;
    }
  /** BIOS could not be read to the end of the range; nothing is concluded from a part. */
  | { readonly kind: 'failed'; readonly message: string };

/** What is compared. */
export interface ReconcileRequest {
  /** Catalogue id. */
  readonly dataset: string;
  readonly range: DateRange;
  /** How verdicts are grouped. */
  readonly rhythm: Rhythm;
  /** What of the source tells about the range; none where the source shows only the present. */
  readonly reads: readonly PlannedRead[];
}

/** Reads a range back from BIOS and compares it, record by record, with the source and the ledger. */
export async function reconcile(
  context: ReconcileContext,
  { range, rhythm, reads, ...request }: ReconcileRequest,
  signal: AbortSignal,
): Promise<Reconciliation> {
  const { ledger, environment, catalogue } = context;
  const dataset = datasetById(catalogue, request.dataset);
  const held = await readHoldings(context.client, dataset, range, signal, context.reading);
  if (held.kind === 'failed') return held;
  const known = ledger.recordList.list({ environment, dataset: dataset.id, ...range });
  const source = await readSource(context, reads, signal);
  const records = compareHoldings(mergeOwn(known, source.records, range), held.byKey);
  const settled = known.filter((record) => {
    const row = held.byKey.get(record.naturalKey);
    return (
      record.state === 'accepted' &&
      row !== undefined &&
      differences(row, payloadOf(record.payload)).length === 0
    );
  });
  ledger.transaction(() => {
    for (const record of settled) ledger.holdings.confirm(record.id, context.now());
  });
  return {
    kind: 'compared',
    records,
    verdicts: verdictsOf(records, rhythm),
    sourceProblem: source.problem,
    confirmed: settled.length,
    unseenAtBios: held.unseen,
  };
}

type OwnRecordOfSource = Omit<OwnRecord, 'recordId' | 'state'>;

interface SourceRead {
  readonly records: readonly OwnRecordOfSource[];
  readonly problem: { readonly message: string; readonly remedy: string } | null;
}

async function readSource(
  context: PrepareContext,
  reads: readonly PlannedRead[],
  signal: AbortSignal,
): Promise<SourceRead> {
  try {
    const records: OwnRecordOfSource[] = [];
    for (const { mapping, request } of reads) {
      const prepared = await prepareMapping(context, mapping, request, signal);
      for (const { draft, entry } of prepared.records) {
        records.push({ naturalKey: entry.naturalKey, date: entry.date, payload: draft.payload });
      }
    }
    return { records, problem: null };
  } catch (error) {
    if (!(error instanceof KirimError)) throw error;
    return { records: [], problem: { message: error.message, remedy: error.remedy } };
  }
}

/** What the source says now, else what the ledger last queued. */
function mergeOwn(
  known: readonly LedgerRecord[],
  source: SourceRead['records'],
  { from, to }: DateRange,
): readonly OwnRecord[] {
  const merged = new Map<string, OwnRecord>();
  for (const { id, naturalKey, date, payload, state } of known) {
    merged.set(naturalKey, { naturalKey, date, payload: payloadOf(payload), recordId: id, state });
  }
  for (const record of source) {
    if (record.date < from || record.date > to) continue;
    const ledger = merged.get(record.naturalKey);
    merged.set(record.naturalKey, {
      ...record,
      recordId: ledger?.recordId ?? null,
      state: ledger?.state ?? null,
    });
  }
  return [...merged.values()];
}

function verdictsOf(records: readonly ReconciledRecord[], rhythm: Rhythm): readonly PeriodVerdict[] {
  const verdicts = new Map<string, { -readonly [Name in keyof PeriodVerdict]: PeriodVerdict[Name] }>();
  for (const record of records) {
    const date = readCivilDate(record.date);
    if (date === null) continue;
    const period = periodContaining(rhythm, date);
    const verdict = verdicts.get(period.id) ?? {
      period,
      equal: 0,
      different: 0,
      onlyHere: 0,
      onlyAtBios: 0,
    };
    verdict[countOf[record.verdict]] += 1;
    verdicts.set(period.id, verdict);
  }
  return [...verdicts.values()];
}

const countOf = {
  equal: 'equal',
  different: 'different',
  'only-here': 'onlyHere',
  'only-at-bios': 'onlyAtBios',
} as const;
