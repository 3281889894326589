import type { MappingHealth } from '../../../../electron/mappingViews.ts';

/** What matters most about a mapping at the moment. */
export type Standing =
  | { readonly kind: 'failing'; readonly message: string; readonly remedy: string }
  | { readonly kind: 'needs-action'; readonly count: number }
  | { readonly kind: 'invalid'; readonly count: number }
  | { readonly kind: 'missing'; readonly count: number }
  | { readonly kind: 'never-sent' }
  | { readonly kind: 'well' };

export function standingOf({ lastRun, needingAction, missing }: MappingHealth): Standing {
  if (lastRun?.report.failure) return { kind: 'failing', ...lastRun.report.failure };
  if (needingAction > 0) return { kind: 'needs-action', count: needingAction };
  const invalid = lastRun?.report.invalid ?? 0;
  if (invalid > 0) return { kind: 'invalid', count: invalid };
  if (lastRun === null) return { kind: 'never-sent' };
  return missing > 0 ? { kind: 'missing', count: missing } : { kind: 'well' };
}
