import type { DateRange } from '../mapping/shape/grouping.ts';
import { datingOf, readsByHand } from '../run/planReads.ts';
import type { ReadHoldingsOptions } from '../run/readHoldings.ts';
import { reconcile, type Reconciliation } from '../run/reconcile.ts';
import { seedFromBios, type Seeded } from '../run/seedFromBios.ts';
import {
  mappingOf,
  prepareContextOf,
  readFactsOf,
  withBios,
  type EngineOptions,
  type EngineParts,
} from './engineParts.ts';

/** What is done by reading back from BIOS. Rejects with `SettingsError` `no-key`. */
export interface ReadBacks {
  /** Takes over what BIOS already holds, so that only differences are sent. */
  seed(
    mapping: string,
    range: DateRange,
    signal: AbortSignal,
    onPage?: (rowsSoFar: number) => void,
  ): Promise<Seeded>;
  /** Reads back and compares record by record. */
  reconcile(
    mapping: string,
    range: DateRange,
    signal: AbortSignal,
    onPage?: (rowsSoFar: number) => void,
  ): Promise<Reconciliation>;
}

export function createReadBacks(parts: EngineParts): ReadBacks {
  const { catalogue, ledger, settings, options } = parts;
  return {
    seed: async (id, range, signal, onPage) =>
      withBios(parts, ({ client }) =>
        seedFromBios(
          { client, catalogue, ledger, environment: settings.environment, clock: options.clock },
          mappingOf(parts, id),
          range,
          signal,
          readingOf(options, onPage),
        ),
      ),
    reconcile: async (id, range, signal, onPage) => {
      // What the operator leaves out of sending may still be at BIOS.
      const facts = { ...readFactsOf(parts, id), skipped: new Set<string>() };
      const { mapping, rhythm } = facts;
      const reads = datingOf(mapping) === 'now' ? [] : readsByHand(facts, range);
      return withBios(parts, ({ client }) =>
        reconcile(
          {
            ...prepareContextOf(parts),
            client,
            now: () => options.clock.now(),
            reading: readingOf(options, onPage),
          },
          { dataset: mapping.dataset, range, rhythm, reads },
          signal,
        ),
      );
    },
  };
}

/** Somebody waits for a whole range, so a page that fails is asked for three times more. */
function readingOf(
  { firstRetryDelayMs }: EngineOptions,
  onPage: (rowsSoFar: number) => void = () => undefined,
): ReadHoldingsOptions {
  return { onPage, retryDelaysMs: [1, 2, 4].map((factor) => factor * firstRetryDelayMs) };
}
