import { addDays, civilDate, yearOf, type CivilDate } from '../../core/civilDate.ts';
import { createViews } from '../../core/engine/views.ts';
import type { DateRange } from '../../core/mapping/shape/grouping.ts';
import type { BoardRow, CellState } from '../../core/schedule/board.ts';
import { periodContaining } from '../../core/schedule/period.ts';
import { civilDateAt } from '../../core/schedule/timeZone.ts';
import { exitCode, type Command } from '../command.ts';
import { viewLedger } from '../ledgerView.ts';
import { boardText, type BoardView } from '../output/boardText.ts';
import { onlyPositional, parseArguments } from '../parseArguments.ts';
import { oneSettingsFile, rangeOf } from '../passArguments.ts';
import { filesOf } from '../session.ts';

const needingAttention: ReadonlySet<CellState> = new Set(['rejected', 'held', 'unknown', 'missing', 'late']);

/** How complete every dataset is, period by period. */
export const boardCommand: Command = {
  usage: 'CONFIG [--dari TTTT-BB-HH --sampai TTTT-BB-HH] [--buku FILE] [--json]',
  summary:
    'papan kelengkapan: jenis data × periode dan cakupan per tahun; tanpa rentang, bulan ini dan sebelumnya',
  async run(arguments_, terminal) {
    const { values, positionals } = parseArguments(arguments_, {
      dari: { type: 'string' },
      sampai: { type: 'string' },
      buku: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const { range: asked } = rangeOf(values.dari, values.sampai);
    const files = filesOf(onlyPositional(positionals, oneSettingsFile), values.buku);
    const view = await viewLedger(files, (parts): BoardView => {
      const { timeZone } = parts.settings;
      const range = asked ?? usualRange(civilDateAt(timeZone, parts.options.clock.now()));
      const views = createViews(parts);
      const rows = views.board(wholeYears(range)).map((row) => shownOf(row, range));
      const coverage = yearsOf(range).flatMap((year) => views.coverage(year));
      return { range, rows, coverage, timeZone };
    });
    terminal.print(values.json ? JSON.stringify(view) : boardText(view));
    const cells = view.rows.flatMap((row) => row.cells);
    return cells.some((cell) => needingAttention.has(cell.state)) ? exitCode.attention : exitCode.well;
  },
};

/** This month and the one before. */
function usualRange(today: CivilDate): DateRange {
  const thisMonth = periodContaining('bulanan', today);
  return { from: periodContaining('bulanan', addDays(thisMonth.first, -1)).first, to: thisMonth.last };
}

/** Days are shown for the range alone; of the longer periods a whole year is worth seeing and fits a line. */
function shownOf({ dataset, cells }: BoardRow, { from, to }: DateRange): BoardRow {
  const isShown = ({ kind, first }: BoardRow['cells'][number]['period']): boolean =>
    kind !== 'harian' || (first >= from && first <= to);
  return { dataset, cells: cells.filter(({ period }) => isShown(period)) };
}

function wholeYears({ from, to }: DateRange): DateRange {
  return {
    from: civilDate(yearOf(from), 1, 1) ?? from,
    to: civilDate(yearOf(to), 12, 31) ?? to,
  };
}

function yearsOf({ from, to }: DateRange): readonly number[] {
  return Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index);
}
