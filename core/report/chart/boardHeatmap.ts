import { createElement as h, type ReactElement } from 'react';
import { dayNumber, type CivilDate } from '../../civilDate.ts';
import type { BoardCell, CellState } from '../../schedule/board.ts';
import { short, type Box } from './box.ts';
import { chartColours } from './chartColours.ts';
import { ChartFrame } from './chartFrame.ts';
import { shortened } from './shortened.ts';
import { StateBoxes } from './stateBoxes.ts';

export interface HeatmapRow {
  readonly label: string;
  /** At the end of the row, such as `28/30`. */
  readonly note: string;
  readonly cells: readonly Pick<BoardCell, 'period' | 'state'>[];
}

/** A mark of the calendar above the board: where a day, or a month, stands. */
export interface CalendarTick {
  readonly first: CivilDate;
  readonly last: CivilDate;
  readonly label: string;
}

export interface BoardHeatmapProps {
  readonly title: string;
  readonly description: string;
  readonly rows: readonly HeatmapRow[];
  /** Days that the board is wide; longer periods are cut at its edges. */
  readonly first: CivilDate;
  readonly last: CivilDate;
  readonly ticks: readonly CalendarTick[];
}

const WIDTH = 170;
const LABEL_WIDTH = 50;
const NOTE_WIDTH = 13;
const HEAD_HEIGHT = 4;
const ROW_HEIGHT = 4.7;
const GAP = 0.45;
const FONT_SIZE = 2.5;
const LABEL_LENGTH = 36;

/** The board as a picture: a row for each dataset, a box for each period, its colour and sign for its state. */
export function BoardHeatmap({ title, description, rows, ...calendar }: BoardHeatmapProps): ReactElement {
  const height = HEAD_HEIGHT + rows.length * ROW_HEIGHT + 0.5;
  const boxes = rows.flatMap((row, index) =>
    row.cells.map((cell) => ({ state: cell.state, box: boxOf(cell, index, calendar) })),
  );
  return h(
    ChartFrame,
    { title, description, width: WIDTH, height },
    h(
      'g',
      { fontSize: 2.1, fill: chartColours.faint, textAnchor: 'middle' },
      ...calendar.ticks.map((tick) => head(tick, calendar)),
    ),
    h('g', { fontSize: FONT_SIZE, fill: chartColours.ink }, ...rows.flatMap(labels)),
    ...[...Map.groupBy(boxes, ({ state }) => state)].map(([state, group]) =>
      h(StateBoxes, { key: state, state, boxes: group.map(({ box }) => box) }),
    ),
  );
}

type Calendar = Pick<BoardHeatmapProps, 'first' | 'last' | 'ticks'>;

function head(tick: CalendarTick, calendar: Calendar): ReactElement {
  const { x, width } = spanOf(tick, calendar);
  return h('text', { x: short(x + width / 2), y: HEAD_HEIGHT - 1.2 }, tick.label);
}

function labels({ label, note }: HeatmapRow, index: number): ReactElement[] {
  const y = short(HEAD_HEIGHT + index * ROW_HEIGHT + ROW_HEIGHT / 2 + FONT_SIZE * 0.35);
  return [
    h('text', { x: 0, y }, shortened(label, LABEL_LENGTH)),
    h('text', { x: WIDTH, y, textAnchor: 'end', fill: chartColours.faint }, note),
  ];
}

function boxOf({ period }: HeatmapRow['cells'][number], row: number, calendar: Calendar): Box {
  const { x, width } = spanOf(period, calendar);
  const y = HEAD_HEIGHT + row * ROW_HEIGHT;
  return { x: x + GAP, y: y + GAP, width: width - 2 * GAP, height: ROW_HEIGHT - 2 * GAP };
}

/** Where days lie between the labels and the notes. */
function spanOf(
  days: { readonly first: CivilDate; readonly last: CivilDate },
  { first, last }: Calendar,
): Pick<Box, 'x' | 'width'> {
  const perDay = (WIDTH - LABEL_WIDTH - NOTE_WIDTH) / (dayNumber(last) - dayNumber(first) + 1);
  const from = Math.max(dayNumber(days.first), dayNumber(first));
  const to = Math.min(dayNumber(days.last), dayNumber(last));
  return { x: LABEL_WIDTH + (from - dayNumber(first)) * perDay, width: (to - from + 1) * perDay };
}

/** The states that rows show, for the legend. */
export function statesIn(rows: readonly HeatmapRow[]): ReadonlySet<CellState> {
  return new Set(rows.flatMap(({ cells }) => cells.map(({ state }) => state)));
}
