/** What is found for an expression, strictly between two attempts, oldest first. */
export interface FoundBetween {
  ids(expression: string, above: number, below: number, limit: number, skip: number): readonly number[];
  count(expression: string, above: number, below: number): number;
}

/** Jumps to the n-th thing found without walking past all the others. */
export interface Signposts {
  /** The number of the attempt that is found `skip` places below another; null where there are not so many. */
  below(expression: string, below: number, skip: number): number | null;
  /** To be called when attempts were removed; new ones may come at any time. */
  clear(): void;
}

/** Places that are passed over in well under a millisecond. */
const STRIDE = 1_000;
/** So many searches are remembered, at some 8 bytes for 1,000 places. */
const MOST_SEARCHES = 8;

/** Remembers every thousandth place that an expression is found at; attempts come only after the ones that are there. */
export function createSignposts(found: FoundBetween): Signposts {
  const known = new Map<string, number[]>();

  /** Numbers of the attempts at the places 0, 1000, 2000, … */
  const postsOf = (expression: string): readonly number[] => {
    if (!known.has(expression) && known.size >= MOST_SEARCHES) known.clear();
    const posts = known.get(expression) ?? [];
    known.set(expression, posts);
    for (;;) {
      const last = posts.at(-1);
      const [next] = found.ids(
        expression,
        last ?? Number.MIN_SAFE_INTEGER,
        Number.MAX_SAFE_INTEGER,
        1,
        last === undefined ? 0 : STRIDE - 1,
      );
      if (next === undefined) return posts;
      posts.push(next);
    }
  };

  return {
    below(expression, below, skip) {
      const posts = postsOf(expression);
      const post = lastBelow(posts, below);
      const start = posts[post];
      if (start === undefined) return null;
      const place = post * STRIDE + found.count(expression, start - 1, below) - 1 - skip;
      const from = posts[Math.floor(place / STRIDE)];
      if (place < 0 || from === undefined) return null;
      return found.ids(expression, from - 1, Number.MAX_SAFE_INTEGER, 1, place % STRIDE)[0] ?? null;
    },
    clear: () => known.clear(),
  };
}

/** The place of the last number that is smaller; -1 where none is. */
function lastBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [-1, numbers.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((numbers[middle] ?? limit) < limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
