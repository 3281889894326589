import { memo } from 'react';
import type { BoardCell, BoardRow } from '../../../core/schedule/board.ts';
import { cellStateTitles } from '../../../core/schedule/cellStateTitles.ts';
import type { PeriodKey } from '../../../core/schedule/period.ts';
import { StateMark } from '../../components/StateMark.tsx';
import { messages } from '../../messages.ts';
import classes from './BoardGrid.module.css';
import { cellsByMonth, DAY_WIDTH, ROW_HEIGHT, spanOf, type DaySpan } from './gridLayout.ts';
import { cellId } from './gridPlace.ts';

export interface BoardLineProps {
  readonly row: BoardRow;
  readonly index: number;
  /** Pixels. */
  readonly top: number;
  readonly title: string;
  readonly board: DaySpan;
  /** The months in sight; longer periods are drawn in any case. */
  readonly months: readonly PeriodKey[];
  readonly activePeriod: string | null;
  readonly onChoose: (cell: BoardCell) => void;
}

/** One dataset's periods. */
export function BoardLine({ row, index, top, title, board, months, activePeriod, onChoose }: BoardLineProps) {
  const isDaily = row.cells[0]?.period.kind === 'harian';
  const shown = isDaily ? months.flatMap((month) => cellsByMonth(row.cells).get(month.id) ?? []) : row.cells;
  return (
    <div role="row" aria-rowindex={index + 2} className={classes['row']} style={{ top, height: ROW_HEIGHT }}>
      <div role="rowheader" className={classes['label']} title={title}>
        {title}
      </div>
      <div className={classes['days']} role="presentation">
        {shown.map((cell) => (
          <Cell
            key={cell.period.id}
            cell={cell}
            id={cellId(index, cell.period.id)}
            {...spanOf(cell.period, board)}
            isActive={cell.period.id === activePeriod}
            onChoose={onChoose}
          />
        ))}
      </div>
    </div>
  );
}

interface CellProps {
  readonly cell: BoardCell;
  readonly id: string;
  readonly left: number;
  readonly width: number;
  readonly isActive: boolean;
  readonly onChoose: (cell: BoardCell) => void;
}

const Cell = memo(function Cell({ cell, id, left, width, isActive, onChoose }: CellProps) {
  const label = cellLabel(cell);
  return (
    <div
      id={id}
      role="gridcell"
      aria-label={label}
      aria-selected={isActive}
      title={label}
      tabIndex={-1}
      className={[
        classes['cell'],
        isActive ? classes['active'] : '',
        width > DAY_WIDTH ? classes['wide'] : '',
      ].join(' ')}
      style={{ left, width }}
      onClick={() => onChoose(cell)}
      onKeyDown={() => undefined}
    >
      <StateMark state={cell.state} size={14} />
    </div>
  );
});

function cellLabel({ period, state, counts }: BoardCell): string {
  const count = Object.values(counts).reduce((sum, each) => sum + each, 0);
  return messages.board.grid.cell(period.label, cellStateTitles[state], count);
}
