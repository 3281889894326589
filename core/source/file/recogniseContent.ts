/** What a file is by its first bytes, whatever its name says. */
export type FileContent =
  // that a reader exists for
  | 'zip'
  | 'ole'
  | 'biff'
  | 'sqlite'
  | 'access'
  | 'dbase'
  | 'text'
  // that only a message exists for
  | 'html'
  | 'xml'
  | 'pdf'
  | 'rtf'
  | 'image'
  | 'zeros'
  | 'binary';

const SIGNATURES: readonly (readonly [FileContent, number, string])[] = [
  ['zip', 0, '504b0304'],
  ['zip', 0, '504b0506'],
  ['ole', 0, 'd0cf11e0a1b11ae1'],
  ['sqlite', 0, Buffer.from('SQLite format 3\0').toString('hex')],
  ['access', 4, Buffer.from('Standard Jet DB').toString('hex')],
  ['access', 4, Buffer.from('Standard ACE DB').toString('hex')],
  ['biff', 0, '09000400'],
  ['biff', 0, '09020600'],
  ['biff', 0, '09040600'],
  ['biff', 0, '09080800'],
  ['biff', 0, '09081000'],
  ['pdf', 0, Buffer.from('%PDF-').toString('hex')],
  ['rtf', 0, Buffer.from('{\\rtf').toString('hex')],
  ['image', 0, '89504e47'],
  ['image', 0, 'ffd8ff'],
  ['image', 0, '47494638'],
];

const HTML =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|meta|body|table|style|div)\b/i;
const XML = /^\s*<(?:\?xml|[\w:]+ xmlns)/i;
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\0-\x08\x0e-\x19\x1b-\x1f\x7f]/;
/** All versions of dBase and FoxPro, also those that only a message exists for. */
const DBASE_VERSIONS = new Set([
  0x02, 0x03, 0x04, 0x05, 0x30, 0x31, 0x32, 0x43, 0x63, 0x83, 0x8b, 0x8c, 0xcb, 0xf5, 0xfb,
]);

/** Recognises a file by its first bytes (some thousand of them); the extension decides only where they cannot. */
export function recogniseContent(head: Buffer, extension: string): FileContent {
  const signed = SIGNATURES.find(([, at, hex]) => head.toString('hex', at, at + hex.length / 2) === hex);
  if (signed !== undefined) return signed[0];
  if (head.every((byte) => byte === 0)) return 'zeros';
  if (extension === '.dbf' && DBASE_VERSIONS.has(head[0] ?? 0)) return 'dbase';
  if (wideTextEncoding(head) !== null) return 'text';
  if (head.some(isControl)) return 'binary';
  const text = head.toString('utf8').replace(/^\uFEFF/, '');
  if (HTML.test(text)) return 'html';
  return XML.test(text) ? 'xml' : 'text';
}

/**
 * UTF-16, by its byte order mark or, without one, by every second byte of the beginning being zero; null for
 * other text.
 */
export function wideTextEncoding(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const start = head.subarray(0, Math.min(128, head.length - (head.length % 2)));
  if (isWide(start, 1)) return 'utf-16le';
  return isWide(start, 0) ? 'utf-16be' : null;
}

/** Whether nearly all bytes on one side of each pair are zero, none on the other, and the text has no controls. */
function isWide(bytes: Buffer, zeroSide: 0 | 1): boolean {
  const zeros = [0, 0];
  for (const [index, byte] of bytes.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  if ((zeros[zeroSide] ?? 0) < bytes.length * 0.4 || zeros[1 - zeroSide] !== 0) return false;
  const text = new TextDecoder(zeroSide === 1 ? 'utf-16le' : 'utf-16be').decode(bytes);
  return bytes.length >= 4 && !CONTROL.test(text);
}

/** Bytes that no text has; tab, line ends, form feed and DOS's end of file may be in one. */
function isControl(byte: number): boolean {
  return (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1a) || byte === 0x7f;
}
