/** What is wrong with a dBase file's header; the caller knows the file and says it to the operator. */
export class DbaseFault extends Error {
  override readonly name = 'DbaseFault';
  readonly reason: 'cut-off' | 'damaged' | 'version' | 'encrypted';

  constructor(reason: DbaseFault['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}

export interface DbaseField {
  /** Name as bytes, in the file's code page. */
  readonly name: Buffer;
  /** The letter of its type. */
  readonly type: string;
  /** Where it begins in a record, the deletion mark being byte 0. */
  readonly offset: number;
  readonly length: number;
  readonly decimals: number;
  /** Which bit of FoxPro's null flags says that the value is null, -1 for none. */
  readonly nullBit: number;
  /** Which bit of them says that the value is shorter than the field, -1 for none. */
  readonly lengthBit: number;
}

/** How the records of a dBase or FoxPro table lie in its file. */
export interface DbaseLayout {
  readonly isVisualFoxPro: boolean;
  readonly languageDriver: number;
  readonly headerLength: number;
  readonly recordLength: number;
  readonly recordCount: number;
  readonly fields: readonly DbaseField[];
  /** Where in a record FoxPro's null flags are, null where it has none. */
  readonly nullFlagsOffset: number | null;
}

/** The longest that a header can be. */
export const LONGEST_HEADER = 0xffff;
const DESCRIPTOR_LENGTH = 32;
const HEADER_END = 0x0d;
/** dBase III to V, FoxBase and FoxPro, with and without memo; dBase II and 7 lay their fields out differently. */
const VERSIONS = new Set([0x03, 0x05, 0x30, 0x31, 0x32, 0x43, 0x63, 0x83, 0x8b, 0xcb, 0xf5, 0xfb]);
const VISUAL_FOXPRO = new Set([0x30, 0x31, 0x32]);
const NULL_FLAGS_TYPE = '0';
const NULLABLE = 0x02;

/** Reads the header; `head` is the file's beginning, as far as it has a header. Throws `DbaseFault`. */
export function readDbaseLayout(head: Buffer): DbaseLayout {
  if (head.length < DESCRIPTOR_LENGTH) throw new DbaseFault('cut-off', 'No header');
  const version = head.readUInt8(0);
  if (!VERSIONS.has(version)) throw new DbaseFault('version', `Version ${version}`);
  const isVisualFoxPro = VISUAL_FOXPRO.has(version);
  if (!isVisualFoxPro && head.readUInt8(15) === 1) throw new DbaseFault('encrypted', 'Encryption flag');
  const headerLength = head.readUInt16LE(8);
  if (head.length < headerLength) throw new DbaseFault('cut-off', 'Header is incomplete');
  const recordLength = head.readUInt16LE(10);
  const descriptors = descriptorsIn(head.subarray(0, headerLength));
  const fields = placed(descriptors, recordLength);
  return {
    isVisualFoxPro,
    languageDriver: head.readUInt8(29),
    headerLength,
    recordLength,
    recordCount: head.readUInt32LE(4),
    fields: fields.filter((field) => field.type !== NULL_FLAGS_TYPE),
    nullFlagsOffset: fields.find((field) => field.type === NULL_FLAGS_TYPE)?.offset ?? null,
  };
}

function descriptorsIn(header: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = DESCRIPTOR_LENGTH; header[at] !== HEADER_END; at += DESCRIPTOR_LENGTH) {
    if (at + DESCRIPTOR_LENGTH > header.length) throw new DbaseFault('damaged', 'Header without end');
    found.push(header.subarray(at, at + DESCRIPTOR_LENGTH));
  }
  if (found.length === 0) throw new DbaseFault('damaged', 'No fields');
  return found;
}

/**
 * The fields with their places. Clipper has texts longer than 255 bytes, whose length goes on in the byte of
 * the decimals; others write anything there, so it counts only where the record's length comes out by it alone.
 */
function placed(descriptors: readonly Buffer[], recordLength: number): DbaseField[] {
  const lengths = [descriptors.map((each) => each.readUInt8(16)), descriptors.map(longLength)];
  const fitting = lengths.find((each) => 1 + each.reduce((sum, length) => sum + length, 0) === recordLength);
  if (fitting === undefined) throw new DbaseFault('damaged', 'Fields do not add up to a record');
  let offset = 1;
  let bit = 0;
  return descriptors.map((descriptor, index) => {
    const length = fitting[index] ?? 0;
    const type = typeOf(descriptor);
    const lengthBit = type === 'V' || type === 'Q' ? bit++ : -1;
    const nullBit = (descriptor.readUInt8(18) & NULLABLE) === 0 ? -1 : bit++;
    const field = { name: nameOf(descriptor), type, offset, length, decimals: descriptor.readUInt8(17) };
    offset += length;
    return { ...field, nullBit, lengthBit };
  });
}

function longLength(descriptor: Buffer): number {
  const length = descriptor.readUInt8(16);
  return typeOf(descriptor) === 'C' ? length + 256 * descriptor.readUInt8(17) : length;
}

function typeOf(descriptor: Buffer): string {
  return descriptor.toString('latin1', 11, 12).toUpperCase();
}

function nameOf(descriptor: Buffer): Buffer {
  const end = descriptor.subarray(0, 11).indexOf(0);
  return descriptor.subarray(0, end < 0 ? 11 : end);
}
