/** What the server says about a column of a result. */
export interface FirebirdField {
  readonly name: string;
  /** Number of the type in the protocol. */
  readonly type: number;
  /** Of a blob: 1 for text. Of a number: above 0 where it was declared as NUMERIC or DECIMAL. */
  readonly subType: number;
  /** Zero, or minus the digits behind the point. */
  readonly scale: number;
  /** Of a text, in bytes. */
  readonly length: number;
  /** Number of a text's character set on the way to us. */
  readonly characterSet: number | undefined;
}

/** The protocol's types. */
export const firebirdType = {
  varying: 448,
  text: 452,
  double: 480,
  float: 482,
  long: 496,
  short: 500,
  timestamp: 510,
  blob: 520,
  dFloat: 530,
  time: 560,
  date: 570,
  int64: 580,
  int128: 32_752,
  timestampTz: 32_754,
  timeTz: 32_756,
  decfloat16: 32_760,
  decfloat34: 32_762,
  boolean: 32_764,
} as const;

export const TEXT_BLOB = 1;

const plainNames: Readonly<Record<number, string>> = {
  [firebirdType.double]: 'double precision',
  [firebirdType.dFloat]: 'double precision',
  [firebirdType.float]: 'float',
  [firebirdType.timestamp]: 'timestamp',
  [firebirdType.time]: 'time',
  [firebirdType.date]: 'date',
  [firebirdType.timestampTz]: 'timestamp with time zone',
  [firebirdType.timeTz]: 'time with time zone',
  [firebirdType.decfloat16]: 'decfloat(16)',
  [firebirdType.decfloat34]: 'decfloat(34)',
  [firebirdType.boolean]: 'boolean',
};

/** Integer types by what they are called and the digits that a NUMERIC kept in them can have. */
const integers: Readonly<Record<number, readonly [name: string, digits: number]>> = {
  [firebirdType.short]: ['smallint', 4],
  [firebirdType.long]: ['integer', 9],
  [firebirdType.int64]: ['bigint', 18],
  [firebirdType.int128]: ['int128', 38],
};

/** Character sets whose characters take more than one byte. */
const bytesPerCharacter: Readonly<Record<number, number>> = { 3: 3, 4: 4 };

/** The type as SQL writes it: `numeric(18,2)`, `varchar(50)`. */
export function firebirdTypeName({ type, subType, scale, length, characterSet = 0 }: FirebirdField): string {
  const integer = integers[type];
  if (integer !== undefined) {
    const [name, digits] = integer;
    return scale === 0 && subType === 0 ? name : `numeric(${digits},${-scale})`;
  }
  const characters = length / (bytesPerCharacter[characterSet] ?? 1);
  switch (type) {
    case firebirdType.varying:
      return `varchar(${characters})`;
    case firebirdType.text:
      return `char(${characters})`;
    case firebirdType.blob:
      return subType === TEXT_BLOB ? 'blob text' : 'blob';
    default:
      return plainNames[type] ?? `jenis ${type}`;
  }
}
