/**
 * The candidates that a mistyped text most likely meant, best first: few edits, or one the beginning of the
 * other. Upper and lower case count as equal. Empty when nothing is near.
 */
export function nearest(text: string, candidates: Iterable<string>, limit = 3): string[] {
  const wanted = text.toLowerCase();
  const allowedEdits = Math.max(1, Math.floor(wanted.length / 3));
  return [...new Set(candidates)]
    .map((candidate) => ({ candidate, edits: distance(wanted, candidate.toLowerCase()) }))
    .filter(({ edits }) => edits <= allowedEdits)
    .toSorted((left, right) => left.edits - right.edits || (left.candidate < right.candidate ? -1 : 1))
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** Edits between two texts; half an edit where one only continues the other (`424` and `424111`). */
function distance(left: string, right: string): number {
  const isBeginning = left.length > 0 && (right.startsWith(left) || left.startsWith(right));
  return isBeginning ? 0.5 : editDistance(left, right);
}

/** Levenshtein distance: insertions, deletions and replacements that turn one text into the other. */
export function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const replace = at(row, j - 1) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(replace, at(row, j) + 1, at(next, j - 1) + 1));
    }
    row = next;
  }
  return at(row, right.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
