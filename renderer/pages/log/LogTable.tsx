import { useVirtualizer } from '@tanstack/react-virtual';
import { useState, type RefObject } from 'react';
import type { LoggedAttempt } from '../../../core/ledger/attemptLog.ts';
import type { LogExtent, LogQuery } from '../../../electron/logQuery.ts';
import { messages } from '../../messages.ts';
import { LogLine } from './LogLine.tsx';
import classes from './LogList.module.css';
import { useLogRows } from './useLogRows.ts';

export interface LogTableProps {
  readonly query: LogQuery;
  readonly extent: LogExtent;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Told how far down the list is, pixels. */
  readonly onScroll: (top: number) => void;
  readonly onOpen: (attempt: LoggedAttempt) => void;
}

/** Pixels. */
const ROW_HEIGHT = 32;
/** Chromium draws nothing taller than 33,554,428 pixels. */
export const MOST_ROWS = 1_040_000;
const PAGE_STEP = 10;

/** Only what is in sight is drawn and loaded; arrow keys move from row to row, Enter opens one. */
export function LogTable({ query, extent, scroller, onScroll, onOpen }: LogTableProps) {
  const count = Math.min(extent.count, MOST_ROWS);
  const [active, setActive] = useState(0);
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    paddingStart: ROW_HEIGHT,
    scrollPaddingStart: ROW_HEIGHT,
    overscan: 6,
  });
  const lines = rows.getVirtualItems();
  const rowAt = useLogRows(query, extent, { first: lines[0]?.index ?? 0, last: lines.at(-1)?.index ?? 0 });
  const press = (key: string): boolean => {
    const row = rowAt(active);
    if (key === 'Enter' || key === ' ') {
      if (row !== undefined) onOpen(row);
      return true;
    }
    const next = placeAfter(key, active, count);
    if (next === null) return false;
    setActive(next);
    rows.scrollToIndex(next);
    return true;
  };
  const { label, columns } = messages.log.table;
  return (
    <div
      ref={scroller}
      className={classes['scroller']}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={count + 1}
      aria-activedescendant={lineId(active)}
      onScroll={(event) => onScroll(event.currentTarget.scrollTop)}
      onKeyDown={(event) => {
        if (press(event.key)) event.preventDefault();
      }}
    >
      <div role="presentation" style={{ position: 'relative', height: rows.getTotalSize(), minWidth: 1000 }}>
        <div role="row" aria-rowindex={1} className={`${classes['row']} ${classes['head']}`}>
          {Object.entries(columns).map(([name, title]) => (
            <span key={name} role="columnheader">
              {title}
            </span>
          ))}
        </div>
        {lines.map(({ index, start }) => (
          <LogLine
            key={index}
            id={lineId(index)}
            index={index}
            top={start}
            attempt={rowAt(index)}
            isActive={index === active}
            onOpen={(attempt) => {
              setActive(index);
              onOpen(attempt);
            }}
          />
        ))}
      </div>
    </div>
  );
}

function lineId(index: number): string {
  return `kiriman-${index}`;
}

function placeAfter(key: string, place: number, count: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: place + 1,
    ArrowUp: place - 1,
    PageDown: place + PAGE_STEP,
    PageUp: place - PAGE_STEP,
    Home: 0,
    End: count - 1,
  };
  const next = steps[key];
  return next === undefined ? null : Math.min(count - 1, Math.max(0, next));
}
