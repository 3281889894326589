import type { Overview } from '../../../electron/applicationState.ts';
import type { BoardRow, CellState } from '../../../core/schedule/board.ts';

/** How things stand, the most pressing first. */
export type Standing =
  | { readonly kind: 'nothing-mapped' }
  /** Records that a person must decide about. */
  | { readonly kind: 'needs-action'; readonly count: number }
  /** The last pass ended before its time: BIOS refused who asks, or took nothing. */
  | { readonly kind: 'failing'; readonly reason: 'satker' | 'key' | 'unreachable' | 'source' | 'dataset' }
  | { readonly kind: 'late'; readonly periods: number; readonly datasets: number }
  | { readonly kind: 'waiting'; readonly count: number }
  | { readonly kind: 'missing'; readonly periods: number; readonly datasets: number }
  /** Everything that was ever due is at BIOS; `isScheduled` says whether anything is ever due. */
  | { readonly kind: 'complete'; readonly isScheduled: boolean };

export function standingOf(overview: Overview, board: readonly BoardRow[]): Standing {
  if (overview.mappings.length === 0) return { kind: 'nothing-mapped' };
  const failure = failureOf(overview);
  // Nothing at all is sent then, whatever else there is to decide.
  if (failure === 'satker' || failure === 'key') return { kind: 'failing', reason: failure };
  if (overview.needingAction > 0) return { kind: 'needs-action', count: overview.needingAction };
  if (failure !== null) return { kind: 'failing', reason: failure };
  const late = countCells(board, 'late');
  if (late.periods > 0) return { kind: 'late', ...late };
  const left = overview.lastReport?.left;
  const waiting = (left?.pending ?? 0) + (left?.unknown ?? 0);
  if (waiting > 0) return { kind: 'waiting', count: waiting };
  const missing = countCells(board, 'missing');
  if (missing.periods > 0) return { kind: 'missing', ...missing };
  const isScheduled = board.some(({ cells }) => cells.some(({ dueAt }) => dueAt !== null));
  return { kind: 'complete', isScheduled };
}

function failureOf({ lastReport }: Overview): Extract<Standing, { kind: 'failing' }>['reason'] | null {
  if (lastReport === null) return null;
  const { stop, missingDatasets, mappings } = lastReport;
  if (stop?.kind === 'credentials-refused') return stop.wrong;
  if (stop?.kind === 'gave-up') return 'unreachable';
  if (missingDatasets.length > 0) return 'dataset';
  return mappings.some(({ failure }) => failure !== null) ? 'source' : null;
}

function countCells(board: readonly BoardRow[], state: CellState): { periods: number; datasets: number } {
  const counts = board.map(({ cells }) => cells.filter((cell) => cell.state === state).length);
  return {
    periods: counts.reduce((sum, count) => sum + count, 0),
    datasets: counts.filter((count) => count > 0).length,
  };
}
