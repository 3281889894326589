import { ZipFault } from '../zipArchive.ts';
import { UnusualXlsx } from './unusual.ts';
import { wholePieces } from './wholePieces.ts';
import { richText, xlsxText } from './xlsxText.ts';

const START = '<si';
const END = '</si>';
const PLAIN_START = '<t>';
const PLAIN_END = '</t>';
const NEEDS_RESOLVING = /[&_\r]/;
/** More different texts than a full sheet has; what claims more would only fill the memory. */
const MOST_TEXTS = 16_000_000;

/**
 * The texts that a workbook's cells refer to by number, from the pieces of its `sharedStrings.xml`. Throws `UnusualXlsx`,
 * `ZipFault`.
 */
export async function readSharedTexts(pieces: AsyncIterable<Buffer>): Promise<readonly string[]> {
  const texts: string[] = [];
  for await (const piece of wholePieces(pieces, START)) {
    collectTexts(piece.toString('utf8'), texts);
    if (texts.length > MOST_TEXTS) throw new ZipFault('too-big', 'Too many shared texts');
  }
  return texts;
}

function collectTexts(xml: string, texts: string[]): void {
  if (xml.includes('<!')) throw new UnusualXlsx('CDATA or a comment among the shared texts');
  // In most files no text needs to be looked at for what stands for something else.
  const resolve = NEEDS_RESOLVING.test(xml) ? xlsxText : asItIs;
  let at = xml.indexOf(START);
  while (at >= 0) {
    const start = xml.indexOf('>', at) + 1;
    const isEmpty = xml[start - 2] === '/';
    const end = isEmpty ? start : xml.indexOf(END, start);
    if (start === 0 || end < 0) throw new UnusualXlsx('A shared text that does not end');
    texts.push(isEmpty ? '' : textBetween(xml, start, end, resolve));
    at = xml.indexOf(START, end);
  }
}

/** Nearly all texts are plain, so those are read without looking at what else there could be. */
function textBetween(xml: string, start: number, end: number, resolve: (raw: string) => string): string {
  const from = start + PLAIN_START.length;
  const to = end - PLAIN_END.length;
  const isPlain = xml.startsWith(PLAIN_START, start) && xml.indexOf('<', from) === to;
  return isPlain && xml.startsWith(PLAIN_END, to)
    ? resolve(xml.slice(from, to))
    : richText(xml.slice(start, end));
}

function asItIs(raw: string): string {
  return raw;
}
