import { resolveEntities } from '../xmlAttribute.ts';
import { UnusualXlsx } from './unusual.ts';

/** Characters that XML cannot hold are written `_x000D_`. */
const ESCAPED = /_x([\da-f]{4})_/gi;
const PHONETIC = /<rPh[ >][\s\S]*?<\/rPh>/g;
const TEXT = /<t(?: [^<>]*)?>([^<]*)<\/t>/g;

/** The text that stands between two tags. */
export function xlsxText(raw: string): string {
  const text = resolveEntities(raw);
  const unescaped = text.includes('_')
    ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return unescaped.includes('\r\n') ? unescaped.replaceAll('\r\n', '\n') : unescaped;
}

/**
 * The text of an `<si>` or `<is>`, given without that tag: plain, or in runs of different looks. How it is to be
 * pronounced is left out. Throws `UnusualXlsx`.
 */
export function richText(xml: string): string {
  if (xml.includes('<!')) throw new UnusualXlsx('CDATA or a comment within a text');
  const trimmed = xml.trim();
  if (trimmed.startsWith('<t/>')) return '';
  if (/^<t[ >]/.test(trimmed)) {
    const [plain] = [...trimmed.slice(0, trimmed.indexOf('</t>') + 4).matchAll(TEXT)];
    if (plain === undefined) throw new UnusualXlsx(`No text in ${trimmed.slice(0, 80)}`);
    return xlsxText(plain[1] ?? '');
  }
  const runs = trimmed.replace(PHONETIC, '').matchAll(TEXT);
  return xlsxText([...runs].map(([, text]) => text ?? '').join(''));
}
