import type { Clock } from '../clock.ts';

/** Waits, and returns at once when cancelled. */
export async function sleepUnlessCancelled(
  clock: Clock,
  durationMs: number,
  signal: AbortSignal,
): Promise<void> {
  await clock.sleep(durationMs, signal).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}
