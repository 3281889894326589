import { Big } from 'big.js';
import type { Dataset, Field } from '../../catalogue/dataset.ts';
import { addDays, readCivilDate, yearOf } from '../../civilDate.ts';
import { readDecimal } from '../../decimal.ts';
import type { DatasetDays, LineValue } from '../../ledger/provenRecords.ts';
import { payloadOf } from '../../run/holdsPayload.ts';
import type { ViewParts } from '../../engine/engineParts.ts';
import { lineText } from './lineText.ts';

/** What a line of figures (an account) came to at the end of a period, as BIOS holds it. */
export interface LineTotal {
  /** As `lineText` has it. */
  readonly line: string;
  readonly field: string;
  /** Date of the closing figure. */
  readonly date: string;
  readonly closing: string;
  /** For figures since 1 January: before the period (0 when there were none that year), and what it added. */
  readonly since: { readonly opening: string; readonly movement: string } | null;
}

/**
 * Totals per account: for money, and for whatever is cumulative since 1 January. Of other figures nothing public
 * says whether they may be added up, so they are not.
 */
export function lineTotals(parts: ViewParts, dataset: Dataset, days: DatasetDays): readonly LineTotal[] {
  if (dataset.category !== 'keuangan' && dataset.accumulation !== 'year-to-date') return [];
  const { evidence } = parts.ledger;
  const first = readCivilDate(days.from);
  if (dataset.accumulation !== 'year-to-date' || first === null) {
    return evidence.newestOfLines(days).flatMap((value) => totalsOf(parts, dataset, value, null));
  }
  const sinceJanuary = { ...days, from: `${yearOf(first)}-01-01` };
  const before = evidence.newestOfLines({ ...sinceJanuary, to: addDays(first, -1) });
  const openings = new Map(before.map((value) => [value.dimension, value]));
  return evidence.newestOfLines(sinceJanuary).flatMap((value) => totalsOf(parts, dataset, value, openings));
}

function totalsOf(
  { catalogue }: ViewParts,
  dataset: Dataset,
  value: LineValue,
  openings: ReadonlyMap<string, LineValue> | null,
): readonly LineTotal[] {
  const payload = payloadOf(value.payload);
  const opening = openings?.get(value.dimension);
  const before = opening === undefined ? {} : payloadOf(opening.payload);
  return dataset.fields.filter(isFigure).flatMap(({ name }) => {
    const closing = readDecimal(payload[name] ?? '');
    if (closing === null) return [];
    const openingFigure = readDecimal(before[name] ?? '') ?? '0';
    return [
      {
        line: lineText(catalogue, dataset, payload),
        field: name,
        date: value.date,
        closing,
        since:
          openings === null
            ? null
            : { opening: openingFigure, movement: new Big(closing).minus(openingFigure).toFixed() },
      },
    ];
  });
}

function isFigure({ type }: Field): boolean {
  return type === 'integer' || type === 'decimal';
}
