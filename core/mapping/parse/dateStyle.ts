import { dayOf } from '../../civilDate.ts';
import type { Cell } from '../../source/source.ts';
import { readDateText, type DateOrder, type DateText } from './dateText.ts';
import { inferStyle, undecided, type StyleDecision } from './styleDecision.ts';

/** How a column's dates are to be read. */
export interface DateStyle {
  readonly order: StyleDecision<DateOrder>;
  /** Numeric dates with a two-digit year may have that year in front, as far as the column shows. */
  readonly mayBeginWithYear: boolean;
  /** The column's real dates look as if a spreadsheet had swapped day and month when it read them. */
  readonly mayBeSwapped: boolean;
}

export const undecidedDates: DateStyle = { order: undecided, mayBeginWithYear: false, mayBeSwapped: false };

const FEWEST_SWAPPED_DATES = 3;
const MONTHS = 12;

/**
 * How a column's dates are written, from all its cells: day first or month first where every date that can be
 * read in one way only agrees. The operator's own choice stands above it.
 *
 * Two-digit years are taken to stand last (`31-12-26`), except where the last number changes more often than the
 * first from row to row, as in `26-11-20`, `26-11-21`: then nothing is decided by them.
 *
 * Where Excel with US settings reads Indonesian dates, it turns `05/04/2026` into 4 May and leaves `13/04/2026`
 * as text. A column whose texts all have a number above 12 in front, and whose real dates all lie on the 1st to
 * 12th, shows this damage.
 */
export function inferDateStyle(cells: readonly Cell[], chosen: DateOrder | undefined): DateStyle {
  if (chosen !== undefined) return { ...undecidedDates, order: { kind: 'chosen', style: chosen } };
  const texts = distinctTexts(cells);
  const mayBeginWithYear = lastVariesMore(texts.values());
  return {
    order: inferOrder(texts, mayBeginWithYear),
    mayBeginWithYear,
    mayBeSwapped: mayBeSwapped(cells, texts.values()),
  };
}

function distinctTexts(cells: readonly Cell[]): ReadonlyMap<string, DateText> {
  const texts = new Map<string, DateText>();
  for (const cell of cells) {
    if (typeof cell === 'string' && !texts.has(cell)) texts.set(cell, readDateText(cell));
  }
  return texts;
}

/** Where two-digit years may stand in front, dates with them can contradict, but not decide. */
function inferOrder(
  texts: ReadonlyMap<string, DateText>,
  mayBeginWithYear: boolean,
): StyleDecision<DateOrder> {
  const order = inferStyle(texts.keys(), (text) => orderOf(texts.get(text)));
  if (order.kind !== 'inferred' || !mayBeginWithYear) return order;
  return inferStyle(texts.keys(), (text) => orderOf(texts.get(text), 'full-years-only'));
}

/** The order in which alone a text is a date; null where several fit, or none. */
function orderOf(text: DateText | undefined, of?: 'full-years-only'): DateOrder | null {
  if (text?.kind !== 'numeric' || (of === 'full-years-only' && text.shortYear !== null)) return null;
  const { 'day-month-year': dayFirst, 'month-day-year': monthFirst } = text.readings;
  if ((dayFirst === null) === (monthFirst === null)) return null;
  return dayFirst === null ? 'month-day-year' : 'day-month-year';
}

function lastVariesMore(texts: Iterable<DateText>): boolean {
  const firsts = new Set<number>();
  const lasts = new Set<number>();
  for (const text of texts) {
    if (text.kind !== 'numeric' || text.shortYear === null) continue;
    firsts.add(text.shortYear[0]);
    lasts.add(text.shortYear[1]);
  }
  return lasts.size > firsts.size;
}

function mayBeSwapped(cells: readonly Cell[], texts: Iterable<DateText>): boolean {
  const numeric = [...texts].filter((text) => text.kind === 'numeric');
  if (numeric.length === 0 || numeric.some((text) => orderOf(text) === null)) return false;
  const dates = new Set<string>();
  for (const cell of cells) {
    if (typeof cell !== 'object' || cell?.kind !== 'date') continue;
    if (dayOf(cell.date) > MONTHS) return false;
    dates.add(cell.date);
  }
  return dates.size >= FEWEST_SWAPPED_DATES;
}
