import type { BiosClient } from '../bios/client.ts';
import type { BiosRow } from '../bios/readBack.ts';
import { datasetById, type Catalogue } from '../catalogue/catalogue.ts';
import { dimensionKeyOf, naturalKeyOf, type Dataset } from '../catalogue/dataset.ts';
import type { Clock } from '../clock.ts';
import type { Ledger } from '../ledger/openLedger.ts';
import { canonicalPayload } from '../ledger/canonicalPayload.ts';
import type { Payload } from '../mapping/record.ts';
import type { DateRange } from '../mapping/shape/grouping.ts';
import type { MappingSettings } from '../settings.ts';
import { readHoldings, type ReadHoldingsOptions } from './readHoldings.ts';

export interface SeedContext {
  readonly client: BiosClient;
  readonly catalogue: Catalogue;
  readonly ledger: Ledger;
  readonly environment: string;
  readonly clock: Clock;
}

/** How many records BIOS holds in the range, and how many of them were new to the ledger. */
export type Seeded =
  | { readonly kind: 'seeded'; readonly found: number; readonly added: number }
  | { readonly kind: 'failed'; readonly message: string };

/**
 * Takes over into the ledger what BIOS already holds, as `confirmed`, so that the first day shows it and only
 * differences are sent. Fields that the mapping does not fill are left out, since they are not ours to compare.
 */
export async function seedFromBios(
  context: SeedContext,
  mapping: MappingSettings,
  range: DateRange,
  signal: AbortSignal,
  reading: ReadHoldingsOptions = {},
): Promise<Seeded> {
  const { ledger, environment, clock } = context;
  const dataset = datasetById(context.catalogue, mapping.dataset);
  const held = await readHoldings(context.client, dataset, range, signal, reading);
  if (held.kind === 'failed') return held;
  const runId = ledger.runs.start('seed', environment, clock.now());
  const added = ledger.transaction(() => {
    let count = 0;
    for (const row of held.byKey.values()) {
      const payload = payloadOfRow(dataset, mapping, row);
      const canonical = canonicalPayload(payload);
      const isNew = ledger.holdings.seed(
        {
          environment,
          dataset: dataset.id,
          mapping: mapping.id,
          naturalKey: naturalKeyOf(dataset, payload),
          date: payload.tgl_transaksi ?? '',
          dimension: dimensionKeyOf(dataset, payload),
          payload: canonical,
        },
        runId,
        clock.now(),
      );
      if (isNew) count += 1;
    }
    return count;
  });
  const report = { mappings: [], found: held.byKey.size, added };
  ledger.runs.finish(runId, report, clock.now());
  return { kind: 'seeded', found: held.byKey.size, added };
}

/** The fields that the mapping fills; the others are not ours to compare. */
function payloadOfRow(dataset: Dataset, mapping: MappingSettings, row: BiosRow): Payload {
  const shaped = mapping.shape?.kind === 'group' ? (mapping.shape.fields ?? {}) : {};
  const isFilled = (name: string): boolean =>
    dataset.naturalKey.includes(name) || Object.hasOwn(mapping.bindings, name) || Object.hasOwn(shaped, name);
  return Object.fromEntries(Object.entries(row).filter(([name]) => isFilled(name)));
}
