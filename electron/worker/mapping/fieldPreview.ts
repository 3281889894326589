import type { Field } from '../../../core/catalogue/dataset.ts';
import type { Finding } from '../../../core/finding.ts';
import { foldText } from '../../../core/mapping/foldText.ts';
import type { BoundRows } from '../../../core/mapping/bind.ts';
import type { FieldCheck } from '../../../core/validate/fieldCheck.ts';
import type { FieldPreview, ReadSample, TextValue } from '../../mappingViews.ts';

export interface FieldQuestion {
  readonly field: Field;
  /** What BIOS accepts; null where the values are only counted. */
  readonly check: FieldCheck | null;
  /** Whether the different texts of the column matter: codes, and values with a map. */
  readonly listsTexts: boolean;
}

const SAMPLES = 5;
const TEXTS = 100;

/** How a field that is filled row by row comes out. */
export function fieldPreviewOf(
  { rows, findings }: BoundRows,
  { field, check, listsTexts }: FieldQuestion,
): Omit<FieldPreview, 'styleChoices' | 'problem'> {
  const explain = explainer(findings, field.name);
  const byText = new Map<string, ReadSample & { count: number }>();
  const totals = { filled: 0, empty: 0, wrong: 0 };
  for (const { number, values, display, failed } of rows) {
    const shown = display[field.name] ?? '';
    const value = values[field.name] ?? null;
    const isFailed = failed.includes(field.name);
    if (value === null && !isFailed) {
      totals.empty += 1;
      continue;
    }
    const known = byText.get(shown);
    const problem = isFailed ? explain(number, shown) : checked(check, value);
    totals.filled += 1;
    if (problem !== null) totals.wrong += 1;
    if (known === undefined) byText.set(shown, { row: number, shown, value, problem, count: 1 });
    else known.count += 1;
  }
  const all = [...byText.values()];
  return {
    field: field.name,
    ...totals,
    samples: samplesOf(all),
    texts: listsTexts ? textsOf(all) : [],
    textCount: listsTexts ? all.length : 0,
  };
}

function checked(check: FieldCheck | null, value: string | null): ReadSample['problem'] {
  return check === null || value === null ? null : check(value);
}

function samplesOf(all: readonly (ReadSample & { readonly count: number })[]): readonly ReadSample[] {
  const wrong = all.filter(({ problem }) => problem !== null).slice(0, 2);
  const right = all.filter(({ problem }) => problem === null).slice(0, SAMPLES - wrong.length);
  return [...wrong, ...right].map(({ row, shown, value, problem }) => ({ row, shown, value, problem }));
}

function textsOf(all: readonly (ReadSample & { readonly count: number })[]): readonly TextValue[] {
  return all
    .toSorted((one, other) => other.count - one.count)
    .slice(0, TEXTS)
    .map(({ shown, value, problem, count }) => ({
      text: shown,
      count,
      value: problem === null ? value : null,
    }));
}

/** What was found about a value; what repeats is told at its first row only. */
function explainer(
  findings: readonly Finding[],
  field: string,
): (row: number, shown: string) => ReadSample['problem'] {
  const own = findings.filter((finding) => finding.field === field && finding.severity === 'error');
  const byRow = new Map(own.map((finding) => [finding.row, finding]));
  const byText = new Map(own.map((finding) => [foldText(finding.value), finding]));
  return (row, shown) => {
    const { code, message, remedy } = byRow.get(row) ?? byText.get(foldText(shown)) ?? own[0] ?? unexplained;
    return { code, message, remedy };
  };
}

const unexplained = {
  code: 'unreadable',
  message: 'Nilai ini tidak dapat dibaca.',
  remedy: 'Periksa sumbernya.',
};
