import type { BiosClient } from '../bios/client.ts';
import { readCivilDate } from '../civilDate.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Clock } from '../clock.ts';
import type { Ledger } from '../ledger/openLedger.ts';
import type { ClaimedRecord } from '../ledger/recordClaims.ts';
import type { Settlement } from '../ledger/recordSettle.ts';
import { holdsPayload, payloadOf } from './holdsPayload.ts';
import type { Pace } from './pace.ts';
import { readHoldings, type Holdings } from './readHoldings.ts';
import { LONGEST_WAIT_MS, retryDelay, type RetryLadder } from './retryDelay.ts';

export interface ResolveContext {
  readonly ledger: Ledger;
  readonly client: BiosClient;
  readonly catalogue: Catalogue;
  readonly clock: Clock;
  readonly pace: Pace;
  readonly ladder: RetryLadder;
  readonly environment: string;
  readonly runId: number;
}

/**
 * Asks BIOS about records whose outcome is unknown, one read-back per dataset and date: a record that BIOS
 * holds as sent is `confirmed`, any other is `pending` again. Where BIOS cannot be read, nothing is decided.
 */
export async function resolveUnknown(context: ResolveContext, signal: AbortSignal): Promise<Resolved> {
  const unknown = context.ledger.records.listUnknown(context.environment, context.clock.now());
  const resolved: Resolved = { asked: 0, confirmed: 0, answered: false };
  for (const group of Map.groupBy(unknown, ({ dataset, date }) => `${dataset} ${date}`).values()) {
    if (signal.aborted || context.pace.limit(context.clock.now()) === 0) break;
    const verdict = await resolveGroup(context, group, signal);
    resolved.asked += group.length;
    resolved.confirmed += verdict.confirmed;
    resolved.answered ||= verdict.answered;
  }
  return resolved;
}

export interface Resolved {
  /** Records that BIOS was asked about. */
  asked: number;
  confirmed: number;
  /** BIOS answered at least once. */
  answered: boolean;
}

async function resolveGroup(
  context: ResolveContext,
  records: readonly ClaimedRecord[],
  signal: AbortSignal,
): Promise<Omit<Resolved, 'asked'>> {
  const [first] = records;
  if (first === undefined) return { confirmed: 0, answered: false };
  const startedAt = context.clock.now();
  const held = await readHeld(context, first.dataset, first.date, signal);
  const now = context.clock.now();
  if (held.kind === 'failed') context.pace.noteTrouble(now, null);
  if (held.kind === 'rows') context.pace.noteGood();
  let confirmed = 0;
  for (const record of records) {
    const verdict = verdictOn(context, record, held, now);
    if (verdict.settlement.state === 'confirmed') confirmed += 1;
    context.ledger.records.settle(record, verdict.settlement, {
      runId: context.runId,
      kind: 'read-back',
      startedAt,
      durationMs: now - startedAt,
      code: null,
      httpStatus: null,
      message: verdict.message,
    });
  }
  return { confirmed, answered: held.kind === 'rows' };
}

/** Without its dataset's fields a record cannot be asked about; BIOS is not to blame. */
type Held = Holdings | { readonly kind: 'not-askable'; readonly message: string };

async function readHeld(
  { client, catalogue }: ResolveContext,
  datasetId: string,
  date: string,
  signal: AbortSignal,
): Promise<Held> {
  const dataset = catalogue.datasets.get(datasetId);
  const day = readCivilDate(date);
  if (dataset === undefined || day === null) {
    return { kind: 'not-askable', message: `Jenis data ${datasetId} tidak ada lagi di katalog.` };
  }
  return readHoldings(client, dataset, { from: day, to: day }, signal);
}

function verdictOn(
  { ladder }: ResolveContext,
  record: ClaimedRecord,
  held: Held,
  now: number,
): { readonly settlement: Settlement; readonly message: string } {
  if (held.kind !== 'rows') {
    const isAskable = held.kind === 'failed';
    const nextTryAt = now + (isAskable ? retryDelay(ladder, record.failures + 1) : LONGEST_WAIT_MS);
    return {
      settlement: { state: 'unknown', biosHolds: 'in-doubt', isFailure: true, nextTryAt },
      message: `Belum dapat dibaca balik: ${held.message}`,
    };
  }
  const row = held.byKey.get(record.naturalKey);
  if (row !== undefined && holdsPayload(row, payloadOf(record.payload))) {
    return {
      settlement: { state: 'confirmed', biosHolds: 'this-payload', isFailure: false, nextTryAt: 0 },
      message: 'Dibaca balik dari BIOS dan sama.',
    };
  }
  return {
    settlement: { state: 'pending', biosHolds: 'in-doubt', isFailure: true, nextTryAt: 0 },
    message:
      row === undefined
        ? 'Dibaca balik: belum ada di BIOS; dikirim lagi.'
        : 'Dibaca balik: isi di BIOS berbeda; dikirim lagi.',
  };
}
