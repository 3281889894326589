import { createElement as h, type ReactElement } from 'react';
import { short } from './box.ts';
import { chartColours } from './chartColours.ts';
import { ChartFrame } from './chartFrame.ts';

export interface CoverageBar {
  /** Below the bar, such as `Nov`. */
  readonly label: string;
  readonly due: number;
  readonly withData: number;
}

export interface CoverageBarsProps {
  readonly title: string;
  readonly description: string;
  readonly bars: readonly CoverageBar[];
  /** 170 for the whole width of a page, less for a part of it. */
  readonly width: number;
}

const HEIGHT = 40;
const LEFT = 11;
const TOP = 5;
const BOTTOM = 9;
const PLOT_HEIGHT = HEIGHT - TOP - BOTTOM;
/** A few bars stand together on the left rather than far from each other. */
const WIDEST_STEP = 22;
const NARROW_STEP = 10;
const PERCENT_TICKS = [0, 50, 100];

/** How much of what was due BIOS has, one bar for each month. What is missing is the empty part of the bar. */
export function CoverageBars({ title, description, bars, width }: CoverageBarsProps): ReactElement {
  const step = Math.min(WIDEST_STEP, (width - LEFT) / Math.max(1, bars.length));
  return h(
    ChartFrame,
    { title, description, width, height: HEIGHT },
    h(
      'g',
      { fontSize: 2.4, fill: chartColours.faint, textAnchor: 'end' },
      ...PERCENT_TICKS.flatMap((percent) => percentLine(percent, width)),
    ),
    h(
      'g',
      { fontSize: 2.6, fill: chartColours.ink, textAnchor: 'middle' },
      ...bars.map((bar, index) => barOf(bar, LEFT + index * step, step)),
    ),
  );
}

function percentLine(percent: number, width: number): ReactElement[] {
  const y = heightOf(percent);
  return [
    h('line', { x1: LEFT, x2: width, y1: y, y2: y, stroke: chartColours.rule, strokeWidth: 0.2 }),
    h('text', { x: LEFT - 1.5, y: short(Number(y) + 0.8) }, `${percent} %`),
  ];
}

function barOf(bar: CoverageBar, x: number, step: number): ReactElement {
  const centre = short(x + step / 2);
  return h(
    'g',
    null,
    ...(bar.due === 0 ? [] : shares(bar, x, step)),
    h('text', { x: centre, y: HEIGHT - 5 }, bar.label),
    h('text', { x: centre, y: HEIGHT - 1.6, fontSize: 2.2, fill: chartColours.faint }, countsText(bar, step)),
  );
}

/** What is there, what is missing above it, and the per cent on top. */
function shares({ due, withData }: CoverageBar, x: number, step: number): ReactElement[] {
  const share = (withData * 100) / due;
  const percent = Math.floor(share);
  const top = heightOf(share);
  const width = Math.min(9, step * 0.62);
  const place = { x: short(x + (step - width) / 2), width: short(width) };
  return [
    h('rect', {
      ...place,
      y: TOP,
      height: short(Number(top) - TOP),
      fill: chartColours.paper,
      stroke: chartColours.grey,
      strokeWidth: 0.25,
      strokeDasharray: '0.8 0.6',
    }),
    h('rect', {
      ...place,
      y: top,
      height: short(TOP + PLOT_HEIGHT - Number(top)),
      fill: percent === 100 ? chartColours.deepGreen : chartColours.green,
    }),
    h(
      'text',
      { x: short(x + step / 2), y: TOP - 1.4, fontWeight: 600 },
      step < NARROW_STEP ? String(percent) : `${percent} %`,
    ),
  ];
}

/** Where bars stand close, there is room for the per cent alone. */
function countsText({ due, withData }: CoverageBar, step: number): string {
  if (due === 0) return '–';
  return step < NARROW_STEP ? '' : `${withData}/${due}`;
}

function heightOf(percent: number): string {
  return short(TOP + PLOT_HEIGHT * (1 - percent / 100));
}
