/** An instant as people of the satker's zone write it: `24/11/2026 08.15.00 WIB`. */
export function localTime(instant: number, timeZone: string): string {
  const text = new Intl.DateTimeFormat('id-ID', {
    timeZone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
  }).format(instant);
  return text.replace(', ', ' ');
}
