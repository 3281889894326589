import { useCall } from '../../../api/useCall.ts';
import { idOf } from '../draft/mappingOf.ts';
import { sourceOf } from '../draft/sourceDraft.ts';
import type { WizardParts } from './wizardParts.ts';

/** The different texts of a column, to choose from; none until they have been read. */
export function useColumnValues({ draft, taken }: WizardParts, column: string | null): readonly string[] {
  const source = sourceOf(draft.source);
  const question = {
    mapping: idOf(draft, taken),
    source: source ?? ({ kind: 'file', path: '-' } as const),
    ...(draft.date === null ? {} : { date: draft.date }),
  };
  const found = useCall('listColumnValues', [question, column ?? ''], {
    enabled: source !== null && column !== null,
  });
  return found.data?.values.map(({ text }) => text) ?? [];
}
