import { resolveEntities } from './xmlAttribute.ts';

/** A piece of an XML text. A self-closing tag comes as one `open` with `isClosed`. */
export type XmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly tag: string; readonly isClosed: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

const TOKEN =
  /<(\/?)([\w.:-]+)((?:[^<>"']+|"[^"]*"|'[^']*')*)>|<!\[CDATA\[([\s\S]*?)\]\]>|<(?:!--[\s\S]*?--|\?[\s\S]*?\?|![^>]*)>|([^<]+)/g;

/** The tags and texts of an XML text in their order, entities in texts resolved; comments are left out. */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  for (const [, slash, name, tag = '', data, text] of xml.matchAll(TOKEN)) {
    if (name !== undefined && slash === '/') yield { kind: 'close', name };
    else if (name !== undefined) yield { kind: 'open', name, tag, isClosed: tag.endsWith('/') };
    else if (data !== undefined) yield { kind: 'text', text: data };
    else if (text !== undefined) yield { kind: 'text', text: resolveEntities(text) };
  }
}
