import { doSharedStringsEnd } from './sharedStrings.ts';

/** Record types of xls (MS-XLS 2.3 and its forerunners) that cells, their formats and their sheets come from. */
const NEEDED_BY_SUBJECT: Readonly<Record<string, readonly number[]>> = {
  beginningAndEnd: [0x0009, 0x0209, 0x0409, 0x0809, 0x000a],
  workbook: [0x0022, 0x0042, 0x0085], // Date1904, CodePage, BoundSheet
  formats: [0x001e, 0x041e, 0x0043, 0x0243, 0x0443, 0x00e0, 0x0044],
  dimensions: [0x0000, 0x0200],
  numbers: [0x0002, 0x0003, 0x0203, 0x027e, 0x00bd],
  texts: [0x0004, 0x0204, 0x00d6, 0x00fc, 0x00fd],
  booleansAndErrors: [0x0005, 0x0205],
  formulas: [0x0006, 0x0206, 0x0406, 0x0007, 0x0207],
  merges: [0x00e5],
  continuations: [0x003c],
};
/** Shorter records of these types lack the length of their text, which the library would take for endless. */
const SHORTEST: ReadonlyMap<number, number> = new Map([
  [0x0004, 8],
  [0x0204, 8],
  [0x00d6, 8],
  [0x001e, 1],
  [0x041e, 3],
  [0x0007, 2],
  [0x0207, 2],
]);
const SHARED_STRINGS = 0x00fc;
const CONTINUE = 0x003c;
const BOF_OF_EXCEL_5_AND_LATER = 0x0809;
const FORMULA = 0x0006;
/** Where a formula's record says how long its tokens are, from the record's start, and what says "none". */
const TOKENS_LENGTH_AT = 4 + 20;
const NO_TOKENS = 0xffff;
/** "Selection", which the library skips. */
const SKIPPED = 0x001d;
const FILE_PASS = 0x002f;
/** The record that says that a workbook is encrypted is among its first. */
const RECORDS_BEFORE_FILE_PASS = 8;

/** Whether the workbook says that it is encrypted. */
export function isEncrypted(records: Buffer): boolean {
  let seen = 0;
  for (const { type } of recordsIn(records)) {
    if (type === FILE_PASS) return true;
    seen += 1;
    if (seen === RECORDS_BEFORE_FILE_PASS) return false;
  }
  return false;
}

/**
 * Blanks out, in place, what is not about cells: names, formulas' tokens, drawings, links, comments. Only
 * values are wanted, and in a damaged file the library's readers of those can run on until memory ends.
 *
 * @throws Error where texts do not end, which would make the library run on too.
 */
export function keepOnlyCells(records: Buffer): void {
  const needed = new Set(Object.values(NEEDED_BY_SUBJECT).flat());
  let hasTokens = false;
  let sharedStrings: Buffer[] = [];
  for (const { at, type, body } of recordsIn(records)) {
    if (type === BOF_OF_EXCEL_5_AND_LATER) hasTokens = true;
    if (type !== CONTINUE && sharedStrings.length > 0) sharedStrings = checked(sharedStrings);
    if (type === SHARED_STRINGS || (type === CONTINUE && sharedStrings.length > 0)) sharedStrings.push(body);
    if (body.length < (SHORTEST.get(type) ?? 0)) throw new Error(`Record ${type} at ${at} ends early`);
    if (!needed.has(type)) records.writeUInt16LE(SKIPPED, at);
    const isFormula = hasTokens && type === FORMULA && body.length + 4 >= TOKENS_LENGTH_AT + 2;
    if (isFormula) records.writeUInt16LE(NO_TOKENS, at + TOKENS_LENGTH_AT);
  }
  checked(sharedStrings);
}

/** None, once those at hand are known to end. */
function checked(sharedStrings: readonly Buffer[]): [] {
  if (sharedStrings.length === 0 || doSharedStringsEnd(sharedStrings)) return [];
  throw new Error('The shared texts end early');
}

function* recordsIn(records: Buffer): Generator<{ at: number; type: number; body: Buffer }> {
  for (let at = 0; at + 4 <= records.length;) {
    const end = at + 4 + records.readUInt16LE(at + 2);
    if (end > records.length) return;
    yield { at, type: records.readUInt16LE(at), body: records.subarray(at + 4, end) };
    at = end;
  }
}
