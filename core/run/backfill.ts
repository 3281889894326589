import { readCivilDate, addDays, type CivilDate } from '../civilDate.ts';
import type { Backfill } from '../ledger/backfillLog.ts';
import type { DateRange } from '../mapping/shape/grouping.ts';
import { periodContaining } from '../schedule/period.ts';
import type { PlannedRead } from './planReads.ts';
import { runMappings, type RunContext } from './runMappings.ts';
import type { RunReport } from './runReport.ts';

/** What a backfill came to; `paused` goes on where it stopped when it is resumed. */
export interface BackfillResult {
  readonly id: number;
  readonly state: 'paused' | 'done';
  readonly doneTo: string | null;
  readonly reports: readonly RunReport[];
}

/**
 * Sends a range month by month. How far it came is in the ledger, so that it goes on after a pause or a crash;
 * only what is missing or changed is sent, however often a month is read.
 *
 * @param readsFor - Plans the reads of one chunk.
 */
export async function runBackfill(
  context: RunContext,
  backfill: Backfill,
  readsFor: (range: DateRange) => readonly PlannedRead[],
  signal: AbortSignal,
): Promise<BackfillResult> {
  const { backfills } = context.ledger;
  const reports: RunReport[] = [];
  backfills.setState(backfill.id, 'running', context.clock.now());
  for (const chunk of chunksOf(backfill)) {
    const report = await runMappings(
      { ...context, pauseMs: Math.max(context.pauseMs, backfill.pauseMs) },
      'backfill',
      readsFor(chunk),
      signal,
    );
    reports.push(report);
    if (report.stop !== null || report.mappings.some((mapping) => mapping.failure !== null)) {
      backfills.setState(backfill.id, 'paused', context.clock.now());
      return {
        id: backfill.id,
        state: 'paused',
        doneTo: backfills.find(backfill.id)?.doneTo ?? null,
        reports,
      };
    }
    backfills.advance(backfill.id, chunk.to, context.clock.now());
  }
  backfills.setState(backfill.id, 'done', context.clock.now());
  return { id: backfill.id, state: 'done', doneTo: backfill.to, reports };
}

/** The months that are not done yet, cut to the backfill's range. */
function chunksOf({ from, to, doneTo }: Pick<Backfill, 'from' | 'to' | 'doneTo'>): readonly DateRange[] {
  const done = doneTo === null ? null : readCivilDate(doneTo);
  const first = done === null ? readCivilDate(from) : addDays(done, 1);
  const last = readCivilDate(to);
  return first === null || last === null ? [] : monthsOf(first, last);
}

function monthsOf(first: CivilDate, last: CivilDate): readonly DateRange[] {
  const chunks: DateRange[] = [];
  for (let from = first; from <= last;) {
    const end = periodContaining('bulanan', from).last;
    const to = end < last ? end : last;
    chunks.push({ from, to });
    from = addDays(to, 1);
  }
  return chunks;
}
