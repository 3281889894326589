import type { LoggedAttempt } from '../../../core/ledger/attemptLog.ts';
import { useDatasetTitle } from '../../api/useDatasets.ts';
import { RecordStateLabel } from '../../components/StateLabel.tsx';
import { formatDay } from '../../format/formatValue.ts';
import { formatPayload } from '../../format/formatPayload.ts';
import { useFormatTime } from '../../format/useFormatTime.ts';
import { messages } from '../../messages.ts';
import classes from './LogList.module.css';

export interface LogLineProps {
  readonly id: string;
  readonly index: number;
  /** Pixels. */
  readonly top: number;
  /** Undefined while it is being loaded. */
  readonly attempt: LoggedAttempt | undefined;
  readonly isActive: boolean;
  readonly onOpen: (attempt: LoggedAttempt) => void;
}

/** One attempt on one line. */
export function LogLine({ id, index, top, attempt, isActive, onOpen }: LogLineProps) {
  const titleOf = useDatasetTitle();
  const formatTime = useFormatTime();
  const look = [classes['row'], classes['line'], isActive ? classes['active'] : ''].join(' ');
  if (attempt === undefined) {
    return (
      <div id={id} role="row" aria-rowindex={index + 2} className={look} style={{ top }}>
        <span role="gridcell">{messages.log.table.loading}</span>
      </div>
    );
  }
  const { startedAt, dataset, date, payload, outcome, code, message } = attempt;
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isActive}
      className={look}
      style={{ top }}
      tabIndex={-1}
      onClick={() => onOpen(attempt)}
      onKeyDown={() => undefined}
    >
      <Cell text={formatTime(startedAt)} />
      <Cell text={titleOf(dataset)} />
      <Cell text={formatDay(date)} />
      <Cell text={valuesText(payload)} />
      <span role="gridcell">
        <RecordStateLabel state={outcome} />
      </span>
      <Cell text={[code, message].filter((part) => part !== null && part !== '').join(' ')} />
    </div>
  );
}

/** What does not fit is told when it is pointed at; opening the row tells all. */
function Cell({ text }: { readonly text: string }) {
  return (
    <span role="gridcell" title={text}>
      {text}
    </span>
  );
}

function valuesText(payload: string): string {
  return formatPayload(JSON.parse(payload), null)
    .map(({ name, value }) => `${name} ${value}`)
    .join(', ');
}
