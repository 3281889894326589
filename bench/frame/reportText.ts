import type { Benchmark, Figure } from './figure.ts';

export interface BenchmarkResult {
  readonly benchmark: Pick<Benchmark, 'title' | 'about'>;
  readonly figures: readonly Figure[];
}

export interface Circumstances {
  readonly machine: string;
  readonly load: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
}

/** The page `docs/benchmarks.md`. */
export function reportText(
  results: readonly BenchmarkResult[],
  { machine, load, date }: Circumstances,
): string {
  return [
    '# Benchmarks',
    `Written by \`npm run bench\` on ${date}: ${machine}. While it ran, other programs used the machine too (load ${load}), so only the ratios mean something: each figure and its yardstick were taken in turns in the same run.`,
    ...results.map(sectionText),
  ].join('\n\n');
}

function sectionText({ benchmark, figures }: BenchmarkResult): string {
  const rows = figures.map(({ what, measured, yardstick, ratio, reach, isReached }) =>
    [what, measured, yardstick, ratio, reach, verdict(isReached)].join(' | '),
  );
  const table = [
    'what | measured | yardstick | ratio | to reach | reached',
    '--- | --- | --- | --- | --- | ---',
    ...rows,
  ];
  return [`## ${benchmark.title}`, benchmark.about, table.map((row) => `| ${row} |`).join('\n')].join('\n\n');
}

function verdict(isReached: boolean | null): string {
  if (isReached === null) return '';
  return isReached ? 'yes' : '**no**';
}
