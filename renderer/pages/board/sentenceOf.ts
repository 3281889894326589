import type { RunReport } from '../../../core/run/runReport.ts';
import { messages } from '../../messages.ts';
import type { Standing } from './standing.ts';

export interface Sentence {
  readonly sentence: string;
  readonly advice: string;
}

/** How things stand, in words. */
export function sentenceOf(standing: Standing): Sentence {
  const texts = messages.board.standing;
  switch (standing.kind) {
    case 'nothing-mapped':
      return texts.nothingMapped;
    case 'needs-action':
      return texts.needsAction(standing.count);
    case 'failing':
      return texts.failing[standing.reason];
    case 'late':
      return texts.late(standing.periods, standing.datasets);
    case 'waiting':
      return texts.waiting(standing.count);
    case 'missing':
      return texts.missing(standing.periods, standing.datasets);
    case 'complete':
      return standing.isScheduled ? texts.complete : texts.completeByHand;
  }
}

/** What a pass came to, in one sentence. */
export function reportSentence(report: RunReport): string {
  const { accepted, confirmed, rejected, mappings, left, stop } = report;
  const invalid = mappings.reduce((sum, mapping) => sum + mapping.invalid, 0);
  const failed = mappings.filter(({ failure }) => failure !== null).length;
  const { result } = messages.board;
  const parts = [
    accepted + confirmed > 0 ? result.accepted(accepted + confirmed) : '',
    rejected > 0 ? result.rejected(rejected) : '',
    invalid > 0 ? result.invalid(invalid) : '',
    left.held > 0 ? result.held(left.held) : '',
    left.pending + left.unknown > 0 ? result.waiting(left.pending + left.unknown) : '',
    failed > 0 ? result.failed(failed) : '',
  ].filter((part) => part !== '');
  const text = parts.length === 0 ? result.nothingNew : parts.join(', ');
  if (stop === null) return text;
  return stop.kind === 'cancelled' ? `${result.cancelled} ${text}` : `${text}. ${stop.message}`;
}
