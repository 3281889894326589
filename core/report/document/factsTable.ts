import { createElement as h, type ReactElement, type ReactNode } from 'react';

/** Names and what they stand for, one below the other. */
export function factsTable(
  caption: string | null,
  facts: readonly (readonly [name: string, value: ReactNode])[],
): ReactElement {
  return h(
    'table',
    { className: 'facts' },
    ...(caption === null ? [] : [h('caption', null, caption)]),
    h(
      'tbody',
      null,
      ...facts.map(([name, value]) => h('tr', null, h('th', { scope: 'row' }, name), h('td', null, value))),
    ),
  );
}
