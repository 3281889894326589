/** What a page's isolated world tells the host. Arguments are written by the codec. */
export type PageMessage =
  | { readonly kind: 'send'; readonly channel: string; readonly args: string }
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly args: string }
  | {
      readonly kind: 'window-open';
      readonly url: string;
      readonly frameName: string;
      readonly features: string;
    }
  | { readonly kind: 'window-close' }
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'preload-error'; readonly message: string };

/** What the host tells a page's isolated world. Values are written by the codec. */
export type HostMessage =
  | { readonly kind: 'event'; readonly channel: string; readonly args: string }
  | { readonly kind: 'reply'; readonly id: number; readonly value: string }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string };

/** What the isolated world is told when it is made. */
export interface PreloadSettings {
  readonly preloadPath: string;
  readonly runsInSubframes: boolean;
  readonly process: object;
}
