import type { CellState } from '../../schedule/board.ts';
import { boxPath, short, type Box } from './box.ts';
import { chartColours } from './chartColours.ts';

/** How a state is drawn: a filled or an empty box, and a sign in it, so that no state is told by colour alone. */
export interface StateMark {
  readonly colour: string;
  readonly isFilled: boolean;
  /** Path data of the sign's strokes within a box; empty when the box alone says it. */
  readonly sign: (box: Box) => string;
}

const { deepGreen, green, blue, violet, amber, red, grey } = chartColours;

export const stateMarks: Readonly<Record<CellState, StateMark>> = {
  confirmed: { colour: deepGreen, isFilled: true, sign: tick },
  accepted: { colour: green, isFilled: true, sign: () => '' },
  pending: { colour: blue, isFilled: true, sign: dot },
  unknown: { colour: violet, isFilled: true, sign: ring },
  held: { colour: amber, isFilled: true, sign: bars },
  rejected: { colour: red, isFilled: true, sign: cross },
  missing: { colour: amber, isFilled: false, sign: () => '' },
  late: { colour: red, isFilled: false, sign: exclamation },
  skipped: { colour: grey, isFilled: false, sign: dash },
  'not-due': { colour: grey, isFilled: false, sign: dot },
};

/** Path data of the boxes of one state; empty for the states that have only a sign. */
export function boxesPath(state: CellState, boxes: readonly Box[]): string {
  return state === 'skipped' || state === 'not-due' ? '' : boxes.map(boxPath).join('');
}

/** Half the size of a sign: that of the box, up to what a day has, so that a month's box has no huge one. */
function reach({ width, height }: Box): number {
  return Math.min(width, height, 4) * 0.27;
}

function centre({ x, y, width, height }: Box): readonly [number, number] {
  return [x + width / 2, y + height / 2];
}

function stroke(box: Box, ...points: readonly (readonly [number, number])[]): string {
  const [cx, cy] = centre(box);
  const r = reach(box);
  return points
    .map(([dx, dy], index) => `${index === 0 ? 'M' : 'L'}${short(cx + dx * r)} ${short(cy + dy * r)}`)
    .join('');
}

function tick(box: Box): string {
  return stroke(box, [-1, 0], [-0.3, 0.8], [1, -0.8]);
}

function cross(box: Box): string {
  return stroke(box, [-1, -1], [1, 1]) + stroke(box, [-1, 1], [1, -1]);
}

function bars(box: Box): string {
  return stroke(box, [-0.5, -1], [-0.5, 1]) + stroke(box, [0.5, -1], [0.5, 1]);
}

function dash(box: Box): string {
  return stroke(box, [-1, 0], [1, 0]);
}

/** Round line ends make a dot of a line without length. */
function dot(box: Box): string {
  return stroke(box, [0, 0], [0, 0]);
}

function exclamation(box: Box): string {
  return stroke(box, [0, -1], [0, 0.2]) + stroke(box, [0, 1], [0, 1]);
}

function ring(box: Box): string {
  const [cx, cy] = centre(box);
  const r = short(reach(box) * 0.8);
  const left = short(cx - reach(box) * 0.8);
  const across = short(reach(box) * 1.6);
  return `M${left} ${short(cy)}a${r} ${r} 0 1 0 ${across} 0a${r} ${r} 0 1 0 -${across} 0z`;
}
