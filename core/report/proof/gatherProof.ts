import type { Dataset } from '../../catalogue/dataset.ts';
import type { ChainVerdict } from '../../ledger/attemptChain.ts';
import type { ProvenRecord, StandingCount } from '../../ledger/provenRecords.ts';
import type { RecordState } from '../../ledger/recordState.ts';
import type { PeriodKey } from '../../schedule/period.ts';
import { gatherHeader, type ReportHeader } from '../reportHeader.ts';
import type { ViewParts } from '../../engine/engineParts.ts';
import { lineTotals, type LineTotal } from './lineTotals.ts';

/** How the records of a dataset stand: by state, and apart from that those which the operator put away. */
export interface Standing {
  readonly states: Readonly<Partial<Record<RecordState, number>>>;
  readonly dismissed: number;
  readonly total: number;
}

export interface ProvenDataset extends Standing {
  readonly id: string;
  readonly title: string;
  /** Null for a dataset that is no longer in the catalogue. */
  readonly dataset: Dataset | null;
  /** `YYYY-MM` to the number of records of that month that BIOS holds. */
  readonly heldByMonth: ReadonlyMap<string, number>;
  /** Every record; or, where the report would be too long, those that BIOS does not hold as they are now. */
  readonly records: readonly ProvenRecord[];
  readonly totals: readonly LineTotal[];
}

/** The workbook that lists every record and belongs to the report. */
export interface Attachment {
  readonly fileName: string;
  /** SHA-256 of the file, 64 hexadecimal digits. */
  readonly sha256: string;
}

/** What was sent for a period, and what proves it. */
export interface DeliveryProof {
  readonly header: ReportHeader;
  readonly period: PeriodKey;
  readonly datasets: readonly ProvenDataset[];
  readonly all: Standing;
  /** Whether `records` holds every record. */
  readonly isComplete: boolean;
  readonly chain: ChainVerdict;
  readonly attachment: Attachment | null;
}

/** With more records than this (some 75 pages), the list is left to the workbook. */
export const LISTED_RECORDS = 3000;

export function gatherProof(
  parts: ViewParts,
  period: PeriodKey,
  attachment: Attachment | null,
): DeliveryProof {
  const { evidence, attempts } = parts.ledger;
  const counts = evidence.standingCounts(parts.settings.environment, period.first, period.last);
  const all = standingOf(counts);
  const isComplete = all.total <= LISTED_RECORDS;
  return {
    header: gatherHeader(parts),
    period,
    datasets: [...Map.groupBy(counts, ({ dataset }) => dataset)]
      .toSorted(([one], [other]) => placeOf(parts, one) - placeOf(parts, other))
      .map(([id, group]) => provenDataset(parts, period, id, group, isComplete)),
    all,
    isComplete,
    chain: attempts.verifyChain(),
    attachment,
  };
}

/** Datasets come in the order of the settings; what is no longer mapped comes last. */
function placeOf({ settings }: ViewParts, id: string): number {
  const index = settings.mappings.findIndex(({ dataset }) => dataset === id);
  return index === -1 ? settings.mappings.length : index;
}

function provenDataset(
  parts: ViewParts,
  period: PeriodKey,
  id: string,
  counts: readonly StandingCount[],
  isComplete: boolean,
): ProvenDataset {
  const { catalogue, ledger, settings } = parts;
  const dataset = catalogue.datasets.get(id) ?? null;
  const days = { environment: settings.environment, dataset: id, from: period.first, to: period.last };
  return {
    id,
    title: dataset?.title ?? id,
    dataset,
    ...standingOf(counts),
    heldByMonth: heldByMonth(counts),
    records: isComplete ? ledger.evidence.provenRecords(days) : ledger.evidence.openRecords(days),
    totals: dataset === null ? [] : lineTotals(parts, dataset, days),
  };
}

function standingOf(counts: readonly StandingCount[]): Standing {
  const states: Partial<Record<RecordState, number>> = {};
  let dismissed = 0;
  for (const { state, count, isDismissed } of counts) {
    if (isDismissed) dismissed += count;
    else states[state] = (states[state] ?? 0) + count;
  }
  return { states, dismissed, total: counts.reduce((sum, { count }) => sum + count, 0) };
}

function heldByMonth(counts: readonly StandingCount[]): ReadonlyMap<string, number> {
  const held = new Map<string, number>();
  for (const { month, state, count } of counts) {
    if (state === 'accepted' || state === 'confirmed') held.set(month, (held.get(month) ?? 0) + count);
  }
  return held;
}
