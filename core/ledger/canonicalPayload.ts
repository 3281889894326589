import type { Payload } from '../mapping/record.ts';

/** The payload as text whose equality means equal content: names sorted, values as they are sent. */
export function canonicalPayload(payload: Payload): string {
  return JSON.stringify(Object.fromEntries(Object.entries(payload).toSorted(byName)));
}

function byName([left]: readonly [string, string], [right]: readonly [string, string]): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
