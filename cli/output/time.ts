/** An instant as people of the satker's zone write it: `24/11/2026 08.15.00 WIB`. */
export function localTime(instant: number, timeZone: string): string {
  return textOf(instant, { timeZone, second: '2-digit', timeZoneName: 'short' });
}

/** To the minute, where the zone goes without saying: `24/11/2026 08.15`. */
export function localMinute(instant: number, timeZone: string): string {
  return textOf(instant, { timeZone });
}

function textOf(instant: number, options: Intl.DateTimeFormatOptions): string {
  const text = new Intl.DateTimeFormat('id-ID', {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    ...options,
  }).format(instant);
  return text.replace(', ', ' ');
}
