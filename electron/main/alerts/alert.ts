import type { Page } from '../../shellViews.ts';

/** Something that somebody must be told though nobody is looking. Texts are Indonesian and hold no secret. */
export interface Alert {
  /**
   * `attention`: a person must decide. `failure`: sending does not work. `absence`: nothing was confirmed for long.
   * `recovery`: what was told as failure or absence is over.
   */
  readonly kind: 'attention' | 'failure' | 'absence' | 'recovery';
  /** What it is about, for programs; each is told once a day. */
  readonly causes: readonly string[];
  readonly title: string;
  /** What to do. */
  readonly text: string;
  /** Where in the window to do it. */
  readonly page: Page;
}
