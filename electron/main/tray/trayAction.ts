import type { Page } from '../../shellViews.ts';

/** What an entry of the menu asks for. */
export type TrayAction =
  /** Null: every mapping. */
  | { readonly kind: 'send'; readonly mapping: string | null }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'check' }
  | { readonly kind: 'pause'; readonly length: 'hour' | 'until-tomorrow' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'open'; readonly page: Page }
  | { readonly kind: 'start-at-login'; readonly isWanted: boolean }
  | { readonly kind: 'support-bundle' }
  | { readonly kind: 'quit' };
