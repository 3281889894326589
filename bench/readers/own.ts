import { tmpdir } from 'node:os';
import { openFileSource } from '../../core/source/openFileSource.ts';
import { systemClock } from '../../core/systemClock.ts';
import type { Reading } from './reading.ts';

/** Reads the workbook named first with the application's own reader; a small one named second is read before. */
const [path = '', small = ''] = process.argv.slice(2);

async function read(file: string): Promise<{ cells: number; sum: number }> {
  const source = await openFileSource(file, { temporaryDirectory: tmpdir(), clock: systemClock });
  const table = await source.openTable({});
  let [cells, sum] = [0, 0];
  for await (const row of table.rows()) {
    for (const cell of row.cells) {
      if (cell !== null) cells += 1;
      if (typeof cell === 'number') sum += cell;
    }
  }
  await source.close();
  return { cells, sum };
}

await read(small);
const startedAt = performance.now();
const found = await read(path);
const milliseconds = performance.now() - startedAt;
const peakBytes = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ ...found, milliseconds, peakBytes } satisfies Reading));
