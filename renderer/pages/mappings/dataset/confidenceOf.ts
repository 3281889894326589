import type { Dataset } from '../../../../core/catalogue/dataset.ts';

/** How far a dataset's path and fields can be relied upon: seen at several agencies, at one, or only deduced. */
export type Confidence = 'good' | 'single' | 'inferred';

export function confidenceOf({ confidence: { path, fields } }: Dataset): Confidence {
  const texts = [path, fields];
  if (texts.some((text) => text.includes('inferred') || text.includes('unknown'))) return 'inferred';
  return texts.some((text) => text.startsWith('single')) ? 'single' : 'good';
}
