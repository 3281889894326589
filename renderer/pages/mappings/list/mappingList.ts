import type { MappingSettings } from '../../../../core/settings.ts';
import { idOf } from '../draft/mappingOf.ts';

type Mappings = readonly MappingSettings[];

/** The list with a mapping in place of the one of its id, or at its end. */
export function withMapping(mappings: Mappings, mapping: MappingSettings): Mappings {
  return mappings.some(({ id }) => id === mapping.id)
    ? mappings.map((other) => (other.id === mapping.id ? mapping : other))
    : [...mappings, mapping];
}

export function withoutMapping(mappings: Mappings, id: string): Mappings {
  return mappings.filter((mapping) => mapping.id !== id);
}

/** Puts a mapping that was taken out back to its place. */
export function withMappingAt(mappings: Mappings, mapping: MappingSettings, place: number): Mappings {
  return withoutMapping(mappings, mapping.id).toSpliced(place, 0, mapping);
}

/** A copy behind the original. Two mappings must not send the same by themselves, so its schedule is suspended. */
export function withCopy(
  mappings: Mappings,
  id: string,
): { readonly mappings: Mappings; readonly copy: string } {
  const place = mappings.findIndex((mapping) => mapping.id === id);
  const original = mappings[place];
  if (original === undefined) return { mappings, copy: id };
  const copy = idOf(
    { id: null, dataset: original.id },
    mappings.map((mapping) => mapping.id),
  );
  const { schedule } = original;
  const copied = {
    ...original,
    id: copy,
    ...(schedule === undefined ? {} : { schedule: { ...schedule, suspended: true } }),
  };
  return { mappings: mappings.toSpliced(place + 1, 0, copied), copy };
}

/** Follows a mapping's schedule, or leaves it for now; one that has none stays as it is. */
export function withScheduling(mappings: Mappings, id: string, isFollowed: boolean): Mappings {
  return mappings.map((mapping) => {
    if (mapping.id !== id || mapping.schedule === undefined) return mapping;
    const { suspended: _suspended, ...schedule } = mapping.schedule;
    return { ...mapping, schedule: isFollowed ? schedule : { ...schedule, suspended: true } };
  });
}
