import type { ApplicationState, Overview } from '../../applicationState.ts';
import { entry, separator, type TrayEntry } from './trayEntry.ts';

/** *Kirim sekarang* with everything and each mapping; while a run is under way, the way to end it. */
export function sendMenu({ run, overview, worker }: ApplicationState): TrayEntry {
  if (run !== null) return entry('Batalkan pengiriman', { kind: 'cancel' });
  const mappings = overview?.mappings ?? [];
  // An engine that could not be opened is tried again when there is something to send.
  const isWorthTrying = mappings.length > 0 || worker.kind === 'failed';
  return {
    kind: 'submenu',
    label: 'Kirim sekarang',
    isEnabled: isWorthTrying,
    entries: [
      entry('Semua', { kind: 'send', mapping: null }, isWorthTrying),
      ...(mappings.length === 0 ? [] : [separator]),
      ...mappings.map((mapping) => entry(nameOf(mapping, mappings), { kind: 'send', mapping: mapping.id })),
    ],
  };
}

type ListedMapping = Overview['mappings'][number];

/** The dataset's title; where several mappings serve the dataset, with what tells them apart. */
function nameOf({ id, dataset, title }: ListedMapping, all: readonly ListedMapping[]): string {
  const isOnlyOne = all.filter((other) => other.dataset === dataset).length === 1;
  return isOnlyOne ? title : `${title} (${id})`;
}
