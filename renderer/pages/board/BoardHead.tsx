import { memo } from 'react';
import type { CivilDate } from '../../../core/civilDate.ts';
import type { PeriodKey } from '../../../core/schedule/period.ts';
import { messages } from '../../messages.ts';
import classes from './BoardGrid.module.css';
import { daysOf, HEAD_HEIGHT, spanOf, type DaySpan } from './gridLayout.ts';

export interface BoardHeadProps {
  readonly months: readonly PeriodKey[];
  readonly board: DaySpan;
  readonly today: CivilDate;
}

/** Months and days above the board. */
export const BoardHead = memo(function BoardHead({ months, board, today }: BoardHeadProps) {
  return (
    <div className={classes['head']} role="row" style={{ height: HEAD_HEIGHT }}>
      <div className={classes['corner']} role="columnheader" style={{ height: HEAD_HEIGHT }}>
        <span className={classes['cornerName']}>{messages.board.grid.dataset}</span>
      </div>
      <div className={classes['days']} role="presentation">
        {months.map((month) => (
          <div
            key={month.id}
            role="columnheader"
            aria-label={month.label}
            className={classes['month']}
            style={spanOf(month, board)}
          >
            <span className={classes['monthName']}>{month.label}</span>
            {daysOf(month, board).map(({ date, day }, index) => (
              <span
                key={date}
                aria-hidden
                className={`${classes['day']} ${date === today ? classes['today'] : ''}`}
                style={{ left: index * 20 }}
              >
                {day}
              </span>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
});
