import { Readable } from 'node:stream';
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';

/** One file in a zip, as its central directory describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where its local header starts. */
  readonly offset: number;
}

/** A zip, and those files in it that matter. */
export interface ZipArchive {
  readonly zip: Buffer;
  readonly entries: readonly ZipEntry[];
}

/** What is wrong with a zip; the caller knows the file and says it to the operator. */
export class ZipFault extends Error {
  override readonly name = 'ZipFault';
  readonly reason: 'cut-off' | 'damaged' | 'too-big';

  constructor(reason: ZipFault['reason'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const END_64_LOCATOR_SIGNATURE = 0x07064b50;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_LENGTH = 30;
/** Stands for a number that only the zip64 extra field holds. */
const IN_EXTRA_FIELD = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;

/** A text cannot be longer in this runtime, and no honest sheet comes near it. */
const LARGEST_ENTRY = 500 * 1024 * 1024;
const LARGEST_TOTAL = 2 * 1024 * 1024 * 1024;
/** Sheets full of equal rows shrink by 100; only bombs come near deflate's limit of 1032. */
const LARGEST_RATIO = 400;
const RATIO_MATTERS_FROM = 50 * 1024 * 1024;
const PIECE_LENGTH = 256 * 1024;

/**
 * The files in a zip, from its central directory at the end. Throws `ZipFault`: `cut-off` where the directory
 * is missing, `too-big` where the declared sizes are those of a zip bomb.
 */
export function readZipDirectory(zip: Buffer): readonly ZipEntry[] {
  try {
    const entries = readEntries(zip);
    refuseBomb(entries);
    return entries;
  } catch (error) {
    throw asZipFault(error);
  }
}

/** File names in the zip to their contents. Throws `ZipFault`. */
export function unpackZip({ zip, entries }: ZipArchive): ReadonlyMap<string, Buffer> {
  return new Map(entries.map((entry) => [entry.name, readZipEntry(zip, entry)]));
}

/** The content of one file in the zip, checked against its size and checksum. Throws `ZipFault`. */
export function readZipEntry(zip: Buffer, entry: ZipEntry): Buffer {
  try {
    const content = unpack(zip, entry);
    if (crc32(content) !== entry.crc) throw new ZipFault('damaged', `Checksum of ${entry.name} differs`);
    return content;
  } catch (error) {
    throw asZipFault(error);
  }
}

/**
 * The content of one file in the zip, piece by piece. Its size and checksum are only known to be right once all of it
 * was read. Throws `ZipFault`.
 */
export async function* streamZipEntry(zip: Buffer, entry: ZipEntry): AsyncGenerator<Buffer> {
  let size = 0;
  let crc = 0;
  try {
    for await (const piece of piecesOf(zip, entry)) {
      size += piece.length;
      crc = crc32(piece, crc);
      if (size > entry.size) throw new ZipFault('damaged', `${entry.name} is longer than the directory says`);
      yield piece;
    }
    if (size !== entry.size || crc !== entry.crc) throw new ZipFault('damaged', `${entry.name} differs`);
  } catch (error) {
    throw asZipFault(error);
  }
}

function piecesOf(zip: Buffer, entry: ZipEntry): AsyncIterable<Buffer> {
  const packed = packedContent(zip, entry);
  if (entry.method === STORED) return Readable.from(slices(packed));
  const inflate = createInflateRaw({ chunkSize: PIECE_LENGTH });
  inflate.end(packed);
  return inflate;
}

function* slices(content: Buffer): Generator<Buffer> {
  for (let at = 0; at < content.length; at += PIECE_LENGTH) yield content.subarray(at, at + PIECE_LENGTH);
}

function readEntries(zip: Buffer): ZipEntry[] {
  const directory = findDirectory(zip);
  const entries: ZipEntry[] = [];
  for (let at = directory.start; entries.length < directory.count;) {
    if (zip.readUInt32LE(at) !== ENTRY_SIGNATURE) throw new ZipFault('damaged', 'Bad directory entry');
    const nameLength = zip.readUInt16LE(at + 28);
    const extraLength = zip.readUInt16LE(at + 30);
    entries.push(readEntry(zip, at, nameLength, extraLength));
    at += ENTRY_LENGTH + nameLength + extraLength + zip.readUInt16LE(at + 32);
  }
  return entries;
}

function findDirectory(zip: Buffer): { count: number; start: number } {
  const lowest = Math.max(0, zip.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = zip.length - END_LENGTH; at >= lowest; at -= 1) {
    if (zip.readUInt32LE(at) !== END_SIGNATURE) continue;
    const isZip64 = at >= 20 && zip.readUInt32LE(at - 20) === END_64_LOCATOR_SIGNATURE;
    if (!isZip64) return { count: zip.readUInt16LE(at + 10), start: zip.readUInt32LE(at + 16) };
    const end64 = Number(zip.readBigUInt64LE(at - 12));
    return {
      count: Number(zip.readBigUInt64LE(end64 + 32)),
      start: Number(zip.readBigUInt64LE(end64 + 48)),
    };
  }
  throw new ZipFault('cut-off', 'No central directory');
}

function readEntry(zip: Buffer, at: number, nameLength: number, extraLength: number): ZipEntry {
  const nameEnd = at + ENTRY_LENGTH + nameLength;
  const large = readZip64Numbers(zip.subarray(nameEnd, nameEnd + extraLength));
  const field = (position: number): number => {
    const value = zip.readUInt32LE(at + position);
    return value === IN_EXTRA_FIELD ? (large.shift() ?? value) : value;
  };
  const size = field(24); // in the extra field the size comes before the compressed size
  const compressedSize = field(20);
  return {
    name: zip.toString('utf8', at + ENTRY_LENGTH, nameEnd).replaceAll('\\', '/'),
    isEncrypted: (zip.readUInt16LE(at + 8) & 1) === 1,
    method: zip.readUInt16LE(at + 10),
    crc: zip.readUInt32LE(at + 16),
    compressedSize,
    size,
    offset: field(42),
  };
}

function readZip64Numbers(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    const body = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    const count = Math.floor(body.length / 8);
    return Array.from({ length: count }, (_, index) => Number(body.readBigUInt64LE(index * 8)));
  }
  return [];
}

function refuseBomb(entries: readonly ZipEntry[]): void {
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  const bomb = entries.find(
    ({ size, compressedSize }) =>
      size > LARGEST_ENTRY || (size > RATIO_MATTERS_FROM && size > compressedSize * LARGEST_RATIO),
  );
  if (bomb === undefined && total <= LARGEST_TOTAL) return;
  throw new ZipFault('too-big', `Unpacks to ${total} bytes`);
}

function unpack(zip: Buffer, entry: ZipEntry): Buffer {
  const packed = packedContent(zip, entry);
  if (entry.method === STORED) return packed;
  return inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1) });
}

function packedContent(zip: Buffer, entry: ZipEntry): Buffer {
  if (zip.readUInt32LE(entry.offset) !== LOCAL_SIGNATURE) throw new ZipFault('damaged', 'Bad local header');
  const start =
    entry.offset + LOCAL_LENGTH + zip.readUInt16LE(entry.offset + 26) + zip.readUInt16LE(entry.offset + 28);
  const packed = zip.subarray(start, start + entry.compressedSize);
  if (packed.length < entry.compressedSize) throw new ZipFault('cut-off', `${entry.name} ends early`);
  const isKnown = entry.method === STORED || entry.method === DEFLATED;
  if (!isKnown) throw new ZipFault('damaged', `Unknown method ${entry.method}`);
  return packed;
}

/** Reading outside the buffer (RangeError) and failing to inflate (zlib errors) both mean damage. */
function asZipFault(error: unknown): ZipFault {
  if (error instanceof ZipFault) return error;
  return new ZipFault('damaged', 'The zip cannot be read', { cause: error });
}
