import { datasetById, type Catalogue } from '../catalogue/catalogue.ts';
import type { Dataset } from '../catalogue/dataset.ts';
import { requireStatedFields } from '../catalogue/statedFields.ts';
import { readCivilDate, type CivilDate } from '../civilDate.ts';
import type { Finding } from '../finding.ts';
import type { Comparison } from '../ledger/compareDraft.ts';
import type { Ledger } from '../ledger/openLedger.ts';
import type { HoldCause, QueueEntry } from '../ledger/recordStore.ts';
import type { RecordDraft } from '../mapping/record.ts';
import { guardDrafts, type Guarded } from '../validate/guard.ts';
import type { MappingSettings } from '../settings.ts';
import { validateDrafts } from '../validate/validate.ts';
import { compareWithLedger, isToBeSent, type ComparedDraft } from './comparedDraft.ts';
import { leaveAlone, type Kept } from './leaveAlone.ts';
import { ledgerGuardHistory } from './ledgerGuardHistory.ts';
import { beyondLookBack, lookBackStart } from './lookBack.ts';
import { withoutRows } from './withoutRows.ts';
import { readMapping, type MappingRead, type OpenMappingSource, type ReadRequest } from './readMapping.ts';

export interface PrepareContext {
  readonly open: OpenMappingSource;
  readonly catalogue: Catalogue;
  readonly ledger: Ledger;
  readonly environment: string;
  /** All that there are, so that none takes over what another one fills. */
  readonly mappings: readonly MappingSettings[];
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
  /** The days that the read was about. */
  readonly range: ReadRequest['range'];
  readonly rowsRead: number;
  readonly records: readonly PreparedRecord[];
  /** Everything that the operator must know but the reasons of held records. */
  readonly findings: readonly Finding[];
  /** Numbers of all source rows that a record's figures stand on. */
  rowsBehind(draft: RecordDraft): readonly number[];
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
  const checks = { today: context.todayAtBios, columnOf: columnsOf(mapping) };
  const validation = validateDrafts(wanted, dataset, context.catalogue.references, checks);
  const { kept, findings } = compareAll(context, mapping, dataset, request, validation.valid, read);
  const guarded = guard(context, mapping, dataset, request, kept, read);
  const correctedFrom = lookBackStart(context.today, mapping.lookBackDays);
  const reasons = new Map(guarded.held.map((held) => [held.draft, held.findings]));
  return {
    mapping,
    dataset,
    range: request.range,
    rowsRead: read.rowsRead,
    records: kept.map(({ draft, entry, comparison }) => {
      const heldBecause = [
        ...(reasons.get(draft) ?? []),
        ...(request.isRequested ? [] : beyondLookBack(draft, comparison, correctedFrom)),
        ...withoutRows(draft, comparison, (one) => read.shaped.rowsBehind(one)),
      ];
      return { draft, comparison, heldBecause, entry: { ...entry, heldBecause: causeOf(heldBecause) } };
    }),
    findings: [...read.findings, ...validation.findings, ...findings, ...guarded.findings],
    rowsBehind: (draft) => read.shaped.rowsBehind(draft),
  };
}

function compareAll(
  { ledger, environment, mappings }: PrepareContext,
  mapping: MappingSettings,
  dataset: Dataset,
  { startsOn }: PrepareRequest,
  drafts: readonly RecordDraft[],
  { shaped }: MappingRead,
): Kept {
  const place = { ledger, environment, dataset, mapping: mapping.id };
  const others = mappings.filter((other) => other.id !== mapping.id && other.dataset === mapping.dataset);
  const compared = ledger.snapshot(() => drafts.map((draft) => compareWithLedger(place, draft)));
  return leaveAlone(compared, {
    startsOn,
    otherMappings: new Set(others.map(({ id }) => id)),
    rowsBehind: (draft) => shaped.rowsBehind(draft),
  });
}

function guard(
  { ledger, environment, today }: PrepareContext,
  mapping: MappingSettings,
  dataset: Dataset,
  { isRequested, range }: PrepareRequest,
  kept: readonly ComparedDraft[],
  { rowsRead }: MappingRead,
): Guarded {
  const settled = new Set(kept.filter(({ comparison }) => !isToBeSent(comparison)).map(({ draft }) => draft));
  return guardDrafts(
    kept.map(({ draft }) => draft),
    ledgerGuardHistory(ledger, environment, mapping.id, dataset.id),
    mapping.guard,
    {
      dataset,
      today,
      columnOf: columnsOf(mapping),
      rowCount: rowsRead,
      requestedFrom: isRequested ? range.from : null,
      isSettled: (draft) => settled.has(draft),
    },
  );
}

/** Dates that nobody can read are left to validation. */
function isWanted(draft: RecordDraft, { range, isRequested, isSkipped }: PrepareRequest): boolean {
  const date = readCivilDate(draft.payload.tgl_transaksi ?? '');
  if (date === null) return true;
  const isOutside = isRequested && (date < range.from || date > range.to);
  return !isOutside && !isSkipped(date);
}

/** BIOS field name to the header of its column, where it has one. */
function columnsOf(mapping: MappingSettings): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(mapping.bindings).flatMap(([field, binding]) =>
      binding.from === 'column' ? [[field, binding.column]] : [],
    ),
  );
}

function causeOf(findings: readonly Finding[]): HoldCause | null {
  if (findings.length === 0) return null;
  const codes = [...new Set(findings.map((finding) => finding.code))].toSorted().join(' ');
  return { codes, message: findings.map((finding) => finding.message).join(' ') };
}
