import { createElement as h, type ReactElement } from 'react';
import { cellStateTitles } from '../../schedule/cellStateTitles.ts';
import { BoardHeatmap, statesIn } from '../chart/boardHeatmap.ts';
import { CoverageBars } from '../chart/coverageBars.ts';
import { StateLegend } from '../chart/stateLegend.ts';
import { countText } from '../document/countText.ts';
import type { BoardPage } from './boardPages.ts';
import type { MonthCoverage } from './coverage.ts';

/** A page of the board as a figure with its legend. */
export function boardFigure(page: BoardPage): ReactElement {
  const { title, ...board } = page;
  const caption = `Papan kelengkapan ${title}`;
  return h(
    'figure',
    null,
    h(BoardHeatmap, { title: caption, description: boardDescription(page), ...board }),
    h(StateLegend, { states: statesIn(page.rows) }),
    h('figcaption', null, caption),
  );
}

function boardDescription({ rows }: BoardPage): string {
  const states = rows.flatMap(({ cells }) => cells.map(({ state }) => state));
  const counted = [...Map.groupBy(states, (state) => state)].map(
    ([state, group]) => `${countText(group.length)} ${cellStateTitles[state].toLowerCase()}`,
  );
  return `${countText(rows.length)} jenis data; periode: ${counted.join(', ')}.`;
}

/** How complete each month is, on a width in millimetres. */
export function coverageFigure(
  caption: string,
  months: readonly MonthCoverage[],
  width: number,
): ReactElement {
  // Before anything was due there is nothing to show.
  const begun = months.slice(months.findIndex(({ due }) => due > 0));
  const bars = begun.map(({ label, ...count }) => ({ label: label.slice(0, 3), ...count }));
  const told = months
    .filter(({ due }) => due > 0)
    .map(({ label, due, withData }) => `${label}: ${countText(withData)} dari ${countText(due)} periode`);
  return h(
    'figure',
    null,
    h(CoverageBars, { title: caption, description: `${told.join('; ')}.`, bars, width }),
    h('figcaption', null, caption),
  );
}
