import { yearOf } from '../civilDate.ts';
import { rhythmOfLine, type BoardLine } from './board.ts';
import { duePeriods } from './duePeriods.ts';
import { groupByPeriod, isAtBios, type LedgerFact } from './ledgerFact.ts';

/** Periods due in a year so far, and for how many of them BIOS has data. */
export interface Coverage {
  readonly dataset: string;
  readonly year: number;
  readonly due: number;
  readonly withData: number;
  /** Left out by the operator, and without data. */
  readonly skipped: number;
  /** Whole per cent of what is due, rounded down, so that 100 means complete; null when nothing is due. */
  readonly percent: number | null;
}

/** How complete a year is, counting the periods that end in it and are due by now. */
export function coverageOf(
  line: BoardLine,
  facts: readonly LedgerFact[],
  year: number,
  now: number,
): Coverage {
  const atBios = facts.filter((fact) => fact.dataset === line.dataset && isAtBios(fact));
  const periodsWithData = groupByPeriod(rhythmOfLine(line), atBios);
  const due = (line.schedule === null ? [] : duePeriods(line.schedule, now))
    .map(({ period }) => period)
    .filter((period) => yearOf(period.last) === year);
  const missing = due.filter((period) => !periodsWithData.has(period.id));
  const withData = due.length - missing.length;
  return {
    dataset: line.dataset,
    year,
    due: due.length,
    withData,
    skipped: missing.filter((period) => line.skipped.has(period.id)).length,
    percent: due.length === 0 ? null : Math.floor((withData * 100) / due.length),
  };
}
