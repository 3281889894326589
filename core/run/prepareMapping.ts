import { datasetById, type Catalogue } from '../catalogue/catalogue.ts';
import { dimensionKeyOf, naturalKeyOf, type Dataset } from '../catalogue/dataset.ts';
import { requireStatedFields } from '../catalogue/statedFields.ts';
import { readCivilDate, type CivilDate } from '../civilDate.ts';
import type { Finding } from '../finding.ts';
import type { Comparison } from '../ledger/compareDraft.ts';
import type { Ledger } from '../ledger/openLedger.ts';
import { canonicalPayload, payloadHash } from '../ledger/payloadHash.ts';
import type { QueueEntry } from '../ledger/recordStore.ts';
import type { RecordDraft } from '../mapping/record.ts';
import { guardDrafts } from '../validate/guard.ts';
import type { MappingSettings } from '../settings.ts';
import { validateDrafts } from '../validate/validate.ts';
import { beforeStart } from './beforeStart.ts';
import { ledgerGuardHistory } from './ledgerGuardHistory.ts';
import { beyondLookBack } from './lookBack.ts';
import { readMapping, type OpenMappingSource, type ReadRequest } from './readMapping.ts';

export interface PrepareContext {
  readonly open: OpenMappingSource;
  readonly catalogue: Catalogue;
  readonly ledger: Ledger;
  readonly environment: string;
  /** The day that it is in the satker's zone. */
  readonly today: CivilDate;
  /** The day that it is at BIOS: it refuses later ones, and a refused record waits until its values change. */
  readonly todayAtBios: CivilDate;
}

export interface PrepareRequest extends ReadRequest {
  /** The operator asked for this range: only it is sent, none of it is too old, and old corrections go too. */
  readonly isRequested: boolean;
  /** Whether a date is in a period that the operator left out. */
  readonly isSkipped: (date: CivilDate) => boolean;
  /** The schedule's first day: what is older is sent only where it corrects what BIOS has. Null: no such day. */
  readonly startsOn: CivilDate | null;
}

/** A sound record, what it is against the ledger, and why it is held. */
export interface PreparedRecord {
  readonly draft: RecordDraft;
  readonly entry: QueueEntry;
  readonly comparison: Comparison;
  readonly heldBecause: readonly Finding[];
}

/** A mapping's pass up to the queue: what a dry run shows, and what a run queues. */
export interface PreparedMapping {
  readonly mapping: MappingSettings;
  readonly dataset: Dataset;
  readonly rowsRead: number;
  readonly records: readonly PreparedRecord[];
  /** Everything that the operator must know but the reasons of held records. */
  readonly findings: readonly Finding[];
  /** Numbers of all source rows that a record's figures stand on. */
  rowsBehind(draft: RecordDraft): readonly number[];
}

interface ComparedDraft {
  readonly entry: QueueEntry;
  readonly comparison: Comparison;
}

/**
 * Reads, shapes, validates, compares and guards one mapping; changes nothing.
 *
 * @throws SourceError, SettingsError, CatalogueError: the mapping cannot be used as it stands.
 */
export async function prepareMapping(
  context: PrepareContext,
  mapping: MappingSettings,
  request: PrepareRequest,
  signal: AbortSignal,
): Promise<PreparedMapping> {
  const dataset = datasetById(context.catalogue, mapping.dataset);
  requireStatedFields(dataset);
  const read = await readMapping(context.open, mapping, dataset, request, signal);
  const wanted = read.shaped.drafts.filter((draft) => isWanted(draft, request));
  const columnOf = columnsOf(mapping);
  const { today, todayAtBios, catalogue } = context;
  const checks = { today: todayAtBios, columnOf };
  const validation = validateDrafts(wanted, dataset, catalogue.references, checks);
  const all = validation.valid.map((draft) => [draft, compare(context, mapping, dataset, draft)] as const);
  const compared = new Map(all.filter(([, draft]) => !isBeforeStart(draft, request)));
  const guarded = guardDrafts(
    [...compared.keys()],
    ledgerGuardHistory(context.ledger, context.environment, mapping.id, dataset.id),
    mapping.guard,
    {
      dataset,
      today,
      columnOf,
      rowCount: read.rowsRead,
      requestedFrom: request.isRequested ? request.range.from : null,
      isSettled: (draft) => !isToBeSent(compared.get(draft)?.comparison),
    },
  );
  const reasons = new Map(guarded.held.map(({ draft, findings }) => [draft, findings]));
  const records = [...compared].map(([draft, { entry, comparison }]) => {
    const late = request.isRequested ? [] : beyondLookBack(draft, comparison, today);
    const heldBecause = [...(reasons.get(draft) ?? []), ...late];
    return { draft, comparison, heldBecause, entry: { ...entry, heldBecause: messagesOf(heldBecause) } };
  });
  return {
    mapping,
    dataset,
    rowsRead: read.rowsRead,
    records,
    findings: [
      ...read.findings,
      ...validation.findings,
      ...beforeStart(all.length - compared.size, request.startsOn),
      ...guarded.findings,
    ],
    rowsBehind: (draft) => read.shaped.rowsBehind(draft),
  };
}

/** Dates that nobody can read are left to validation. */
function isWanted(draft: RecordDraft, { range, isRequested, isSkipped }: PrepareRequest): boolean {
  const date = readCivilDate(draft.payload.tgl_transaksi ?? '');
  if (date === null) return true;
  const isOutside = isRequested && (date < range.from || date > range.to);
  return !isOutside && !isSkipped(date);
}

/** Dates are text in the order of the calendar. */
function isBeforeStart({ entry, comparison }: ComparedDraft, { startsOn }: PrepareRequest): boolean {
  return startsOn !== null && comparison === 'new' && entry.date < startsOn;
}

function compare(
  { ledger, environment }: PrepareContext,
  mapping: MappingSettings,
  dataset: Dataset,
  draft: RecordDraft,
): ComparedDraft {
  const payload = canonicalPayload(draft.payload);
  const entry: QueueEntry = {
    environment,
    dataset: dataset.id,
    mapping: mapping.id,
    naturalKey: naturalKeyOf(dataset, draft.payload),
    date: draft.payload.tgl_transaksi ?? '',
    dimension: dimensionKeyOf(dataset, draft.payload),
    payload,
    hash: payloadHash(payload),
    reference: JSON.stringify(draft.reference),
    heldBecause: null,
  };
  return { entry, comparison: ledger.records.compare(entry) };
}

/** What would be sent by this pass; what is settled or already waits is not judged again. */
export function isToBeSent(comparison: Comparison | undefined): boolean {
  return comparison === 'new' || comparison === 'changed';
}

/** BIOS field name to the header of its column, where it has one. */
function columnsOf(mapping: MappingSettings): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(mapping.bindings).flatMap(([field, binding]) =>
      binding.from === 'column' ? [[field, binding.column]] : [],
    ),
  );
}

function messagesOf(findings: readonly Finding[]): string | null {
  return findings.length === 0 ? null : findings.map((finding) => finding.message).join(' ');
}
