import { createReadStream } from 'node:fs';
import { wideTextEncoding } from './recogniseContent.ts';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * The encoding of a text file: UTF-16 by its byte order mark or zeros, UTF-8 where every byte of the file fits
 * it, else Windows-1252, which is what Excel writes as plain "CSV".
 */
export async function detectEncoding(path: string, head: Buffer): Promise<TextEncoding> {
  const wide = wideTextEncoding(head);
  if (wide !== null) return wide;
  const strict = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of chunksOf(path)) strict.decode(chunk, { stream: true });
    strict.decode();
    return 'utf-8';
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1252';
    throw error;
  }
}

/** The text of a file, piece by piece, without byte order mark and with every line end as `\n`. */
export async function* decodedText(path: string, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let heldBack = '';
  for await (const chunk of chunksOf(path)) {
    const text = heldBack + decoder.decode(chunk, { stream: true });
    // A `\r` at the end may be half of a `\r\n`.
    heldBack = text.endsWith('\r') ? '\r' : '';
    yield withPlainLineEnds(text.slice(0, text.length - heldBack.length));
  }
  yield withPlainLineEnds(heldBack + decoder.decode());
}

function chunksOf(path: string): AsyncIterable<Buffer> {
  return createReadStream(path, { highWaterMark: 1 << 18 });
}

function withPlainLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
