import { messages } from '../../../messages.ts';
import type { Gap } from '../draft/stepGaps.ts';

/** What a step still lacks, as a sentence. */
export function gapText(gap: Gap): string {
  const { gaps } = messages.mappings.wizard;
  return gap.kind === 'fields' ? gaps.fields(gap.names.join(', ')) : gaps[gap.kind];
}
