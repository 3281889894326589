import { short } from './box.ts';
import { chartColours } from './chartColours.ts';

/**
 * How a figure stands: `sent` as it is; `corrected` after it had been sent with another value; `held` and not
 * sent, so that the line does not pass through it.
 */
export type PointKind = 'sent' | 'corrected' | 'held';

/** A mark's path, with its colours. */
export interface PointMark {
  readonly d: string;
  readonly fill: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
}

/** How a figure is drawn at a place: a dot, a diamond, or an empty triangle. */
export function pointMark(kind: PointKind, [x, y]: readonly [number, number]): PointMark {
  const at = (dx: number, dy: number): string => `${short(x + dx)} ${short(y + dy)}`;
  switch (kind) {
    case 'sent':
      return { d: `M${at(-0.6, 0)}a0.6 0.6 0 1 0 1.2 0a0.6 0.6 0 1 0 -1.2 0z`, fill: chartColours.blue };
    case 'corrected':
      return {
        d: `M${at(0, -1.3)}L${at(1.3, 0)}L${at(0, 1.3)}L${at(-1.3, 0)}z`,
        fill: chartColours.violet,
      };
    case 'held':
      return {
        d: `M${at(0, -1.4)}L${at(1.3, 0.9)}L${at(-1.3, 0.9)}z`,
        fill: chartColours.paper,
        stroke: chartColours.amber,
        strokeWidth: 0.5,
      };
  }
}
