import { createElement as h } from 'react';
import { expect, test } from 'vitest';
import { renderDocument } from '../../../core/report/document/renderDocument.ts';

test.each([
  '</style><script>alert(1)</script>',
  'RS "Harapan" \\ Bunda',
  '<b>&amp;',
  'ganti\nbaris',
  'Ünïcode ☂ 𝒳',
])('a name such as %j changes nothing but text', (name) => {
  const html = renderDocument({ title: name, footer: name, body: [h('h1', null, name)] });
  expect(html).not.toContain('<script');
  expect(html.match(/<\/style>/g)).toHaveLength(1);
  expect(html.match(/<h1>/g)).toHaveLength(1);
  const footer = /@bottom-left \{ content: "((?:[^"\\]|\\[0-9a-f]+ )*)"; font/.exec(html)?.[1];
  expect(
    footer?.replaceAll(/\\([0-9a-f]+) /g, (_all, code: string) => String.fromCodePoint(parseInt(code, 16))),
  ).toBe(name);
});
