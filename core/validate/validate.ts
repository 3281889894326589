import type { Dataset, Field } from '../catalogue/dataset.ts';
import type { CivilDate } from '../civilDate.ts';
import type { Finding } from '../finding.ts';
import type { RecordDraft } from '../mapping/record.ts';
import { nearest } from '../nearest.ts';
import { resolveDuplicates } from './duplicates.ts';
import { createFieldCheck, type FieldCheck, type References } from './fieldCheck.ts';
import { missingValue, unboundField, unknownField, type Words } from './messages.ts';

export interface ValidateContext {
  /** The day that it is in the satker's zone. */
  readonly today: CivilDate;
  /** BIOS field name to the header of the source column that it comes from; constants are left out. */
  readonly columnOf: Readonly<Record<string, string>>;
}

export interface Validation {
  /** Drafts that BIOS can be expected to take, one per natural key, in the order of the source. */
  readonly valid: RecordDraft[];
  /** By row; what concerns the mapping as a whole (row null) comes first. */
  readonly findings: Finding[];
}

/** Checks the drafts of one read against the catalogue. A draft with an error is never sent. */
export function validateDrafts(
  drafts: readonly RecordDraft[],
  dataset: Dataset,
  references: References,
  context: ValidateContext,
): Validation {
  const unbound = unboundFields(drafts, dataset, context);
  const findings = [
    ...unbound.map((field) => mappingFinding(field.name, unboundField(field))),
    ...unknownFieldsOf(drafts, dataset).map((name) => mappingFinding(name, wordsOfUnknown(name, dataset))),
  ];
  const isMappingSound = findings.length === 0;
  const checks = fieldChecks(
    dataset.fields.filter((field) => !unbound.includes(field)),
    dataset,
    references,
    context,
  );
  const unsound = new Set<RecordDraft>();
  for (const draft of drafts) {
    const found = checkDraft(draft, checks);
    if (found.length > 0) unsound.add(draft);
    findings.push(...found);
  }
  const resolved = resolveDuplicates(drafts, dataset, (draft) => isMappingSound && !unsound.has(draft));
  return { valid: resolved.valid, findings: [...findings, ...resolved.findings].toSorted(byRow) };
}

interface CheckedField {
  readonly field: Field;
  readonly column: string | null;
  readonly check: FieldCheck;
  /** What to say when there is no value; null where there need not be one. */
  readonly whenMissing: Words | null;
}

function fieldChecks(
  fields: readonly Field[],
  dataset: Dataset,
  references: References,
  context: ValidateContext,
): CheckedField[] {
  return fields.map((field) => {
    const column = context.columnOf[field.name] ?? null;
    const check = createFieldCheck({ field, column }, dataset, references, context.today);
    return { field, column, check, whenMissing: field.required ? missingValue({ field, column }) : null };
  });
}

function checkDraft(draft: RecordDraft, checks: readonly CheckedField[]): Finding[] {
  const findings: Finding[] = [];
  for (const { field, column, check, whenMissing } of checks) {
    const value = draft.payload[field.name] ?? '';
    const words = value.trim() === '' ? whenMissing : check(value);
    if (words === null) continue;
    findings.push({
      severity: 'error',
      row: draft.reference.rows[0] ?? null,
      column,
      field: field.name,
      value: draft.display[field.name] ?? value,
      ...words,
    });
  }
  return findings;
}

/** Required fields that nothing fills: said once, instead of in every row. */
function unboundFields(
  drafts: readonly RecordDraft[],
  dataset: Dataset,
  { columnOf }: ValidateContext,
): Field[] {
  if (drafts.length === 0) return [];
  return dataset.fields.filter(
    ({ name, required }) =>
      required && columnOf[name] === undefined && drafts.every((draft) => draft.payload[name] === undefined),
  );
}

function unknownFieldsOf(drafts: readonly RecordDraft[], dataset: Dataset): string[] {
  const known = new Set(dataset.fields.map((field) => field.name));
  const unknown = new Set<string>();
  for (const { payload } of drafts) for (const name in payload) if (!known.has(name)) unknown.add(name);
  return [...unknown];
}

function wordsOfUnknown(name: string, dataset: Dataset): Words {
  const names = dataset.fields.map((field) => field.name);
  return unknownField(name, dataset, nearest(name, names));
}

function mappingFinding(field: string, words: Words): Finding {
  return { severity: 'error', row: null, column: null, field, value: '', ...words };
}

function byRow(one: Finding, other: Finding): number {
  return (one.row ?? 0) - (other.row ?? 0);
}
