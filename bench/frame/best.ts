/** The shortest of several times: the one that other programs on the machine have disturbed least. */
export function best(times: readonly number[]): number {
  return Math.min(...times);
}
