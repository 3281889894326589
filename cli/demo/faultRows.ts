import type { LoggedAttempt } from '../../core/ledger/attemptLog.ts';
import type { Ledger } from '../../core/ledger/openLedger.ts';
import { count } from '../output/numbers.ts';

const ALL = 1_000_000;

/** What went wrong in a run, how often, and how it ended: rows of a table. */
export function faultRows({ attempts }: Ledger, runId: number): readonly string[][] {
  const ofRun = attempts.list({ runId, limit: ALL }).toReversed();
  const byRecord = Map.groupBy(ofRun, (attempt) => attempt.recordId);
  const failed = ofRun.filter((attempt) => attempt.kind === 'send' && attempt.outcome !== 'accepted');
  const byMessage = Map.groupBy(failed, (attempt) => attempt.message);
  return [...byMessage].map(([message, group]) => [
    group[0]?.code === null || group[0] === undefined ? message : `${group[0].code} ${message}`,
    count(group.length),
    endOf(byRecord.get(group[0]?.recordId ?? 0) ?? []),
  ]);
}

function endOf(attempts: readonly LoggedAttempt[]): string {
  const readBack = attempts.find((attempt) => attempt.kind === 'read-back');
  if (readBack !== undefined) return readBack.message;
  const last = attempts.at(-1);
  if (attempts.some((attempt) => attempt.code === 'MSG40103') && last?.outcome === 'accepted') {
    return 'Token baru diminta, dikirim lagi: diterima.';
  }
  return last?.outcome === 'accepted' ? 'Dikirim lagi: diterima.' : 'Menunggu pengiriman berikutnya.';
}
