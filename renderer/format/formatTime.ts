const dayAndTime = new Intl.DateTimeFormat('id-ID', { dateStyle: 'medium', timeStyle: 'short' });

/** `26 Nov 2026, 09.30`, in the computer's own time zone. */
export function formatTime(epochMs: number): string {
  return dayAndTime.format(epochMs);
}
