import type { Settings } from '../settings.ts';
import { settingsPath } from './settingsPath.ts';

/** One value that differs; null where a side has none. Values are as in JSON. */
export interface Difference {
  /** Within what is compared, e.g. `sending.pauseMs` or `bindings.jumlah.column`. */
  readonly path: string;
  readonly current: string | null;
  readonly incoming: string | null;
}

/** What importing a mapping or a user dataset would do. */
export interface ItemComparison {
  readonly id: string;
  readonly state: 'new' | 'changed' | 'equal';
  readonly differences: readonly Difference[];
}

/** What importing a configuration would change, before it does. */
export interface ConfigurationComparison {
  /** Everything but mappings and user datasets. */
  readonly general: readonly Difference[];
  readonly mappings: readonly ItemComparison[];
  readonly userDatasets: readonly ItemComparison[];
}

/** Compares the settings of a configuration with the current ones; only what the configuration holds is listed. */
export function compareConfiguration(current: Settings, incoming: Settings): ConfigurationComparison {
  return {
    general: differences(generalPart(current), generalPart(incoming)),
    mappings: compareItems(current.mappings, incoming.mappings),
    userDatasets: compareItems(current.userDatasets, incoming.userDatasets),
  };
}

type Item = Settings['mappings'][number] | Settings['userDatasets'][number];

function generalPart({ mappings: _mappings, userDatasets: _userDatasets, ...general }: Settings): unknown {
  return general;
}

function compareItems(current: readonly Item[], incoming: readonly Item[]): readonly ItemComparison[] {
  return incoming.map((item) => {
    const known = current.find(({ id }) => id === item.id);
    if (known === undefined) return { id: item.id, state: 'new', differences: [] };
    const found = differences(known, item);
    return { id: item.id, state: found.length === 0 ? 'equal' : 'changed', differences: found };
  });
}

function differences(current: unknown, incoming: unknown): readonly Difference[] {
  const before = new Map(leaves(current));
  const after = new Map(leaves(incoming));
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((path) => ({ path, current: before.get(path) ?? null, incoming: after.get(path) ?? null }))
    .filter((difference) => difference.current !== difference.incoming);
}

/** Path and JSON text of every value that is not a group or list, and of every empty one. */
function leaves(value: unknown, path: readonly PropertyKey[] = []): (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return [[settingsPath(path), JSON.stringify(value)]];
  const entries: (readonly [PropertyKey, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  if (entries.length === 0) return [[settingsPath(path), JSON.stringify(value)]];
  return entries.flatMap(([name, inner]) => leaves(inner, [...path, name]));
}
