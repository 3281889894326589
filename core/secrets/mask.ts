const MASK = '•••';

/** Things that look like secrets even where nobody has said so; the last group is what is hidden. */
const LOOKS_SECRET: readonly RegExp[] = [
  // A JSON Web Token.
  /()(\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?)/g,
  // `Authorization: Bearer …`
  /(\b(?:bearer|basic)\s+)([\w.~+/=-]{8,})/gi,
  // `key=…`, `"token": "…"`, `password: …`
  /(\b(?:api_?)?(?:key|token|password|passwd|pwd|sandi|secret)["']?\s*[=:]\s*)("[^"]*"|'[^']*'|[^\s&,;"'}]+)/gi,
  // `https://user:password@host`
  /(:\/\/[^/\s:@]*:)([^/\s@]+(?=@))/g,
];

/**
 * A function that hides secrets in any text: the given ones wherever and however often they stand, also
 * overlapping, percent-encoded or escaped as in JSON; then whatever looks like a token, key or password.
 * Empty secrets are ignored.
 */
export function createMask(secrets: readonly string[]): (text: string) => string {
  const known = [...new Set(secrets.flatMap(spellings))].filter((secret) => secret !== '');
  return (text) => LOOKS_SECRET.reduce(hideMatches, hideRanges(text, rangesOf(known, text)));
}

function hideMatches(text: string, pattern: RegExp): string {
  return text.replace(pattern, (_match, before: string) => `${before}${MASK}`);
}

function spellings(secret: string): string[] {
  const wellFormed = secret.toWellFormed();
  const form = new URLSearchParams({ '': wellFormed }).toString().slice(1);
  return [secret, encodeURIComponent(wellFormed), form, JSON.stringify(secret).slice(1, -1)];
}

/** A stretch of text, `end` exclusive. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** Every place of every secret, also where they overlap, in the order of the text. */
function rangesOf(secrets: readonly string[], text: string): readonly Range[] {
  return secrets
    .flatMap((secret) => {
      const starts: number[] = [];
      for (let at = text.indexOf(secret); at !== -1; at = text.indexOf(secret, at + 1)) starts.push(at);
      return starts.map((start) => ({ start, end: start + secret.length }));
    })
    .toSorted((left, right) => left.start - right.start);
}

function hideRanges(text: string, ranges: readonly Range[]): string {
  const parts: string[] = [];
  let shownTo = 0;
  for (const { start, end } of ranges) {
    if (start > shownTo || parts.length === 0) parts.push(text.slice(shownTo, start), MASK);
    shownTo = Math.max(shownTo, end);
  }
  return parts.join('') + text.slice(shownTo);
}
