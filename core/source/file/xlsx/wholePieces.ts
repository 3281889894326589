import { UnusualXlsx } from './unusual.ts';

/** No honest row or text is longer, nor is what comes before the first or after the last. */
export const LONGEST_PART = 8 * 1024 * 1024;

/**
 * Cuts the pieces of an XML file anew, each time before a tag that begins with `start`, so that no element of that name
 * is in two pieces. Throws `UnusualXlsx`.
 */
export async function* wholePieces(pieces: AsyncIterable<Buffer>, start: string): AsyncGenerator<Buffer> {
  let rest: Buffer | null = null;
  for await (const piece of pieces) {
    const last = piece.lastIndexOf(start);
    if (last < 0) {
      rest = joined(rest, piece);
      continue;
    }
    // Only the element that reaches from one piece into the next is copied.
    const first = rest === null ? 0 : piece.indexOf(start);
    if (rest !== null) yield joined(rest, piece.subarray(0, first));
    if (last > first) yield piece.subarray(first, last);
    rest = piece.subarray(last);
  }
  if (rest !== null) yield rest;
}

function joined(rest: Buffer | null, piece: Buffer): Buffer {
  if (rest === null) return piece;
  if (rest.length + piece.length > LONGEST_PART) throw new UnusualXlsx('A part that does not end');
  return Buffer.concat([rest, piece]);
}
