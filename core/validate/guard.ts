import { Big } from 'big.js';
import { DATE_FIELD, dimensionKeyOf } from '../catalogue/dataset.ts';
import { readCivilDate, type CivilDate } from '../civilDate.ts';
import type { Finding } from '../finding.ts';
import type { RecordDraft } from '../mapping/record.ts';
import type { GuardHistory, KnownPayload } from './guardHistory.ts';
import { guardLine, type HoldReason, type LineContext } from './guardLine.ts';
import { emptyRead, fewerRows } from './guardMessages.ts';
import type { GuardSettings } from './guardSettings.ts';
import { median } from './median.ts';
import type { Words } from './messages.ts';

export interface GuardContext extends Omit<LineContext, 'settings'> {
  /** Source rows of this read, before shaping. */
  readonly rowCount: number;
  /** BIOS field name to the header of the source column that it comes from; constants are left out. */
  readonly columnOf: Readonly<Record<string, string>>;
  /** Whether nothing of a draft is sent by this pass (BIOS holds it, it waits, it was approved): not judged. */
  readonly isSettled: (draft: RecordDraft) => boolean;
}

export interface HeldDraft {
  readonly draft: RecordDraft;
  /** Why, with the numbers; at least one. */
  readonly findings: readonly Finding[];
}

export interface Guarded {
  /** Free to be queued, in the order given. */
  readonly passed: RecordDraft[];
  /** To be shown to the operator first, in the order given. */
  readonly held: HeldDraft[];
  /** About the read as a whole (row null); each also stands with every draft that is held for it. */
  readonly findings: Finding[];
}

/** Too few rows to speak of a usual number of them. */
const FEWEST_USUAL_ROWS = 10;

/**
 * Holds back what is probably a mistake of the source. Expects valid drafts, one per natural key. A settled
 * draft always passes; the others are measured by the history, never by a draft that is settled or held.
 */
export function guardDrafts(
  drafts: readonly RecordDraft[],
  history: GuardHistory,
  settings: GuardSettings,
  context: GuardContext,
): Guarded {
  const ofRead = checkRead(history, settings, context).map((words) => readFinding(words, context.rowCount));
  const judged = drafts.filter((draft) => !context.isSettled(draft));
  const reasonsOf = checkLines(judged, history, { ...context, settings });
  const passed: RecordDraft[] = [];
  const held: HeldDraft[] = [];
  for (const draft of drafts) {
    const own = (reasonsOf.get(draft) ?? []).map((reason) => draftFinding(draft, reason, context));
    const findings = context.isSettled(draft) ? [] : [...ofRead, ...own];
    if (findings.length === 0) passed.push(draft);
    else held.push({ draft, findings });
  }
  return { passed, held, findings: ofRead };
}

function checkRead(history: GuardHistory, settings: GuardSettings, { rowCount }: GuardContext): Words[] {
  if (rowCount === 0) return settings.emptyRead ? [emptyRead()] : [];
  const counts = history.recentRowCounts(settings.recentValues).map((count) => new Big(count));
  const usual = median(counts);
  const percent = settings.fewerRowsPercent;
  if (usual === null || percent === null || counts.length < settings.minimumValues) return [];
  const isFewer = usual.gte(FEWEST_USUAL_ROWS) && usual.times(percent).gt(rowCount * 100);
  return isFewer ? [fewerRows(rowCount, usual, percent)] : [];
}

function checkLines(
  drafts: readonly RecordDraft[],
  history: GuardHistory,
  context: LineContext,
): Map<RecordDraft, HoldReason[]> {
  const lines = Map.groupBy(drafts, (draft) => dimensionKeyOf(context.dataset, draft.payload));
  const reasonsOf = new Map<RecordDraft, HoldReason[]>();
  for (const [dimensionKey, line] of lines) {
    const known = knownOf(dimensionKey, line, history, context.settings);
    for (const [draft, reasons] of guardLine(line, known, context)) reasonsOf.set(draft, reasons);
  }
  return reasonsOf;
}

function knownOf(
  dimensionKey: string,
  line: readonly RecordDraft[],
  history: GuardHistory,
  { recentValues }: GuardSettings,
): readonly KnownPayload[] {
  const dates = line
    .map((draft) => readCivilDate(draft.payload[DATE_FIELD] ?? ''))
    .filter((date): date is CivilDate => date !== null)
    .toSorted();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return [];
  return history.linePayloads(dimensionKey, first, last, recentValues);
}

function readFinding(words: Words, rowCount: number): Finding {
  return { severity: 'warning', row: null, column: null, field: null, value: String(rowCount), ...words };
}

function draftFinding(draft: RecordDraft, { field, words }: HoldReason, { columnOf }: GuardContext): Finding {
  return {
    severity: 'warning',
    row: draft.reference.rows[0] ?? null,
    column: columnOf[field] ?? null,
    field,
    value: draft.display[field] ?? draft.payload[field] ?? '',
    ...words,
  };
}
