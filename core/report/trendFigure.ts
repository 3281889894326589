import { createElement as h, type ReactElement } from 'react';
import { dayText } from '../indonesianDate.ts';
import { shortened } from './chart/shortened.ts';
import { ValueLine } from './chart/valueLine.ts';
import { countText } from './document/countText.ts';
import type { Trend } from './trends.ts';

/** About how wide a letter of a caption is, in millimetres: a caption has one line. */
const CAPTION_LETTER = 1.7;

/** A dataset's figures over time, on a width in millimetres. */
export function trendFigure({ title, range, points }: Trend, width: number): ReactElement {
  const last = points.findLast(({ kind }) => kind !== 'held');
  const count = (kind: 'held' | 'corrected'): string =>
    countText(points.filter((point) => point.kind === kind).length);
  const description =
    `${countText(points.length)} tanggal${last === undefined ? '' : `, terakhir ${dayText(last.date)}`}; ` +
    `${count('corrected')} pernah dikoreksi, ${count('held')} ditahan.`;
  return h(
    'figure',
    null,
    h(ValueLine, { title, description, points, first: range.from, last: range.to, width }),
    h('figcaption', null, shortened(title, Math.floor(width / CAPTION_LETTER))),
  );
}
