/** The parts of SQL Server's protocol (TDS 7.4) that the stand-in server speaks. */
export const packetType = {
  batch: 0x01,
  procedure: 0x03,
  response: 0x04,
  attention: 0x06,
  transaction: 0x0e,
  login: 0x10,
  preLogin: 0x12,
} as const;

const HEADER = 8;

export interface Packet {
  readonly type: number;
  readonly isLast: boolean;
  readonly data: Buffer;
}

/** The packets that are complete, and what is left. */
export function splitPackets(bytes: Buffer): { packets: Packet[]; rest: Buffer } {
  const packets: Packet[] = [];
  let rest = bytes;
  while (rest.length >= HEADER && rest.length >= rest.readUInt16BE(2)) {
    const end = rest.readUInt16BE(2);
    packets.push({
      type: rest.readUInt8(0),
      isLast: (rest.readUInt8(1) & 1) === 1,
      data: rest.subarray(HEADER, end),
    });
    rest = rest.subarray(end);
  }
  return { packets, rest };
}

export function packet(type: number, data: Buffer, isLast = true): Buffer {
  const header = Buffer.alloc(HEADER);
  header.writeUInt8(type, 0);
  header.writeUInt8(isLast ? 1 : 0, 1);
  header.writeUInt16BE(HEADER + data.length, 2);
  return Buffer.concat([header, data]);
}

export type Encryption = 'on' | 'not supported' | 'required';

const encryptionByte: Readonly<Record<Encryption, number>> = { on: 1, 'not supported': 2, required: 3 };

/** Version and encryption, each with its place behind the list. */
export function preLoginAnswer(encryption: Encryption): Buffer {
  return Buffer.from([0, 0, 11, 0, 6, 1, 0, 17, 0, 1, 0xff, 12, 0, 0, 0, 0, 0, encryptionByte[encryption]]);
}

export function loginAnswer(): Buffer {
  const body = Buffer.concat([
    Buffer.from([1, 0x74, 0, 0, 4]),
    shortText('Contoh Uji'),
    Buffer.from([12, 0, 0, 0]),
  ]);
  return Buffer.concat([Buffer.from([0xad]), uint16(body.length), body, done()]);
}

/** A new transaction, under the number that every request then carries. */
export function transactionAnswer(): Buffer {
  const body = Buffer.concat([Buffer.from([8, 8]), Buffer.alloc(8, 7), Buffer.from([0])]);
  return Buffer.concat([Buffer.from([0xe3]), uint16(body.length), body, done()]);
}

export function errorToken(number: number, message: string): Buffer {
  const head = Buffer.alloc(6);
  head.writeInt32LE(number, 0);
  head.writeUInt8(14, 5);
  const body = Buffer.concat([
    head,
    uint16(message.length),
    Buffer.from(message, 'utf16le'),
    Buffer.alloc(6),
  ]);
  return Buffer.concat([Buffer.from([0xaa]), uint16(body.length), body]);
}

const DONE_ERROR = 0x02;
const DONE_ATTENTION = 0x20;

export function done(how: 'well' | 'error' | 'attention' = 'well'): Buffer {
  const token = Buffer.alloc(13);
  token.writeUInt8(0xfd, 0);
  token.writeUInt16LE({ well: 0, error: DONE_ERROR, attention: DONE_ATTENTION }[how], 1);
  return token;
}

export interface TdsColumn {
  readonly name: string;
  /** Type and its details as the protocol writes them. */
  readonly type: readonly number[];
}

export function columnsToken(columns: readonly TdsColumn[]): Buffer {
  const each = columns.map(({ name, type }) =>
    Buffer.concat([Buffer.from([0, 0, 0, 0, 1, 0, ...type]), shortText(name)]),
  );
  return Buffer.concat([Buffer.from([0x81]), uint16(columns.length), ...each]);
}

export function rowToken(values: readonly (readonly number[])[]): Buffer {
  return Buffer.from([0xd1, ...values.flat()]);
}

/** The bytes of a number, lowest first. */
export function littleEndian(value: bigint, length: number): number[] {
  return Array.from({ length }, (_, index) =>
    Number((BigInt.asUintN(128, value) >> BigInt(8 * index)) & 255n),
  );
}

function shortText(text: string): Buffer {
  return Buffer.concat([Buffer.from([text.length]), Buffer.from(text, 'utf16le')]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
