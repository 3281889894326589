const integers = new Intl.NumberFormat('id-ID');

/** A count as Indonesians write it: `1.234`. */
export function count(value: number): string {
  return integers.format(value);
}

/** A duration for people: `0,4 detik`, `2 menit 5 detik`. */
export function duration(durationMs: number): string {
  const seconds = durationMs / 1000;
  if (seconds < 60) return `${seconds.toFixed(1).replace('.', ',')} detik`;
  return `${Math.floor(seconds / 60)} menit ${Math.round(seconds % 60)} detik`;
}
