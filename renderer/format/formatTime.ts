const dayAndTime = new Intl.DateTimeFormat('id-ID', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** `26 Nov 2026, 09.30`, in the computer's own time zone. */
export function formatTime(epochMs: number): string {
  return dayAndTime.format(epochMs);
}
