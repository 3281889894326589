import { DATE_FIELD, naturalKeyOf, type Dataset } from '../catalogue/dataset.ts';
import { readCivilDate } from '../civilDate.ts';
import type { Finding } from '../finding.ts';
import { dayText } from '../indonesianDate.ts';
import type { RecordDraft } from '../mapping/record.ts';
import { duplicateConflict, duplicateMerged } from './messages.ts';

/**
 * Sees to it that one natural key is one record: equal drafts become one that names all their rows, with a note;
 * drafts that differ are all taken out, each with an error. Only sound drafts come out, but unsound ones count
 * when it is asked whether a key is contested: which of them is right is not ours to guess.
 */
export function resolveDuplicates(
  drafts: readonly RecordDraft[],
  dataset: Dataset,
  isSound: (draft: RecordDraft) => boolean,
): { readonly valid: RecordDraft[]; readonly findings: Finding[] } {
  const valid: RecordDraft[] = [];
  const findings: Finding[] = [];
  for (const group of groupByNaturalKey(drafts, dataset)) {
    const [first, ...others] = group;
    if (others.length > 0 && group.some((draft) => !isEqual(draft, first, dataset))) {
      findings.push(...conflictOf(group, dataset));
    } else if (isSound(first)) {
      valid.push(others.length === 0 ? first : merge(group));
      if (others.length > 0) findings.push(mergeNote(group, dataset));
    }
  }
  return { valid, findings };
}

type Group = [RecordDraft, ...RecordDraft[]];

/** In the order of each key's first draft. A draft with an incomplete key has no duplicates. */
function groupByNaturalKey(drafts: readonly RecordDraft[], dataset: Dataset): Iterable<Group> {
  const groups = new Map<string | RecordDraft, Group>();
  for (const draft of drafts) {
    const isComplete = dataset.naturalKey.every((name) => (draft.payload[name] ?? '') !== '');
    const key = isComplete ? naturalKeyOf(dataset, draft.payload) : draft;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [draft]);
    else group.push(draft);
  }
  return groups.values();
}

function isEqual(one: RecordDraft, other: RecordDraft, dataset: Dataset): boolean {
  return dataset.fields.every(({ name }) => (one.payload[name] ?? '') === (other.payload[name] ?? ''));
}

function merge(group: Group): RecordDraft {
  return { ...group[0], reference: { ...group[0].reference, rows: rowsOf(group) } };
}

function rowsOf(group: Group): number[] {
  return [...new Set(group.flatMap((draft) => draft.reference.rows))].toSorted((one, other) => one - other);
}

function mergeNote(group: Group, dataset: Dataset): Finding {
  const rows = rowsOf(group);
  return {
    severity: 'note',
    row: rows[0] ?? null,
    column: null,
    field: null,
    value: '',
    ...duplicateMerged(keyText(group[0], dataset), rows),
  };
}

function conflictOf(group: Group, dataset: Dataset): Finding[] {
  const [first, ...others] = group;
  const field =
    dataset.fields.find(({ name }) =>
      others.some((draft) => (draft.payload[name] ?? '') !== (first.payload[name] ?? '')),
    )?.name ?? DATE_FIELD;
  const valueOf = (draft: RecordDraft): string => draft.display[field] ?? draft.payload[field] ?? '';
  const shown = group.map((draft) => ({ rows: draft.reference.rows, value: valueOf(draft) }));
  const words = duplicateConflict(keyText(first, dataset), field, shown);
  return group.map((draft) => ({
    severity: 'error',
    row: draft.reference.rows[0] ?? null,
    column: null,
    field,
    value: valueOf(draft),
    ...words,
  }));
}

/** `2 Nov 2026, kd_akun 424111`. */
function keyText({ payload }: RecordDraft, dataset: Dataset): string {
  const texts = dataset.naturalKey.map((name) => {
    const value = payload[name] ?? '';
    const date = name === DATE_FIELD ? readCivilDate(value) : null;
    return date === null ? `${name} ${value}` : dayText(date);
  });
  return texts.join(', ');
}
