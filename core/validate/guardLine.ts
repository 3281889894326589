import { Big } from 'big.js';
import { DATE_FIELD, type Dataset } from '../catalogue/dataset.ts';
import { readCivilDate, yearOf, type CivilDate } from '../civilDate.ts';
import { readDecimal } from '../decimal.ts';
import type { Payload, RecordDraft } from '../mapping/record.ts';
import type { KnownPayload } from './guardHistory.ts';
import type { Figure } from './guardMessages.ts';
import { checkAge, checkRising, checkUsual } from './guardRules.ts';
import type { GuardSettings } from './guardSettings.ts';
import type { Words } from './messages.ts';

export interface LineContext {
  readonly dataset: Dataset;
  readonly settings: GuardSettings;
  readonly today: CivilDate;
  /** Dates from here on were asked for by the operator and are never too old; null when none were. */
  readonly requestedFrom: CivilDate | null;
}

/** A reason to hold a draft, about one of its fields. */
export interface HoldReason {
  readonly field: string;
  readonly words: Words;
}

/** A date of a line of figures: what BIOS holds, what the source says, or both. */
interface Moment {
  readonly date: CivilDate;
  readonly known: Payload | null;
  readonly draft: RecordDraft | null;
}

/**
 * Judges the drafts of one line of figures (one natural key without its date) in the order of their dates, each
 * against what BIOS holds and the earlier drafts that passed. A held draft is no measure for those after it, so
 * a whole read is judged as if its days had been sent one by one. Where a correction of several dates is held in
 * part, what BIOS holds for the held ones stays, and may be out of order until the operator has decided.
 */
export function guardLine(
  drafts: readonly RecordDraft[],
  known: readonly KnownPayload[],
  context: LineContext,
): Map<RecordDraft, HoldReason[]> {
  const moments = momentsOf(drafts, known);
  const names = figureNames(context.dataset);
  const followers = followersOf(moments);
  const past = new Map(names.map((name): [string, Figure[]] => [name, []]));
  const held = new Map<RecordDraft, HoldReason[]>();
  for (const [index, { date, known: atBios, draft }] of moments.entries()) {
    const reasons =
      draft === null ? [] : reasonsToHold(draft.payload, date, past, followers[index] ?? null, context);
    if (draft !== null && reasons.length > 0) held.set(draft, reasons);
    remember(past, date, reasons.length > 0 ? atBios : (draft?.payload ?? atBios));
  }
  return held;
}

function reasonsToHold(
  payload: Payload,
  date: CivilDate,
  past: ReadonlyMap<string, readonly Figure[]>,
  follower: KnownPayload | null,
  context: LineContext,
): HoldReason[] {
  const { settings, dataset, today, requestedFrom } = context;
  const reasons: HoldReason[] = [];
  const age = checkAge(date, today, requestedFrom, settings);
  if (age !== null) reasons.push({ field: DATE_FIELD, words: age });
  for (const [field, figures] of past) {
    const figure = figureOf(payload, field, date);
    if (figure === null) continue;
    const after = follower === null ? null : figureOf(follower.payload, field, follower.date);
    const rising = isCumulative(dataset, settings)
      ? checkRising(field, figure, figures.at(-1) ?? null, after)
      : null;
    const words = rising ?? checkUsual(field, figure.value, recentOf(figures, date, context), settings);
    if (words !== null) reasons.push({ field, words });
  }
  return reasons;
}

/** By date, ascending. */
function momentsOf(drafts: readonly RecordDraft[], known: readonly KnownPayload[]): Moment[] {
  const moments = new Map<string, Moment>();
  for (const { date, payload } of known) moments.set(date, { date, known: payload, draft: null });
  for (const draft of drafts) {
    const date = readCivilDate(draft.payload[DATE_FIELD] ?? '');
    if (date !== null) moments.set(date, { date, known: moments.get(date)?.known ?? null, draft });
  }
  return [...moments.values()].toSorted((one, other) => (one.date < other.date ? -1 : 1));
}

/** For each moment the next later one that BIOS holds and this pass leaves as it is. */
function followersOf(moments: readonly Moment[]): (KnownPayload | null)[] {
  let follower: KnownPayload | null = null;
  const followers: (KnownPayload | null)[] = [];
  for (const { date, known, draft } of moments.toReversed()) {
    followers.push(follower);
    if (draft === null && known !== null) follower = { date, payload: known };
  }
  return followers.toReversed();
}

function remember(past: ReadonlyMap<string, Figure[]>, date: CivilDate, payload: Payload | null): void {
  if (payload === null) return;
  for (const [field, figures] of past) {
    const figure = figureOf(payload, field, date);
    if (figure !== null) figures.push(figure);
  }
}

function figureOf(payload: Payload, field: string, date: CivilDate): Figure | null {
  const value = readDecimal(payload[field] ?? '');
  return value === null ? null : { date, value: new Big(value) };
}

function figureNames(dataset: Dataset): string[] {
  return dataset.fields
    .filter(
      ({ type, name }) => (type === 'integer' || type === 'decimal') && !dataset.naturalKey.includes(name),
    )
    .map((field) => field.name);
}

function isCumulative({ accumulation }: Dataset, { falling }: GuardSettings): boolean {
  return falling === 'always' || (falling === 'cumulative' && accumulation === 'year-to-date');
}

/** The latest figures that can be compared: where figures may add up over a year, only those of that year. */
function recentOf(
  figures: readonly Figure[],
  date: CivilDate,
  { dataset, settings }: LineContext,
): readonly Figure[] {
  const recent = figures.slice(-settings.recentValues);
  const startsAnewEachYear = dataset.accumulation !== 'none' && dataset.accumulation !== 'headcount';
  return startsAnewEachYear || settings.falling === 'always'
    ? recent.filter((figure) => yearOf(figure.date) === yearOf(date))
    : recent;
}
