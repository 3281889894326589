import type { BindingSuggestion } from '../../../../core/mapping/suggest/suggestBindings.ts';
import type { Shape } from '../../../../core/mapping/shape/shapeSettings.ts';
import type { Draft } from './draft.ts';
import type { FileDraft, ServerDraft } from './sourceDraft.ts';

const undecided = { bindings: {}, filter: [], shape: { kind: 'rows' } } as const;

/** Another dataset has other fields, so what was bound begins anew. */
export function withDataset(draft: Draft, dataset: string): Draft {
  if (dataset === draft.dataset) return draft;
  return {
    ...draft,
    ...undecided,
    dataset,
    schedule: null,
    chosen: { bindings: false, shape: false, schedule: false },
  };
}

/** Another file of a mapping that there is probably looks the same; a new mapping's is unknown. */
export function withFile(draft: Draft, path: string): Draft {
  const isSame = draft.source?.kind === 'file' && draft.source.path === path;
  if (isSame) return draft;
  if (draft.editing !== null && draft.source?.kind === 'file')
    return { ...draft, source: { ...draft.source, path } };
  return withoutReading({ ...draft, source: { kind: 'file', path, table: null, headerRow: null } });
}

/** Another sheet or header row has other columns. */
export function withSheet(draft: Draft, change: Partial<Pick<FileDraft, 'table' | 'headerRow'>>): Draft {
  if (draft.source?.kind !== 'file') return draft;
  return withoutReading({ ...draft, source: { ...draft.source, ...change } });
}

/** Another table or query of a server has other columns. */
export function withReading(
  draft: Draft,
  change: Partial<Pick<ServerDraft, 'reads' | 'table' | 'query'>>,
): Draft {
  if (draft.source?.kind !== 'server') return draft;
  const source = { ...draft.source, ...change };
  // A query that was mended a little keeps what is bound to its columns.
  return change.query !== undefined && draft.source.query !== null
    ? { ...draft, source }
    : withoutReading({ ...draft, source });
}

function withoutReading(draft: Draft): Draft {
  return { ...draft, ...undecided, chosen: { ...draft.chosen, bindings: false, shape: false } };
}

/** Takes over proposed bindings where the operator has decided nothing yet. */
export function withSuggestedBindings(draft: Draft, suggested: readonly BindingSuggestion[]): Draft {
  if (draft.chosen.bindings) return draft;
  const bindings = suggested.map(({ field, column }) => [field, { from: 'column', column }] as const);
  return { ...draft, bindings: Object.fromEntries(bindings), chosen: { ...draft.chosen, bindings: true } };
}

/** Takes over a proposed shape where the operator has decided nothing yet. */
export function withSuggestedShape(draft: Draft, shape: Shape): Draft {
  if (draft.chosen.shape || JSON.stringify(shape) === JSON.stringify(draft.shape)) return draft;
  return { ...draft, shape };
}
