import { createElement as h, type ReactElement } from 'react';
import type { CellState } from '../../schedule/board.ts';
import { cellStateTitles } from '../../schedule/cellStateTitles.ts';
import { StateBoxes } from './stateBoxes.ts';

/** What the signs on a board mean; only those that are there. */
export function StateLegend({ states }: { readonly states: ReadonlySet<CellState> }): ReactElement {
  const shown = (Object.keys(cellStateTitles) satisfies string[]).filter(isState(states));
  return h(
    'p',
    { className: 'legend' },
    ...shown.map((state) => h('span', null, sample(state), ' ', cellStateTitles[state])),
  );
}

function isState(states: ReadonlySet<CellState>): (name: string) => name is CellState {
  return (name): name is CellState => [...states].some((state) => state === name);
}

function sample(state: CellState): ReactElement {
  const box = { x: 0.4, y: 0.4, width: 3.4, height: 3.4 };
  return h(
    'svg',
    { viewBox: '0 0 4.2 4.2', className: 'legend-sample', 'aria-hidden': true },
    h(StateBoxes, { state, boxes: [box] }),
  );
}
