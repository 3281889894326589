import { join } from 'node:path';
import { best } from './frame/best.ts';
import type { Benchmark, Figure } from './frame/figure.ts';
import { pythonWith } from './frame/python.ts';
import { runChild, runForJson, versionOf } from './frame/runChild.ts';
import { megabytes, percent, seconds, times } from './frame/texts.ts';
import { readingSchema, type Reading } from './readers/reading.ts';
import { writeWorkbook } from './workbook/writeWorkbook.ts';

const ROWS = 200_000;
const ROUNDS = 3;
const LEAST_TIMES_OPENPYXL = 8;
const MOST_TIMES_UNZIP = 3;
const MOST_BYTES = 250e6;
const readers = join(import.meta.dirname, 'readers');

interface Round {
  readonly own: Reading;
  readonly sheetJs: Reading;
  readonly inflate: Reading;
  readonly openpyxl: Reading | null;
  /** Milliseconds that Info-ZIP took, the start of the process included. */
  readonly unzip: number | null;
}

export const benchmark: Benchmark = {
  title: 'Reading a workbook of 200,000 × 10 cells',
  about:
    'From opening the xlsx to its last typed row, with header, dates, texts and totals recognised as in the product. Programs and libraries are loaded before; every reader runs in a process of its own, in turns, and its best time counts. The limit is a raw unzip of the sheet: `unzip -p` as a whole process, and Node’s zlib alone.',
  async run(folder) {
    const path = join(folder, 'data.xlsx');
    const small = join(folder, 'kecil.xlsx');
    writeWorkbook(path, ROWS);
    writeWorkbook(small, 10);
    const python = await pythonWith('openpyxl');
    const hasUnzip = (await versionOf('unzip', ['-v'])) !== null;
    const rounds: Round[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.push(await measure(path, small, python?.command ?? null, hasUnzip));
    }
    return figuresOf(
      rounds,
      python === null ? 'openpyxl' : `openpyxl ${python.module} on Python ${python.python}`,
    );
  },
};

async function measure(
  path: string,
  small: string,
  python: string | null,
  hasUnzip: boolean,
): Promise<Round> {
  const node = (reader: string, ...more: readonly string[]): Promise<Reading> =>
    runForJson(readingSchema, process.execPath, [join(readers, reader), path, ...more]);
  const own = await node('own.ts', small);
  const unzip = hasUnzip ? await timeOfUnzip(path) : null;
  const openpyxl =
    python === null
      ? null
      : await runForJson(readingSchema, python, [join(readers, 'readOpenpyxl.py'), path]);
  const [inflate, sheetJs] = [await node('inflate.ts'), await node('sheetJs.ts')];
  for (const { cells, sum } of [sheetJs, ...(openpyxl === null ? [] : [openpyxl])]) {
    if (cells !== own.cells || sum !== own.sum) throw new Error('The readers do not read the same');
  }
  return { own, sheetJs, inflate, openpyxl, unzip };
}

async function timeOfUnzip(path: string): Promise<number> {
  const startedAt = performance.now();
  await runChild('sh', ['-c', 'exec unzip -p "$1" xl/worksheets/sheet1.xml >/dev/null', 'sh', path]);
  return performance.now() - startedAt;
}

/** How our own time is set against another's. */
interface Comparison {
  readonly yardstick: string;
  readonly timeOf: (round: Round) => number | null;
  /** Whether the ratio says how many times faster we are, or how many times as long we take. */
  readonly says: 'faster' | 'as long';
  /** At least so many times faster, or at most so many times as long; null where nothing was to be reached. */
  readonly reach: number | null;
}

function figuresOf(rounds: readonly Round[], openpyxl: string): readonly Figure[] {
  const comparisons: readonly Comparison[] = [
    {
      yardstick: openpyxl,
      timeOf: (round) => round.openpyxl?.milliseconds ?? null,
      says: 'faster',
      reach: LEAST_TIMES_OPENPYXL,
    },
    { yardstick: 'SheetJS', timeOf: (round) => round.sheetJs.milliseconds, says: 'faster', reach: null },
    { yardstick: '`unzip -p`', timeOf: (round) => round.unzip, says: 'as long', reach: MOST_TIMES_UNZIP },
    { yardstick: 'zlib alone', timeOf: (round) => round.inflate.milliseconds, says: 'as long', reach: null },
  ];
  return [...comparisons.map((comparison) => timeFigure(rounds, comparison)), memoryFigure(rounds)];
}

function timeFigure(rounds: readonly Round[], { yardstick, timeOf, says, reach }: Comparison): Figure {
  const what = 'read to typed rows';
  const own = best(rounds.map((round) => round.own.milliseconds));
  const other = best(rounds.map((round) => timeOf(round) ?? Number.NaN));
  const measured = seconds(own);
  if (Number.isNaN(other)) {
    return {
      what,
      measured,
      yardstick: `${yardstick}: not on this machine`,
      ratio: '',
      reach: '',
      isReached: null,
    };
  }
  const isFaster = says === 'faster';
  const ratio = isFaster ? other / own : own / other;
  return {
    what,
    measured,
    yardstick: `${yardstick}: ${seconds(other)}`,
    ratio: `${times(ratio)} ${says}`,
    reach: reach === null ? '' : `${isFaster ? 'at least' : 'at most'} ${reach}×`,
    isReached: reach === null ? null : isFaster ? ratio >= reach : ratio <= reach,
  };
}

function memoryFigure(rounds: readonly Round[]): Figure {
  const own = Math.max(...rounds.map((round) => round.own.peakBytes));
  const sheetJs = Math.max(...rounds.map((round) => round.sheetJs.peakBytes));
  return {
    what: 'peak memory of the process',
    measured: megabytes(own),
    yardstick: `SheetJS: ${megabytes(sheetJs)}`,
    ratio: `${percent(own / sheetJs)} of it`,
    reach: `at most ${megabytes(MOST_BYTES)}`,
    isReached: own <= MOST_BYTES,
  };
}
