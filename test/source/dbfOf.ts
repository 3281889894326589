interface TestField {
  readonly name: string;
  readonly type: string;
  /** Above 255 as Clipper writes it. */
  readonly length: number;
}

interface TestHeader {
  readonly version?: number;
  readonly languageDriver?: number;
}

/** A dBase file of these fields and records, for what no program here writes. */
export function dbfOf(
  fields: readonly TestField[],
  records: readonly (readonly Buffer[])[],
  { version = 0x03, languageDriver = 0 }: TestHeader = {},
): Buffer {
  const header = Buffer.alloc(32 + 32 * fields.length + 1);
  header.writeUInt8(version, 0);
  header.writeUInt32LE(records.length, 4);
  header.writeUInt16LE(header.length, 8);
  header.writeUInt16LE(1 + fields.reduce((sum, { length }) => sum + length, 0), 10);
  header.writeUInt8(languageDriver, 29);
  for (const [index, { name, type, length }] of fields.entries()) {
    const at = 32 + 32 * index;
    header.write(name + '\0'.repeat(11 - name.length) + type, at, 'latin1');
    header.writeUInt16LE(length, at + 16);
  }
  header.writeUInt8(0x0d, header.length - 1);
  const rows = records.map((values) => [
    Buffer.from(' '),
    ...values.map((value, index) => padded(value, fields[index]?.length ?? 0)),
  ]);
  return Buffer.concat([header, ...rows.flat(), Buffer.from([0x1a])]);
}

function padded(value: Buffer, length: number): Buffer {
  return Buffer.concat([value, Buffer.alloc(length - value.length, ' ')]);
}
