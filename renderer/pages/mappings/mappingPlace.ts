/** Where on this page one is; `fromStart`: somebody came from Mulai, and is to go back there. */
export type MappingPlace = { readonly fromStart: boolean } & (
  | { readonly kind: 'list' }
  | { readonly kind: 'new'; readonly dataset: string | null }
  | { readonly kind: 'edit' | 'check'; readonly id: string }
  | { readonly kind: 'draft'; readonly name: string }
);

const FROM_START = 'from-start';

/** What the rest of the address means, e.g. `edit`, `penerimaan`, `from-start`; the list for anything unknown. */
export function mappingPlaceOf(rest: readonly string[]): MappingPlace {
  const fromStart = rest.at(-1) === FROM_START;
  const [kind, argument] = fromStart ? rest.slice(0, -1) : rest;
  if (kind === 'new') return { kind, dataset: argument ?? null, fromStart };
  if ((kind === 'edit' || kind === 'check') && argument !== undefined)
    return { kind, id: argument, fromStart };
  if (kind === 'draft' && argument !== undefined) return { kind, name: argument, fromStart };
  return { kind: 'list', fromStart };
}
