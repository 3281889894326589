import { useRef, useState } from 'react';
import type { CivilDate } from '../../../core/civilDate.ts';
import type { BoardRow } from '../../../core/schedule/board.ts';
import { useDatasetTitle } from '../../api/useDatasets.ts';
import { messages } from '../../messages.ts';
import classes from './BoardGrid.module.css';
import type { ChosenCell } from './BoardCard.tsx';
import { BoardHead } from './BoardHead.tsx';
import { BoardLine } from './BoardLine.tsx';
import { cellIndexAt, spanOf, type DaySpan } from './gridLayout.ts';
import { cellId, moved, type GridPlace } from './gridPlace.ts';
import { useBoardWindow } from './useBoardWindow.ts';

export interface BoardGridProps {
  readonly rows: readonly BoardRow[];
  readonly board: DaySpan;
  readonly today: CivilDate;
  readonly onOpen: (chosen: ChosenCell) => void;
}

/** Dataset × period. Only what is in sight is drawn; the arrow keys move from cell to cell, Enter opens one. */
export function BoardGrid({ rows, board, today, onOpen }: BoardGridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<GridPlace>({ row: 0, date: today });
  const titleOf = useDatasetTitle();
  const { lines, months, height, show } = useBoardWindow(scroller, { rows: rows.length, board, today });
  const active = rows[place.row];
  const activeCell = active?.cells[cellIndexAt(active.cells, place.date)];
  const press = (key: string): boolean => {
    if (key === 'Enter' || key === ' ') {
      if (active === undefined || activeCell === undefined) return false;
      onOpen({ dataset: active.dataset, cell: activeCell });
      return true;
    }
    const next = moved(key, place, rows);
    if (next === null) return false;
    setPlace(next);
    show(next);
    return true;
  };
  return (
    <div
      ref={scroller}
      className={classes['scroller']}
      role="grid"
      tabIndex={0}
      aria-label={messages.board.grid.label}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={activeCell === undefined ? undefined : cellId(place.row, activeCell.period.id)}
      onKeyDown={(event) => {
        if (press(event.key)) event.preventDefault();
      }}
    >
      <div
        role="presentation"
        style={{
          position: 'relative',
          height,
          width: `calc(var(--board-label) + ${spanOf(board, board).width}px)`,
        }}
      >
        <BoardHead months={months} board={board} today={today} />
        {lines.map(({ index, start }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <BoardLine
              key={row.dataset}
              row={row}
              index={index}
              top={start}
              title={titleOf(row.dataset)}
              board={board}
              months={months}
              activePeriod={index === place.row ? (activeCell?.period.id ?? null) : null}
              onChoose={(cell) => {
                setPlace({ row: index, date: cell.period.last });
                onOpen({ dataset: row.dataset, cell });
              }}
            />
          );
        })}
      </div>
    </div>
  );
}
