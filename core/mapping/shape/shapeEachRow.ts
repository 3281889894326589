import type { Finding } from '../../finding.ts';
import type { ParsedRow } from '../parsedRow.ts';
import type { RecordDraft } from '../record.ts';
import type { FailedFormula } from './formulaPlan.ts';
import { renderNumber, type Rendered } from './renderRecord.ts';
import { computeRow } from './rowFigure.ts';
import type { ShapeContext } from './shapeContext.ts';
import { rowNotComputed } from './shapeFindings.ts';
import type { RowOutput, RowsPlan } from './shapePlan.ts';
import type { BlockedRecord, ShapeResult } from './shapeResult.ts';

/** One row is one record; a row that cannot be read is left out. */
export function shapeEachRow(rows: readonly ParsedRow[], plan: RowsPlan, context: ShapeContext): ShapeResult {
  const drafts: RecordDraft[] = [];
  const findings: Finding[] = [];
  const blocked: BlockedRecord[] = [];
  for (const row of rows) {
    const isReadable = row.failed.length === 0 && context.undecided?.has(row.number) !== true;
    const shaped = isReadable ? draftOf(row, plan, context) : null;
    if (shaped?.kind === 'draft') drafts.push(shaped.draft);
    else blocked.push({ key: keyOf(row, plan), causes: [{ rows: [row.number] }] });
    if (shaped?.kind === 'failed') findings.push(rowNotComputed(shaped, row));
  }
  return { drafts, findings, blocked, rowsBehind: (draft) => draft.reference.rows };
}

function draftOf(
  row: ParsedRow,
  plan: RowsPlan,
  context: ShapeContext,
): { readonly kind: 'draft'; readonly draft: RecordDraft } | FailedFormula {
  const payload: Record<string, string> = {};
  const display: Record<string, string> = {};
  for (const output of plan.outputs) {
    const rendered = renderRowField(output, row);
    if (rendered?.kind === 'failed') return rendered;
    if (rendered === null) continue;
    payload[output.field] = rendered.text;
    display[output.field] = rendered.display;
  }
  const reference = { source: context.source, table: context.table, rows: [row.number] };
  return { kind: 'draft', draft: { dataset: plan.dataset.id, payload, reference, display } };
}

function renderRowField(output: RowOutput, row: ParsedRow): Rendered | FailedFormula | null {
  if (output.from === 'slot') {
    const text = row.values[output.field] ?? null;
    return text === null ? null : { kind: 'rendered', text, display: row.display[output.field] ?? text };
  }
  const computed = computeRow(output.formula, row);
  if (computed.kind === 'value') return renderNumber(computed.value, output.formula.digits);
  return computed.kind === 'failed' ? computed : null;
}

function keyOf(row: ParsedRow, plan: RowsPlan): Readonly<Record<string, string>> {
  const parts = plan.dataset.naturalKey.map((name) => [name, row.values[name] ?? null] as const);
  return Object.fromEntries(parts.filter((part): part is [string, string] => part[1] !== null));
}
