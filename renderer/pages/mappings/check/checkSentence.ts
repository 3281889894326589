import { formatCount } from '../../../format/formatNumber.ts';
import { messages } from '../../../messages.ts';
import type { CheckResult } from './checkResult.ts';

/** What a dry run came to, in words. */
export function checkSentence({ counts }: Pick<CheckResult, 'counts'>): string {
  const { sentence } = messages.mappings.check;
  const ready = counts.new + counts.changed;
  return [
    ready > 0 ? sentence.ready(formatCount(ready)) : sentence.nothing,
    ...(counts.invalid > 0 ? [sentence.invalid(formatCount(counts.invalid))] : []),
    ...(counts.held > 0 ? [sentence.held(formatCount(counts.held))] : []),
  ].join(' ');
}
