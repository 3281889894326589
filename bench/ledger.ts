import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { AttemptQuery } from '../core/ledger/search/attemptQuery.ts';
import type { Ledger } from '../core/ledger/openLedger.ts';
import { settingsSchema } from '../core/settings.ts';
import { openBenchEngine } from './frame/benchEngine.ts';
import type { Benchmark, Figure } from './frame/figure.ts';
import { median } from './frame/median.ts';
import { percentile } from './frame/percentile.ts';
import { ENVIRONMENT } from './ledger/buildLedger.ts';
import { ATTEMPTS, boardRange, DAYS, largeSettings, writeLargeLedger } from './ledger/largeOffice.ts';

const root = join(import.meta.dirname, '..');
const PAGE = 100;
const PAGES = 300;
const BOARDS = 30;
const STARTS = 5;

export const benchmark: Benchmark = {
  title: 'A ledger of a million attempts',
  about:
    'Sixty datasets, about 230 records a day, one attempt in five beside the first. A page is 100 attempts at a place of chance, however deep; p95 of 300 pages, and of 30 boards of 60 datasets and 366 days. Growth is the file by the attempt, with records, values and index; nothing is removed from it. Of the board’s time a third is SQLite’s, which reads 22,000 counts; the rest makes as many cells. The start is that of the worker as it is bundled, in plain Node, from its process to its first overview.',
  async run(folder) {
    const { attempts } = writeLargeLedger(folder);
    if (attempts < ATTEMPTS) throw new Error(`Only ${attempts} attempts.`);
    const bytes = statSync(join(folder, 'buku-kirim.sqlite')).size / attempts;
    const engine = openBenchEngine(folder, 'http://127.0.0.1:9', largeSettings());
    const { ledger } = engine;
    const dataset = engine.settings.mappings[3]?.dataset ?? '';
    const figures: Figure[] = [
      ms('page of the log', pages(ledger, {}), 10),
      ms('page of one dataset', pages(ledger, { datasets: [dataset] }), 10),
      ms('page of a search by two words', pages(ledger, { text: 'controller error' }), 10),
      ms('page of a search by a rare word', pages(ledger, { text: 'parameter valid 424111' }), 10),
      ms('counting what a search finds', counts(ledger, { text: 'controller error' }), null),
      ms(`board of 60 × ${DAYS}`, boards(engine), 30),
      {
        what: 'growth of the ledger',
        measured: `${Math.round(bytes)} bytes an attempt`,
        yardstick: '',
        ratio: '',
        reach: 'at most 600 bytes',
        isReached: bytes <= 600,
      },
    ];
    engine.close();
    return [...figures, await startOf(folder)];
  },
};

function pages({ attempts }: Ledger, query: AttemptQuery): readonly number[] {
  const asked = { ...query, environment: ENVIRONMENT };
  const count = attempts.count(asked);
  const upTo = attempts.page({}, { at: 'newest' }, 1).attempts[0]?.id ?? 0;
  return Array.from({ length: PAGES }, () => {
    const skip = Math.floor(Math.random() * Math.max(1, count - PAGE));
    return taken(() => attempts.rows(asked, { upTo, skip, limit: PAGE }));
  });
}

function counts({ attempts }: Ledger, query: AttemptQuery): readonly number[] {
  return Array.from({ length: 20 }, () =>
    taken(() => attempts.count({ ...query, environment: ENVIRONMENT })),
  );
}

function boards(engine: ReturnType<typeof openBenchEngine>): readonly number[] {
  return Array.from({ length: BOARDS }, () => taken(() => engine.board(boardRange())));
}

function taken(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

async function startOf(folder: string): Promise<Figure> {
  execFileSync(process.execPath, [join(root, 'build/bundle.ts')], { stdio: 'ignore' });
  const starts: number[] = [];
  for (let round = 0; round < STARTS; round += 1) starts.push(await firstAnswer(folder));
  const milliseconds = median(starts);
  return {
    what: 'start of the worker to its first overview',
    measured: `${Math.round(milliseconds)} ms`,
    yardstick: '',
    ratio: '',
    reach: 'at most 400 ms',
    isReached: milliseconds <= 400,
  };
}

async function firstAnswer(folder: string): Promise<number> {
  const from = performance.now();
  const child = fork(join(root, 'out/worker/index.js'), [], {
    execArgv: ['--import', join(import.meta.dirname, 'frame/parentPort.mjs')],
    serialization: 'advanced',
  });
  try {
    const configuration = {
      settings: settingsSchema.parse(largeSettings()),
      ledgerPath: join(folder, 'buku-kirim.sqlite'),
      simulatorPath: join(folder, 'simulasi.sqlite'),
      temporaryDirectory: folder,
      firstRetryDelayMs: 1000,
      giveUpAfterMs: 60_000,
    };
    child.send({ type: 'call', id: 1, name: 'open', args: [configuration] });
    await once(child, 'message');
    child.send({ type: 'call', id: 2, name: 'overview', args: [null] });
    await once(child, 'message');
    return performance.now() - from;
  } finally {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
}

function ms(what: string, values: readonly number[], most: number | null): Figure {
  const p95 = percentile(values, 0.95);
  return {
    what,
    measured: `p95 ${p95.toFixed(1)} ms, median ${median(values).toFixed(1)} ms`,
    yardstick: '',
    ratio: '',
    reach: most === null ? '' : `p95 at most ${most} ms`,
    isReached: most === null ? null : p95 <= most,
  };
}
