import { dimensionKeyOf, naturalKeyOf, type Dataset } from '../catalogue/dataset.ts';
import type { Comparison } from '../ledger/compareDraft.ts';
import type { Ledger } from '../ledger/openLedger.ts';
import { canonicalPayload } from '../ledger/canonicalPayload.ts';
import type { QueueEntry } from '../ledger/recordStore.ts';
import type { RecordDraft } from '../mapping/record.ts';

/** A sound draft, and what it is against the ledger. */
export interface ComparedDraft {
  readonly draft: RecordDraft;
  readonly entry: QueueEntry;
  readonly comparison: Comparison;
  /** The mapping that the record's values came from; null where no mapping has made it yet. */
  readonly owner: string | null;
}

export interface ComparePlace {
  readonly ledger: Ledger;
  readonly environment: string;
  readonly dataset: Dataset;
  readonly mapping: string;
}

export function compareWithLedger(
  { ledger, environment, dataset, mapping }: ComparePlace,
  draft: RecordDraft,
): ComparedDraft {
  const payload = canonicalPayload(draft.payload);
  const entry: QueueEntry = {
    environment,
    dataset: dataset.id,
    mapping,
    naturalKey: naturalKeyOf(dataset, draft.payload),
    date: draft.payload.tgl_transaksi ?? '',
    dimension: dimensionKeyOf(dataset, draft.payload),
    payload,
    reference: JSON.stringify(draft.reference),
    heldBecause: null,
  };
  return { draft, entry, ...ledger.records.compare(entry) };
}

/** What would be sent by this pass; what is settled or already waits is not judged again. */
export function isToBeSent(comparison: Comparison | undefined): boolean {
  return comparison === 'new' || comparison === 'changed';
}
