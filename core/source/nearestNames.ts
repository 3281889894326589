/** Lower case, without white space, `_`, `-`, `.` and accents: how names are compared that people retype. */
export function simplified(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\s_.\-\p{M}]/gu, '')
    .toLowerCase();
}

/** The names most like the wanted one, best first; those that differ in more than half are left out. */
export function nearestNames(wanted: string, names: readonly string[], count: number): string[] {
  const target = simplified(wanted);
  return names
    .map((name) => ({ name, likeness: likeness(target, simplified(name)) }))
    .filter((candidate) => candidate.likeness > 0.5)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, count)
    .map((candidate) => candidate.name);
}

/** 1 for equal texts, 0 for entirely different ones. */
function likeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (longest === 0) return 1;
  const contained = a !== '' && b !== '' && (a.includes(b) || b.includes(a));
  return Math.max(1 - editDistance(a, b) / longest, contained ? 0.6 : 0);
}

/** How many letters must be added, removed or replaced to make one text of the other (Levenshtein). */
function editDistance(a: string, b: string): number {
  const above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 0; row < a.length; row += 1) {
    let diagonal = row;
    above[0] = row + 1;
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = diagonal + (a[row] === b[column - 1] ? 0 : 1);
      diagonal = above[column] ?? 0;
      above[column] = Math.min(replaced, diagonal + 1, (above[column - 1] ?? 0) + 1);
    }
  }
  return above[b.length] ?? 0;
}
