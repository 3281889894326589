import { createElement as h, type ReactElement } from 'react';
import type { CellState } from '../../schedule/board.ts';
import type { Box } from './box.ts';
import { chartColours } from './chartColours.ts';
import { boxesPath, stateMarks } from './stateMark.ts';

/** All boxes of one state: two paths, however many there are. */
export function StateBoxes({
  state,
  boxes,
}: {
  readonly state: CellState;
  readonly boxes: readonly Box[];
}): ReactElement {
  const { colour, isFilled, sign } = stateMarks[state];
  return h(
    'g',
    null,
    h('path', {
      d: boxesPath(state, boxes),
      fill: isFilled ? colour : 'none',
      stroke: colour,
      strokeWidth: 0.3,
      ...(state === 'missing' ? { strokeDasharray: '0.8 0.6' } : {}),
    }),
    h('path', {
      d: boxes.map(sign).join(''),
      fill: 'none',
      stroke: isFilled ? chartColours.paper : colour,
      strokeWidth: 0.5,
      strokeLinecap: 'round',
      strokeLinejoin: 'round',
    }),
  );
}
