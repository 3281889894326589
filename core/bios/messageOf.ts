import type { BiosAnswer } from './answer.ts';

/** More than any message that helps; what a faulty server sends must not fill the ledger. */
const LONGEST_MESSAGE = 2000;
/** Of a page that is not BIOS' the beginning says what it is. */
const LONGEST_EXCERPT = 300;
/** Secrets are looked for in this much of a text, so that none is cut in two before it is found. */
const LOOKED_AT = 20_000;

/** BIOS' words with every field message, on one line; secrets masked, then cut. Never empty. */
export function messageOf(answer: BiosAnswer, mask: (text: string) => string): string {
  const fields = Object.entries(answer.fieldErrors).flatMap(([field, messages]) =>
    messages.map((message) => (field === '' ? message : `${field}: ${message}`)),
  );
  const text = [answer.message, ...fields].filter((part) => part.trim() !== '').join(' · ');
  if (text === '') return `BIOS menjawab ${answer.code ?? `HTTP ${answer.httpStatus}`} tanpa keterangan.`;
  return cut(mask(text.slice(0, LOOKED_AT)), answer.code === null ? LONGEST_EXCERPT : LONGEST_MESSAGE);
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
