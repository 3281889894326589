import { StateBoxes } from '../../core/report/chart/stateBoxes.ts';
import type { CellState } from '../../core/schedule/board.ts';

export interface StateMarkProps {
  readonly state: CellState;
  /** Pixels. */
  readonly size?: number;
}

const BOX = { x: 0.4, y: 0.4, width: 3.4, height: 3.4 };

/** The sign of a state as the board and the reports draw it; its name must stand beside it. */
export function StateMark({ state, size = 16 }: StateMarkProps) {
  return (
    <svg viewBox="0 0 4.2 4.2" width={size} height={size} aria-hidden style={{ flexShrink: 0 }}>
      <StateBoxes state={state} boxes={[BOX]} />
    </svg>
  );
}
