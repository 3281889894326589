import { SqliteError } from 'better-sqlite3';
import type { BiosConnection } from '../bios/connect.ts';
import type { Clock } from '../clock.ts';
import { KirimError } from '../errors.ts';
import type { ClaimedRecord } from '../ledger/recordClaims.ts';
import type { RunKind } from '../ledger/runLog.ts';
import type { MappingSettings } from '../settings.ts';
import { cancellationBy } from './cancellation.ts';
import { createPace } from './pace.ts';
import { prepareMapping, type PrepareContext, type PreparedMapping } from './prepareMapping.ts';
import { rebuildMapping } from './rebuildMapping.ts';
import type { PlannedRead } from './planReads.ts';
import { LONGEST_WAIT_MS, type RetryLadder } from './retryDelay.ts';
import { worstFindings } from './worstFindings.ts';
import type { MappingReport, RunReport } from './runReport.ts';
import { sendQueue, type SendQueueResult } from './sendQueue.ts';

/** What a pass is doing, for a person who watches. */
export type RunProgress =
  | { readonly stage: 'reading'; readonly mapping: string; readonly index: number; readonly of: number }
  | { readonly stage: 'sending'; readonly settled: number; readonly of: number };

export interface RunContext extends PrepareContext {
  readonly clock: Clock;
  readonly ladder: RetryLadder;
  readonly maximumConcurrency: number;
  readonly pauseMs: number;
  /** Sending ends when BIOS took nothing for so long; the rest waits for the next pass. */
  readonly giveUpAfterMs: number;
  readonly connection: BiosConnection;
  readonly onProgress: (progress: RunProgress) => void;
  /** Told of an error that nobody foresaw and that the pass survives. */
  readonly onFault: (error: unknown) => void;
}

/**
 * One pass: reads and queues every planned mapping, then sends whatever is due in the environment, also what
 * earlier passes left. A mapping that cannot be read is reported and does not stop the others.
 *
 * @throws SQLite's errors when the ledger cannot be written.
 */
export async function runMappings(
  context: RunContext,
  kind: RunKind,
  reads: readonly PlannedRead[],
  signal: AbortSignal,
): Promise<RunReport> {
  const { clock, ledger, environment } = context;
  const startedAt = clock.now();
  ledger.records.recoverInterrupted(startedAt);
  // Who presses "Kirim sekarang" does not want to wait for the next step of a retry ladder; and no step is as far
  // off as one that was set before the computer's clock was put back.
  ledger.records.retryNow(environment, kind === 'send' ? 0 : startedAt + LONGEST_WAIT_MS);
  const runId = ledger.runs.start(kind, environment, startedAt);
  const mappings: MappingReport[] = [];
  for (const [index, read] of reads.entries()) {
    if (signal.aborted) break;
    context.onProgress({ stage: 'reading', mapping: read.mapping.id, index, of: reads.length });
    mappings.push(await readAndQueue(context, runId, read, signal));
  }
  const readAt = clock.now();
  const sent = await sendDue(context, runId, signal);
  const endedAt = clock.now();
  const left = ledger.records.countByState(environment);
  const report: RunReport = {
    runId,
    kind,
    environment,
    startedAt,
    endedAt,
    readMs: readAt - startedAt,
    sendMs: endedAt - readAt,
    mappings,
    ...sent,
    left: {
      pending: (left.pending ?? 0) + (left.sending ?? 0),
      unknown: left.unknown ?? 0,
      held: ledger.recordList.countHeld(environment),
    },
  };
  ledger.runs.finish(runId, report, endedAt);
  return report;
}

async function readAndQueue(
  context: RunContext,
  runId: number,
  read: PlannedRead,
  signal: AbortSignal,
): Promise<MappingReport> {
  try {
    await rebuildMapping(context, read.mapping, signal);
    const prepared = await prepareMapping(context, read.mapping, read.request, signal);
    return queue(context, runId, read, prepared);
  } catch (error) {
    // Without its ledger a pass is at its end; with it, no mapping may keep the others from being sent.
    if (error instanceof SqliteError) throw error;
    if (!(error instanceof KirimError)) context.onFault(error);
    if (!signal.aborted) noteTried(context, read);
    return { ...emptyReport(read.mapping), failure: failureOf(error) };
  }
}

