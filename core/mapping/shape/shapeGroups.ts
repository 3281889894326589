import { naturalKeyOf } from '../../catalogue/dataset.ts';
import { civilDate } from '../../civilDate.ts';
import type { ParsedRow } from '../parsedRow.ts';
import type { RecordDraft, SourceReference } from '../record.ts';
import type { FailedFormula } from './formulaPlan.ts';
import { GroupCollector, type Series } from './groupCollector.ts';
import { GroupProblems } from './groupProblems.ts';
import { lineageRows, type Lineage } from './lineage.ts';
import { fillDates } from './recordDates.ts';
import { renderGroupField } from './renderRecord.ts';
import type { ShapeContext } from './shapeContext.ts';
import { periodIncomplete } from './shapeFindings.ts';
import type { GroupPlan } from './shapePlan.ts';
import type { BlockedRecord, ShapeResult } from './shapeResult.ts';
import { walkSeries, type Figures, type Outcome } from './walkSeries.ts';

/** All rows with the same natural key are one record. */
export function shapeGroups(rows: readonly ParsedRow[], plan: GroupPlan, context: ShapeContext): ShapeResult {
  const groups = new GroupCollector(plan, context);
  for (const row of rows) groups.add(row);
  const shaper = new GroupShaper(plan, context);
  for (const { series, outcome } of outcomesInOrder(groups, plan, context)) shaper.add(series, outcome);
  const incomplete = [...groups.incomplete.values()].map(({ period, rows: count }) =>
    periodIncomplete(period, count),
  );
  return shaper.result([...groups.findings, ...incomplete]);
}

/** By date, then by the other parts of the natural key. */
function outcomesInOrder(
  groups: GroupCollector,
  plan: GroupPlan,
  context: ShapeContext,
): readonly { readonly series: Series; readonly outcome: Outcome }[] {
  const fill = new Set<string>(fillDates(plan, context));
  return [...groups.series]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, series]) =>
      walkSeries(series, plan, fill, groups.causes.touching(series.dimensions)).map((outcome) => ({
        series,
        outcome,
      })),
    )
    .toSorted((a, b) => (a.outcome.date < b.outcome.date ? -1 : a.outcome.date > b.outcome.date ? 1 : 0));
}

class GroupShaper {
  readonly #plan: GroupPlan;
  readonly #context: ShapeContext;
  readonly #drafts: RecordDraft[] = [];
  readonly #lineages: (Lineage | null)[] = [];
  readonly #blocked: BlockedRecord[] = [];
  readonly #problems = new GroupProblems();

  constructor(plan: GroupPlan, context: ShapeContext) {
    this.#plan = plan;
    this.#context = context;
  }

  add(series: Series, outcome: Outcome): void {
    if (outcome.kind === 'blocked') {
      const key = this.#keyOf(series, outcome);
      this.#blocked.push({ key, causes: outcome.causes });
      this.#problems.addBlocked(outcome.causes, keyText(key));
      return;
    }
    const fields = this.#fieldsOf(series, outcome);
    if (fields.kind === 'failed') {
      const key = this.#keyOf(series, outcome);
      this.#blocked.push({ key, causes: [{ rows: outcome.rows }] });
      this.#problems.addFailure(fields, keyText(key), outcome.rows[0] ?? null);
      return;
    }
    const { payload, display } = fields;
    this.#drafts.push({
      dataset: this.#plan.dataset.id,
      payload,
      reference: this.#reference(outcome),
      display,
    });
    this.#lineages.push(outcome.lineage);
  }

  result(findings: ShapeResult['findings']): ShapeResult {
    const [drafts, lineages, dataset] = [this.#drafts, this.#lineages, this.#plan.dataset];
    let byKey: ReadonlyMap<string, Lineage | null> | null = null;
    return {
      drafts,
      findings: [...findings, ...this.#problems.findings()],
      blocked: this.#blocked,
      rowsBehind(draft) {
        byKey ??= new Map(
          drafts.map(({ payload }, index) => [naturalKeyOf(dataset, payload), lineages[index] ?? null]),
        );
        return lineageRows(byKey.get(naturalKeyOf(dataset, draft.payload)) ?? null);
      },
    };
  }

  #fieldsOf(
    series: Series,
    outcome: Figures,
  ): (Pick<RecordDraft, 'payload' | 'display'> & { readonly kind: 'record' }) | FailedFormula {
    const payload: Record<string, string> = {};
    const display: Record<string, string> = {};
    for (const output of this.#plan.outputs) {
      const rendered = renderGroupField(output, this.#plan, series, outcome);
      if (rendered?.kind === 'failed') return rendered;
      if (rendered === null) continue;
      payload[output.field] = rendered.text;
      display[output.field] = rendered.display;
    }
    return { kind: 'record', payload, display };
  }

  #reference({ date, rows }: Figures): SourceReference {
    const { source, table } = this.#context;
    const reference = { source, table, rows: rows.toSorted((a, b) => a - b) };
    const newYear = this.#plan.isRunning ? civilDate(Number(date.slice(0, 4)), 1, 1) : null;
    return newYear === null ? reference : { ...reference, cumulativeSince: newYear };
  }

  #keyOf(series: Series, { date }: Outcome): Readonly<Record<string, string>> {
    const { dateField, dimensions } = this.#plan;
    return Object.fromEntries([
      ...(dateField === null ? [] : [[dateField, date]]),
      ...dimensions.map((field, index) => [field, series.dimensions[index] ?? '']),
    ]);
  }
}

/** `tgl_transaksi 2026-02-03, kd_akun 424111` */
function keyText(key: Readonly<Record<string, string>>): string {
  return Object.entries(key)
    .map(([field, value]) => `${field} ${value}`)
    .join(', ');
}
