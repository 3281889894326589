import { dayOf, monthOf, yearOf } from '../../core/civilDate.ts';
import { monthNames } from '../../core/indonesianDate.ts';
import type { BoardRow } from '../../core/schedule/board.ts';
import type { PeriodKey } from '../../core/schedule/period.ts';
import { cellSymbols } from './cellSymbols.ts';
import { datasetName } from './datasetName.ts';

/** Together at most 100 columns. */
const NAME_WIDTH = 33;
const CELLS_WIDTH = 64;

/** One matrix per month for daily datasets, one per year for each longer rhythm; a symbol per period. */
export function boardMatrices(rows: readonly BoardRow[]): readonly string[] {
  const byRhythm = Map.groupBy(rows, ({ cells }) => cells[0]?.period.kind ?? null);
  return [...byRhythm].flatMap(([kind, group]) => {
    if (kind === null) return [];
    const periods = new Map(group.flatMap(({ cells }) => cells.map(({ period }) => [period.id, period])));
    const ordered = [...periods.values()].toSorted((one, other) => (one.first < other.first ? -1 : 1));
    return [...Map.groupBy(ordered, titleOf)].flatMap(([title, titled]) =>
      inChunks(titled).map((chunk) => matrix(title, group, chunk)),
    );
  });
}

/** What stands above the names: a month of days, or a year of longer periods. */
function titleOf({ kind, first }: PeriodKey): string {
  const year = yearOf(first);
  if (kind === 'harian') return `${monthNames[monthOf(first) - 1] ?? ''} ${year}`;
  return kind === 'tahunan' ? 'Tahunan' : `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${year}`;
}

function inChunks(periods: readonly PeriodKey[]): readonly (readonly PeriodKey[])[] {
  const size = Math.floor(CELLS_WIDTH / widthOf(periods));
  return Array.from({ length: Math.ceil(periods.length / size) }, (_, index) =>
    periods.slice(index * size, (index + 1) * size),
  );
}

function matrix(title: string, rows: readonly BoardRow[], periods: readonly PeriodKey[]): string {
  const width = widthOf(periods);
  const heads = periods.map((period) => headOf(period).padStart(width)).join('');
  const lines = rows.map(({ dataset, cells }) => {
    const symbols = new Map(cells.map(({ period, state }) => [period.id, cellSymbols[state]]));
    return lineOf(
      datasetName(dataset, NAME_WIDTH - 1),
      periods.map(({ id }) => (symbols.get(id) ?? '').padStart(width)).join(''),
    );
  });
  return [lineOf(title, heads), '─'.repeat(NAME_WIDTH + width * periods.length), ...lines].join('\n');
}

function lineOf(name: string, cells: string): string {
  return `${name.padEnd(NAME_WIDTH)}${cells}`.trimEnd();
}

function widthOf([period]: readonly PeriodKey[]): number {
  switch (period?.kind) {
    case 'harian':
      return 2;
    case 'bulanan':
    case 'triwulanan':
    case 'semesteran':
      return 4;
    case 'tahunan':
    case 'survei':
    case undefined:
      return 7;
  }
}

/** Of days only every fifth is numbered, since the numbers would run together. */
function headOf({ kind, first, id }: PeriodKey): string {
  switch (kind) {
    case 'harian':
      return dayOf(first) === 1 || dayOf(first) % 5 === 0 ? String(dayOf(first)) : '';
    case 'bulanan':
      return (monthNames[monthOf(first) - 1] ?? '').slice(0, 3);
    case 'triwulanan':
    case 'semesteran':
      return id.slice(-2);
    case 'tahunan':
      return id;
    case 'survei':
      return `${dayOf(first)}/${monthOf(first)}`;
  }
}
