import { createElement as h, type ReactElement } from 'react';
import { dayNumber, fromDayNumber, monthOf, yearOf, type CivilDate } from '../../civilDate.ts';
import { monthNames } from '../../indonesianDate.ts';
import { axisNumber } from './axisNumber.ts';
import { short } from './box.ts';
import { chartColours } from './chartColours.ts';
import { ChartFrame } from './chartFrame.ts';
import { niceScale, type Scale } from './niceScale.ts';
import { pointMark, type PointKind } from './pointMark.ts';

export interface ValuePoint {
  readonly date: CivilDate;
  readonly value: number;
  readonly kind: PointKind;
}

export interface ValueLineProps {
  readonly title: string;
  readonly description: string;
  readonly points: readonly ValuePoint[];
  readonly first: CivilDate;
  readonly last: CivilDate;
  /** 170 for the whole width of a page, less for a part of it. */
  readonly width: number;
}

const HEIGHT = 36;
const LEFT = 13;
const RIGHT = 3;
const TOP = 3;
const BOTTOM = 6;
/** With more points than this, only those that were corrected or held are marked. */
const MARKED_POINTS = 45;

/** Figures over time: a line through what was sent, a diamond where it was corrected, a triangle where one is held. */
export function ValueLine({ title, description, points, ...area }: ValueLineProps): ReactElement {
  const scale = niceScale(
    points.map(({ value }) => value),
    4,
  );
  const place = placeIn(area, scale);
  const sent = points.filter(({ kind }) => kind !== 'held');
  const marked = points.length > MARKED_POINTS ? points.filter(({ kind }) => kind !== 'sent') : points;
  return h(
    ChartFrame,
    { title, description, width: area.width, height: HEIGHT },
    h(
      'g',
      { fontSize: 2.3, fill: chartColours.faint },
      ...scale.ticks.flatMap((tick) => valueTick(tick, area, scale)),
      ...dayTicks(area),
    ),
    h('polyline', {
      points: sent.map((point) => place(point).map(short).join(',')).join(' '),
      fill: 'none',
      stroke: chartColours.blue,
      strokeWidth: 0.5,
      strokeLinejoin: 'round',
    }),
    ...marked.map((point, index) => h('path', { key: index, ...pointMark(point.kind, place(point)) })),
  );
}

type Area = Pick<ValueLineProps, 'first' | 'last' | 'width'>;

function placeIn(area: Area, scale: Scale): (point: ValuePoint) => readonly [number, number] {
  return ({ date, value }) => [across(date, area), up(value, scale)];
}

function across(date: CivilDate, { first, last, width }: Area): number {
  const days = Math.max(1, dayNumber(last) - dayNumber(first));
  return LEFT + ((dayNumber(date) - dayNumber(first)) * (width - LEFT - RIGHT)) / days;
}

function up(value: number, { minimum, maximum }: Scale): number {
  return TOP + (HEIGHT - TOP - BOTTOM) * (1 - (value - minimum) / (maximum - minimum));
}

function valueTick(tick: number, { width }: Area, scale: Scale): ReactElement[] {
  const y = up(tick, scale);
  return [
    h('line', {
      x1: LEFT,
      x2: width - RIGHT,
      y1: short(y),
      y2: short(y),
      stroke: chartColours.rule,
      strokeWidth: 0.2,
    }),
    h('text', { x: LEFT - 1.5, y: short(y + 0.8), textAnchor: 'end' }, axisNumber(tick)),
  ];
}

/** The first of each month; within a month, every fifth day. */
function dayTicks(area: Area): ReactElement[] {
  const { first, last } = area;
  const isOneMonth = first.slice(0, 7) === last.slice(0, 7);
  const dates = daysOf(first, last).filter((date) =>
    isOneMonth ? /-(?:01|05|10|15|20|25|30)$/.test(date) : date.endsWith('-01'),
  );
  return dates.map((date) =>
    h(
      'text',
      { x: short(across(date, area)), y: HEIGHT - 1.5, textAnchor: 'middle' },
      isOneMonth ? String(Number(date.slice(8))) : monthTick(date),
    ),
  );
}

function monthTick(date: CivilDate): string {
  const month = (monthNames[monthOf(date) - 1] ?? '').slice(0, 3);
  return monthOf(date) === 1 ? `${month} ${yearOf(date)}` : month;
}

function daysOf(first: CivilDate, last: CivilDate): CivilDate[] {
  const start = dayNumber(first);
  return Array.from({ length: dayNumber(last) - start + 1 }, (_, index) => fromDayNumber(start + index));
}
