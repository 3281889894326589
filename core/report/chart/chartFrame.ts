import { createElement as h, type ReactElement, type ReactNode } from 'react';

export interface ChartFrameProps {
  /** What the picture shows, for those who do not see it. */
  readonly title: string;
  /** What it says, in one or two sentences with figures. */
  readonly description: string;
  /** Of the drawing's own unit, a millimetre in print. */
  readonly width: number;
  readonly height: number;
  readonly children?: ReactNode;
}

/** The frame of every chart: an image with a name and a description, as wide as the place where it stands. */
export function ChartFrame({ title, description, width, height, children }: ChartFrameProps): ReactElement {
  return h(
    'svg',
    { className: 'chart', role: 'img', viewBox: `0 0 ${width} ${height}`, width: '100%' },
    h('title', null, title),
    h('desc', null, description),
    children,
  );
}