/** What nobody foresaw is not quoted, for it may hold anything. */
function failureOf(error: unknown): NonNullable<MappingReport['failure']> {
  if (error instanceof KirimError) {
    const { code, message, remedy } = error;
    return { code, message, remedy };
  }
  return {
    code: 'unexpected',
    message: 'Pemetaan ini tidak dapat dibaca karena gangguan yang tidak terduga.',
    remedy: 'Coba lagi. Bila terulang, periksa sumbernya, atau kirimkan Bundel bantuan kepada pengelola.',
  };
}

function noteTried({ ledger, environment, clock }: RunContext, { mapping, periods }: PlannedRead): void {
  for (const period of periods) ledger.periodTries.note(environment, mapping.id, period.id, clock.now());
}

/** Queues a whole mapping in one transaction: after it nothing depends on the source any more. */
function queue(
  context: RunContext,
  runId: number,
  read: PlannedRead,
  prepared: PreparedMapping,
): MappingReport {
  const { ledger } = context;
  const now = context.clock.now();
  return ledger.transaction(() => {
    for (const record of prepared.records) ledger.records.queue(record.entry, runId, now);
    const held = prepared.records.flatMap((record) => record.heldBecause);
    ledger.runs.addFindings(runId, prepared.mapping.id, worstFindings([...prepared.findings, ...held]));
    noteTried(context, read);
    const report = reportOf(prepared);
    const { mapping, rowsRead, isHeldWhole } = report;
    const { environment } = context;
    ledger.runs.noteReading({ runId, environment, mapping, rowsRead, isMeasure: !isHeldWhole });
    return report;
  });
}

/** What a prepared mapping comes to, counted. */
export function reportOf(prepared: PreparedMapping): MappingReport {
  const count = (...wanted: readonly string[]): number =>
    prepared.records.filter((record) => record.heldBecause.length === 0 && wanted.includes(record.comparison))
      .length;
  const wrongRows = prepared.findings.filter((finding) => finding.severity === 'error');
  const held = prepared.records.filter((record) => record.heldBecause.length > 0).length;
  const ofMapping = wrongRows.filter((finding) => finding.row === null).length;
  return {
    ...emptyReport(prepared.mapping),
    rowsRead: prepared.rowsRead,
    invalid: new Set(wrongRows.flatMap((finding) => finding.row ?? [])).size + ofMapping,
    new: count('new'),
    changed: count('changed'),
    unchanged: count('unchanged', 'reverted'),
    waiting: count('waiting'),
    rejectedBefore: count('rejected'),
    held: held + count('held'),
    dismissed: count('dismissed'),
    isHeldWhole: prepared.records.length === held,
  };
}

function emptyReport(mapping: MappingSettings): MappingReport {
  return {
    mapping: mapping.id,
    dataset: mapping.dataset,
    rowsRead: 0,
    invalid: 0,
    new: 0,
    changed: 0,
    unchanged: 0,
    waiting: 0,
    held: 0,
    dismissed: 0,
    isHeldWhole: false,
    rejectedBefore: 0,
    failure: null,
  };
}

async function sendDue(context: RunContext, runId: number, signal: AbortSignal): Promise<SendQueueResult> {
  const { ledger, environment } = context;
  const counts = ledger.records.countByState(environment);
  const waiting = (counts.pending ?? 0) + (counts.unknown ?? 0);
  if (waiting === 0 || signal.aborted) {
    const stop = signal.aborted ? cancellationBy(signal) : null;
    return { accepted: 0, confirmed: 0, rejected: 0, missingDatasets: [], stop };
  }
  let settled = 0;
  const onSettled = (_record: ClaimedRecord): void => {
    settled += 1;
    context.onProgress({ stage: 'sending', settled, of: Math.max(settled, waiting) });
  };
  return sendQueue(
    {
      ...context,
      runId,
      client: context.connection.client,
      tokens: context.connection.tokens,
      pace: createPace(context.maximumConcurrency, context.ladder),
      onSettled,
    },
    signal,
  );
}
