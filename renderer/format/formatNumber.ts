const whole = new Intl.NumberFormat('id-ID');

/** `1.234`. Only for counts; amounts are decimals in texts and never pass through a number. */
export function formatCount(count: number): string {
  return whole.format(count);
}
