import { UnusualXlsx } from './unusual.ts';

/** Characters of XML as bytes. */
export const SPACE = 0x20;
export const QUOTE = 0x22;
export const SLASH = 0x2f;
export const LESS = 0x3c;
export const EQUALS = 0x3d;
export const GREATER = 0x3e;
export const LETTER_C = 0x63;
export const LETTER_F = 0x66;
export const LETTER_R = 0x72;
export const LETTER_S = 0x73;
export const LETTER_T = 0x74;
export const LETTER_V = 0x76;
export const DIGIT_0 = 0x30;
export const DIGIT_1 = 0x31;
const DIGIT_9 = 0x39;

/** The place of the first byte from `at` on that is no blank. */
export function skipBlanks(bytes: Buffer, at: number): number {
  let next = at;
  while ((bytes[next] ?? QUOTE) <= SPACE) next += 1;
  return next;
}

/** Whether exactly these characters stand there. */
export function standsAt(bytes: Buffer, at: number, characters: string): boolean {
  for (let index = 0; index < characters.length; index += 1) {
    if (bytes[at + index] !== characters.charCodeAt(index)) return false;
  }
  return true;
}

/** The place of the next `wanted` byte from `at` on. */
export function findByte(bytes: Buffer, at: number, wanted: number): number {
  let next = at;
  while (bytes[next] !== wanted) {
    if (next >= bytes.length) throw unusualAt(bytes, at);
    next += 1;
  }
  return next;
}

/** The place after the digits that begin at `at`. */
export function skipDigits(bytes: Buffer, at: number): number {
  let next = at;
  while (isDigit(bytes[next] ?? 0)) next += 1;
  return next;
}

export function isDigit(byte: number): boolean {
  return byte >= DIGIT_0 && byte <= DIGIT_9;
}

/** The number that the digits between two places write. */
export function wholeNumber(bytes: Buffer, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at += 1) number = number * 10 + (bytes[at] ?? DIGIT_0) - DIGIT_0;
  return number;
}

export function unusualAt(bytes: Buffer, at: number): UnusualXlsx {
  return new UnusualXlsx(`Not understood: ${bytes.toString('latin1', at, at + 60)}`);
}
