import type { CellState } from '../../schedule/board.ts';
import type { PeriodKey } from '../../schedule/period.ts';
import type { MonitoredDataset } from '../board/monitoredDatasets.ts';
import type { ViewParts } from '../../engine/engineParts.ts';
import { reasonsFor, type Reason } from './reasons.ts';

/** Periods of a dataset that are not at BIOS as they should be, all for the same reason. */
export interface Gap {
  readonly title: string;
  /** The unit that provides the data; empty when nobody has said. */
  readonly unit: string;
  readonly state: CellState;
  readonly periods: readonly PeriodKey[];
  readonly reason: Reason;
}

const WELL: ReadonlySet<CellState> = new Set(['accepted', 'confirmed', 'not-due']);

/** What is missing and why, those with the most periods first; what the operator left out comes last. */
export function gapsOf(parts: ViewParts, datasets: readonly MonitoredDataset[]): readonly Gap[] {
  const gaps = datasets.flatMap((dataset) => {
    const open = dataset.cells.filter(({ state }) => !WELL.has(state));
    if (open.length === 0) return [];
    const reasons = reasonsFor(parts, dataset, open);
    const alike = Map.groupBy(reasons, ({ cell, reason }) => `${kindOf(cell.state)} ${reason.text}`);
    return [...alike.values()].flatMap((group) => gapOf(parts, dataset, group));
  });
  return gaps.toSorted(
    (one, other) => weightOf(other) - weightOf(one) || other.periods.length - one.periods.length,
  );
}

function weightOf({ state }: Gap): number {
  return state === 'skipped' ? 0 : 1;
}

/** What is missing is told together, however late it is. */
function kindOf(state: CellState): CellState {
  return state === 'missing' ? 'late' : state;
}

function gapOf(
  { settings }: ViewParts,
  { title, mapping }: MonitoredDataset,
  group: ReturnType<typeof reasonsFor>,
): Gap[] {
  const [first] = group;
  if (first === undefined) return [];
  return [
    {
      title,
      unit: settings.mappings.find(({ id }) => id === mapping)?.unit ?? '',
      state: first.cell.state,
      periods: group.map(({ cell }) => cell.period),
      reason: first.reason,
    },
  ];
}
