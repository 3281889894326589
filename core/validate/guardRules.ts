import type { Big } from 'big.js';
import { dayNumber, yearOf, type CivilDate } from '../civilDate.ts';
import { fallsBelow, risesAbove, tooOld, unusual, zeroNow, type Figure } from './guardMessages.ts';
import type { GuardSettings } from './guardSettings.ts';
import { median } from './median.ts';
import type { Words } from './messages.ts';

/** A date longer ago than the settings allow, unless the operator asked for data from that day on. */
export function checkAge(
  date: CivilDate,
  today: CivilDate,
  requestedFrom: CivilDate | null,
  { tooOldDays }: GuardSettings,
): Words | null {
  const days = dayNumber(today) - dayNumber(date);
  if (tooOldDays === null || days <= tooOldDays) return null;
  return requestedFrom !== null && date >= requestedFrom ? null : tooOld(date, days, tooOldDays);
}

/**
 * A zero where there was none lately, or a value far from the median of the recent ones. What happened lately is
 * not implausible, however far from the median: a Sunday is unlike the week but like the Sunday before.
 */
export function checkUsual(
  field: string,
  value: Big,
  recent: readonly Figure[],
  settings: GuardSettings,
): Words | null {
  if (recent.length < settings.minimumValues) return null;
  if (value.eq(0)) {
    return settings.zero && recent.every((figure) => !figure.value.eq(0)) ? zeroNow(field, recent) : null;
  }
  const middle = median(recent.map((figure) => figure.value));
  // Against zero nothing can be measured in per cent.
  if (middle === null || middle.eq(0)) return null;
  const limit = exceededLimit(value, middle, settings);
  if (limit === null) return null;
  const isKnown = recent.some(
    (figure) => !figure.value.eq(0) && exceededLimit(value, figure.value, settings) === null,
  );
  return isKnown ? null : unusual(field, value, middle, recent.length, limit);
}

/** A figure since 1 January that breaks the rising order of its neighbours in the same year. */
export function checkRising(
  field: string,
  figure: Figure,
  before: Figure | null,
  after: Figure | null,
): Words | null {
  const year = yearOf(figure.date);
  if (before !== null && yearOf(before.date) === year && figure.value.lt(before.value)) {
    return fallsBelow(field, figure, before);
  }
  const isAboveNext = after !== null && yearOf(after.date) === year && figure.value.gt(after.value);
  return isAboveNext ? risesAbove(field, figure, after) : null;
}

/** The limit in per cent by which `value` is too far from `other`, which is not zero; null when it is near. */
function exceededLimit(value: Big, other: Big, { abovePercent, belowPercent }: GuardSettings): number | null {
  const limit = value.gt(other) ? abovePercent : belowPercent;
  if (limit === null) return null;
  return value.minus(other).abs().times(100).gt(other.abs().times(limit)) ? limit : null;
}
