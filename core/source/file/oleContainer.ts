/** What is wrong with an OLE container; the caller knows the file and says it to the operator. */
export class OleFault extends Error {
  override readonly name = 'OleFault';
  readonly reason: 'cut-off' | 'damaged';

  constructor(reason: OleFault['reason'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

/** The container that Office files before 2007 are, as MS-CFB describes it. */
export interface OleContainer {
  /** Names, in lower case, of the streams and storages in its root. */
  readonly names: ReadonlySet<string>;
  /** A stream of its root; null where there is none of this name (lower case). Throws `OleFault`. */
  readonly readStream: (name: string) => Buffer | null;
}

const HEADER_LENGTH = 512;
const TABLE_SECTORS_IN_HEADER = 109;
/** Sector numbers from here on are marks: end of chain, free, part of a table. */
const FIRST_MARK = 0xfffffffa;
const ENTRY_LENGTH = 128;
const STREAM = 2;

/** Opens an OLE container. Throws `OleFault`: `cut-off` where sectors that are needed are missing. */
export function openOleContainer(bytes: Buffer): OleContainer {
  try {
    const sectors = createSectors(bytes);
    const entries = readDirectory(sectors.table(bytes.readUInt32LE(48)));
    const root = entries[0];
    if (root === undefined) throw new OleFault('damaged', 'No root entry');
    const inRoot = new Map(childrenOf(entries, root).map((entry) => [entry.name.toLowerCase(), entry]));
    return {
      names: new Set(inRoot.keys()),
      readStream(name) {
        const entry = inRoot.get(name);
        return entry?.type === STREAM ? asOleFault(() => readContent(bytes, sectors, root, entry)) : null;
      },
    };
  } catch (error) {
    throw toOleFault(error);
  }
}

interface Sectors {
  /** The content of the sectors that follow each other from the given one on; the file's last may be short. */
  stream(start: number): Buffer;
  /** The same for what must be whole: tables and the directory. */
  table(start: number): Buffer;
}

function createSectors(bytes: Buffer): Sectors {
  if (bytes.length < HEADER_LENGTH) throw new OleFault('cut-off', 'No header');
  const size = bytes.readUInt16LE(30) === 12 ? 4096 : 512;
  const sector = (number: number): Buffer => {
    const start = (number + 1) * size;
    if (start >= bytes.length) throw new OleFault('cut-off', `No sector ${number}`);
    return bytes.subarray(start, start + size);
  };
  const whole = (numbers: readonly number[]): Buffer => {
    const content = Buffer.concat(numbers.map(sector));
    if (content.length < numbers.length * size) throw new OleFault('cut-off', 'A table ends early');
    return content;
  };
  const allocation = whole(tableSectors(bytes, sector));
  return {
    stream: (start) => Buffer.concat(follow(allocation, start).map(sector)),
    table: (start) => whole(follow(allocation, start)),
  };
}

/** Numbers of the sectors that hold the table of sectors: the first in the header, the others in a list. */
function tableSectors(bytes: Buffer, sector: (number: number) => Buffer): number[] {
  const numbers = numbersIn(bytes.subarray(76, 76 + TABLE_SECTORS_IN_HEADER * 4)).filter(isSector);
  let next = bytes.readUInt32LE(68);
  for (let count = bytes.readUInt32LE(72); count > 0 && isSector(next); count -= 1) {
    const listed = numbersIn(sector(next));
    numbers.push(...listed.slice(0, -1).filter(isSector));
    next = listed.at(-1) ?? FIRST_MARK;
    if (numbers.length > bytes.length / 512) throw new OleFault('damaged', 'Endless list of tables');
  }
  return numbers;
}

function isSector(number: number): boolean {
  return number < FIRST_MARK;
}

function numbersIn(buffer: Buffer): number[] {
  return Array.from({ length: Math.floor(buffer.length / 4) }, (_, index) => buffer.readUInt32LE(index * 4));
}

/** The numbers in a chain: each place in the table says which comes next. */
function follow(table: Buffer, start: number): number[] {
  const chain: number[] = [];
  for (let number = start; isSector(number); number = table.readUInt32LE(number * 4)) {
    chain.push(number);
    if (chain.length > table.length / 4) throw new OleFault('damaged', 'Endless chain');
  }
  return chain;
}

interface Entry {
  readonly name: string;
  readonly type: number;
  /** Places of the entry's neighbours and of its first child in the directory. */
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

function readDirectory(directory: Buffer): Entry[] {
  return Array.from({ length: Math.floor(directory.length / ENTRY_LENGTH) }, (_, index) => {
    const entry = directory.subarray(index * ENTRY_LENGTH, (index + 1) * ENTRY_LENGTH);
    const nameLength = Math.min(64, entry.readUInt16LE(64));
    return {
      name: entry.toString('utf16le', 0, Math.max(0, nameLength - 2)),
      type: entry.readUInt8(66),
      left: entry.readUInt32LE(68),
      right: entry.readUInt32LE(72),
      child: entry.readUInt32LE(76),
      start: entry.readUInt32LE(116),
      size: entry.readUInt32LE(120),
    };
  });
}

/** The entries directly in a storage, which are a tree of neighbours. */
function childrenOf(entries: readonly Entry[], storage: Entry): Entry[] {
  const found = new Set<Entry>();
  const open = [storage.child];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const entry = entries[place];
    if (entry === undefined || found.has(entry)) continue;
    found.add(entry);
    open.push(entry.left, entry.right);
  }
  return [...found];
}

/** Small streams share sectors of 64 bytes in a stream of the root, with a table of their own. */
function readContent(bytes: Buffer, sectors: Sectors, root: Entry, { start, size }: Entry): Buffer {
  const isSmall = size < bytes.readUInt32LE(56);
  const content = isSmall ? readSmall(bytes, sectors, root, start) : sectors.stream(start);
  if (content.length < size) throw new OleFault('cut-off', 'A stream ends early');
  return content.subarray(0, size);
}

function readSmall(bytes: Buffer, sectors: Sectors, root: Entry, start: number): Buffer {
  const table = sectors.table(bytes.readUInt32LE(60));
  const container = sectors.stream(root.start);
  return Buffer.concat(follow(table, start).map((place) => container.subarray(place * 64, place * 64 + 64)));
}

function asOleFault<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw toOleFault(error);
  }
}

/** Reading outside the bytes (RangeError) means damage. */
function toOleFault(error: unknown): OleFault {
  if (error instanceof OleFault) return error;
  return new OleFault('damaged', 'The container cannot be read', { cause: error });
}
