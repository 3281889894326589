import type { DateRange } from '../../core/mapping/shape/grouping.ts';
import { dayText } from '../../core/indonesianDate.ts';
import type { RecordState } from '../../core/ledger/recordState.ts';
import type { BoardCell, BoardRow, CellState } from '../../core/schedule/board.ts';
import type { Coverage } from '../../core/schedule/coverage.ts';
import { boardMatrices } from './boardMatrices.ts';
import { cellSymbols, cellTitles } from './cellSymbols.ts';
import { datasetName } from './datasetName.ts';
import { count } from './numbers.ts';
import { table } from './table.ts';
import { localMinute } from './time.ts';

/** Room for a dataset's name beside the counts. */
const NAME_WIDTH = 24;

export interface BoardView {
  readonly range: DateRange;
  readonly rows: readonly BoardRow[];
  readonly coverage: readonly Coverage[];
  readonly timeZone: string;
}

/** The board for people, at most 100 columns wide. */
export function boardText({ range, rows, coverage, timeZone }: BoardView): string {
  if (rows.length === 0) return 'Belum ada pemetaan, jadi papan masih kosong.';
  return [
    `Papan kelengkapan ${dayText(range.from)} – ${dayText(range.to)}`,
    legend(rows.flatMap((row) => row.cells)),
    ...boardMatrices(rows),
    countsTable(rows, timeZone),
    coverageTable(coverage),
  ].join('\n\n');
}

/** What the symbols that are there stand for. */
function legend(cells: readonly BoardCell[]): string {
  const present = new Set(cells.map((cell) => cell.state));
  const states = Object.entries(cellTitles).flatMap(([state, title]) =>
    isState(state) && present.has(state) ? [`${cellSymbols[state]} ${title}`] : [],
  );
  return states.join('   ');
}

function isState(text: string): text is CellState {
  return Object.hasOwn(cellSymbols, text);
}

const counted: readonly (readonly [head: string, states: readonly RecordState[]])[] = [
  ['terkirim', ['accepted', 'confirmed']],
  ['menunggu', ['pending', 'sending']],
  ['tak tentu', ['unknown']],
  ['ditahan', ['held']],
  ['ditolak', ['rejected']],
];

/** Records per state, periods that lack data, and when something last changed. */
function countsTable(rows: readonly BoardRow[], timeZone: string): string {
  const lines = rows.map(({ dataset, cells }) => {
    const times = cells.flatMap((cell) => cell.updatedAt ?? []);
    const lacking = cells.filter(({ state }) => state === 'missing' || state === 'late');
    return [
      datasetName(dataset, NAME_WIDTH),
      ...counted.map(([, states]) => count(recordsIn(cells, states))),
      count(lacking.length),
      times.length === 0 ? '–' : localMinute(Math.max(...times), timeZone),
    ];
  });
  const heads = ['jenis data', ...counted.map(([head]) => head), 'kurang', 'terakhir'];
  return table(heads, lines, [1, 2, 3, 4, 5, 6]);
}

function recordsIn(cells: readonly BoardCell[], states: readonly RecordState[]): number {
  const counts = cells.flatMap((cell) => states.map((state) => cell.counts[state] ?? 0));
  return counts.reduce((sum, one) => sum + one, 0);
}

function coverageTable(coverage: readonly Coverage[]): string {
  const rows = coverage.map(({ dataset, year, due, withData, skipped, percent }) => [
    datasetName(dataset, NAME_WIDTH),
    String(year),
    count(due),
    count(withData),
    count(skipped),
    percent === null ? '–' : `${percent} %`,
  ]);
  return table(
    ['jenis data', 'tahun', 'jatuh tempo', 'ada data', 'dilewati', 'cakupan'],
    rows,
    [1, 2, 3, 4, 5],
  );
}
