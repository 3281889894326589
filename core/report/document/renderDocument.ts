import { createElement as h, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { stylesheet } from './stylesheet.ts';

export interface DocumentContent {
  readonly title: string;
  /** At the foot of every page. */
  readonly footer: string;
  readonly body: readonly ReactNode[];
  /** Narrow margins, for what must fit on one page. */
  readonly isTight?: boolean;
}

/**
 * One report as one HTML document that needs nothing else: no script, no network, no file beside it. Structure and
 * language are in the markup, so that a PDF printed from it is tagged.
 */
export function renderDocument({ title, footer, body, isTight = false }: DocumentContent): string {
  const head = h(
    'head',
    null,
    h('meta', { charSet: 'utf-8' }),
    h('meta', {
      httpEquiv: 'Content-Security-Policy',
      content: "default-src 'none'; style-src 'unsafe-inline'",
    }),
    h('title', null, title),
    h('style', null, stylesheet(footer, isTight)),
  );
  const main = h('main', null, ...body);
  return `<!doctype html>\n${renderToStaticMarkup(h('html', { lang: 'id' }, head, h('body', null, main)))}\n`;
}
