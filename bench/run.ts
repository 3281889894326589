import { fork } from 'node:child_process';
import { globSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { Benchmark, Figure } from './frame/figure.ts';
import { loadText, machineText } from './frame/machine.ts';
import { reportText, type BenchmarkResult } from './frame/reportText.ts';

/**
 * `npm run bench` runs every benchmark, each in a process of its own, and writes `docs/benchmarks.md`;
 * `npm run bench -- NAME …` runs some and only prints.
 */
const CHILD = '--child';
const REPORT = join(import.meta.dirname, '../docs/benchmarks.md');

async function main(arguments_: readonly string[]): Promise<void> {
  const [first, name] = arguments_;
  if (first === CHILD && name !== undefined) {
    process.send?.(await measure(name));
    return;
  }
  const names = arguments_.length > 0 ? arguments_ : allNames();
  const load = loadText();
  const results: BenchmarkResult[] = [];
  for (const each of names) {
    const result = await inOwnProcess(each);
    console.log(`\n${result.benchmark.title}`);
    console.table(result.figures);
    results.push(result);
  }
  if (arguments_.length > 0) return;
  const date = new Date().toISOString().slice(0, 10);
  const text = reportText(results, { machine: machineText(), load, date });
  await writeFile(REPORT, await format(text, { ...(await resolveConfig(REPORT)), parser: 'markdown' }));
}

/** Every file beside this one is a benchmark. */
function allNames(): string[] {
  const files = globSync('*.ts', { cwd: import.meta.dirname });
  return files
    .map((file) => basename(file, '.ts'))
    .filter((name) => name !== 'run')
    .toSorted();
}

async function inOwnProcess(name: string): Promise<BenchmarkResult> {
  const child = fork(import.meta.filename, [CHILD, name]);
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${name} ended with ${String(code)} before it had measured anything`);
  });
  const [message] = await Promise.race([once(child, 'message'), ended]);
  return message;
}

async function measure(name: string): Promise<BenchmarkResult> {
  const { benchmark }: { benchmark: Benchmark } = await import(`./${name}.ts`);
  const folder = await mkdtemp(join(tmpdir(), `kirim-bios-bench-${name}-`));
  try {
    const figures: readonly Figure[] = await benchmark.run(folder);
    return { benchmark: { title: benchmark.title, about: benchmark.about }, figures };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

await main(process.argv.slice(2));
