import type { PreparedMapping } from '../run/prepareMapping.ts';
import type { MappingSettings } from '../settings.ts';
import type { EngineParts } from './engineParts.ts';
import { createPasses, type PassRequest } from './passes.ts';

/** Trying out mappings that are not kept yet. */
export interface Drafts {
  /** A dry run as if the settings held this mapping, in place of one with the same id. Rejects as `check` does. */
  checkDraft(
    mapping: MappingSettings,
    request: Pick<PassRequest, 'range'>,
    signal: AbortSignal,
    onRows?: (count: number) => void,
  ): Promise<readonly PreparedMapping[]>;
}

export function createDrafts(parts: EngineParts): Drafts {
  return {
    checkDraft(mapping, request, signal, onRows) {
      const others = parts.settings.mappings.filter(({ id }) => id !== mapping.id);
      const settings = { ...parts.settings, mappings: [...others, mapping] };
      const options = onRows === undefined ? parts.options : { ...parts.options, onRows };
      return createPasses({ ...parts, options, settings }).check(mapping.id, request, signal);
    },
  };
}
