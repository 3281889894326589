/** A rectangle of a drawing, in its own unit. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The outline of a box as path data. */
export function boxPath({ x, y, width, height }: Box): string {
  return `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z`;
}

/** A coordinate without digits that nobody sees. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
