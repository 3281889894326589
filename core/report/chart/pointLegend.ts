import { createElement as h, type ReactElement } from 'react';
import { pointMark, type PointKind } from './pointMark.ts';

const titles: Readonly<Record<PointKind, string>> = {
  sent: 'diterima BIOS',
  corrected: 'pernah dikoreksi',
  held: 'ditahan, belum dikirim',
};

/** What the marks on a line of figures mean. */
export function PointLegend(): ReactElement {
  return h('p', { className: 'legend' }, sample('sent'), sample('corrected'), sample('held'));
}

function sample(kind: PointKind): ReactElement {
  return h(
    'span',
    null,
    h(
      'svg',
      { viewBox: '0 0 4.2 4.2', className: 'legend-sample', 'aria-hidden': true },
      h('path', { ...pointMark(kind, [2.1, 2.1]) }),
    ),
    ' ',
    titles[kind],
  );
}
