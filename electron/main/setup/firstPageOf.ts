import type { Settings } from '../../../core/settings.ts';
import type { Page } from '../../shellViews.ts';

/** Who has nothing yet begins by setting up. */
export function firstPageOf({ satker, mappings }: Pick<Settings, 'satker' | 'mappings'>): Page {
  return satker === null && mappings.length === 0 ? 'start' : 'board';
}
