import { duePeriods, missingPeriods } from './duePeriods.ts';
import type { ScheduledMapping } from './planPass.ts';

/**
 * Since when (epoch milliseconds) something is due that no confirmed record has followed; null when nothing is. What
 * became due before the last confirmed record does not count: a day without any rows must not look like silence.
 */
export function silentSince(
  mappings: readonly ScheduledMapping[],
  lastConfirmedAt: number | null,
  now: number,
): number | null {
  return mappings
    .flatMap(({ schedule, accepted, skipped }) =>
      missingPeriods(duePeriods(schedule, now), accepted, skipped).map(({ dueAt }) => dueAt),
    )
    .filter((dueAt) => lastConfirmedAt === null || dueAt > lastConfirmedAt)
    .reduce<number | null>((earliest, dueAt) => Math.min(earliest ?? dueAt, dueAt), null);
}
