/** Parts of a text that its flags announce (MS-XLS 2.5.293). */
const IS_WIDE = 0x01;
const HAS_EXTENSION = 0x04;
const HAS_RUNS = 0x08;
const TABLE_HEADER = 8;
const TEXT_HEADER = 3;
const RUN_LENGTH = 4;

/**
 * Whether every text of an xls's table of shared texts ends within the table. `pieces` are the table's record
 * and those that continue it. In a table that ends early the library would read on until memory ends.
 */
export function doSharedStringsEnd(pieces: readonly Buffer[]): boolean {
  const data = Buffer.concat(pieces);
  if (data.length < TABLE_HEADER) return false;
  const boundaries = createBoundaries(pieces);
  let at = TABLE_HEADER;
  for (let left = data.readUInt32LE(4); left > 0 && at < data.length; left -= 1) {
    const end = endOfText(data, boundaries, at);
    if (end === null) return false;
    at = end;
  }
  return true;
}

/** Where the text that begins here ends; null where the data ends first. */
function endOfText(data: Buffer, boundaries: Boundaries, start: number): number | null {
  if (start + TEXT_HEADER > data.length) return null;
  const flags = data.readUInt8(start + 2);
  const extra = (flags & HAS_RUNS ? 2 : 0) + (flags & HAS_EXTENSION ? 4 : 0);
  const letters = start + TEXT_HEADER + extra;
  if (letters > data.length) return null;
  const runs = flags & HAS_RUNS ? data.readUInt16LE(start + TEXT_HEADER) : 0;
  const extension = flags & HAS_EXTENSION ? data.readUInt32LE(letters - 4) : 0;
  const end = endOfLetters(data, boundaries, letters, data.readUInt16LE(start), (flags & IS_WIDE) !== 0);
  return end === null ? null : end + runs * RUN_LENGTH + extension;
}

function endOfLetters(
  data: Buffer,
  boundaries: Boundaries,
  start: number,
  count: number,
  startsWide: boolean,
): number | null {
  let at = start;
  let isWide = startsWide;
  for (let left = count; left > 0;) {
    if (at >= data.length) return null;
    if (boundaries.isAt(at)) {
      // A text that goes on in the next record says anew how wide its letters are.
      isWide = (data.readUInt8(at) & IS_WIDE) !== 0;
      at += 1;
    }
    const size = isWide ? 2 : 1;
    const here = Math.min(left, Math.ceil((boundaries.after(at) - at) / size));
    left -= here;
    at += here * size;
  }
  return at;
}

/** Where pieces end and the next begin, asked for in ascending order. */
interface Boundaries {
  isAt(offset: number): boolean;
  /** The next boundary after the offset; the end of the data is one. */
  after(offset: number): number;
}

function createBoundaries(pieces: readonly Buffer[]): Boundaries {
  const ends: number[] = [];
  for (const piece of pieces) ends.push((ends.at(-1) ?? 0) + piece.length);
  let current = 0;
  const moveTo = (offset: number): number => {
    while ((ends[current] ?? Infinity) < offset) current += 1;
    return ends[current] ?? offset;
  };
  return {
    isAt: (offset) => moveTo(offset) === offset,
    after: (offset) => moveTo(offset + 1),
  };
}
