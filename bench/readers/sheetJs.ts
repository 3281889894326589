import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import type { Reading } from './reading.ts';

/** Reads the first sheet of a workbook with SheetJS, dates as dates. */
const [path = ''] = process.argv.slice(2);
const startedAt = performance.now();
const workbook = read(readFileSync(path), { dense: true, cellDates: true, cellText: false, cellHTML: false });
const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ''] ?? {};
const rows = utils.sheet_to_json<readonly unknown[]>(sheet, { header: 1, raw: true }).slice(1);
let [cells, sum] = [0, 0];
for (const row of rows) {
  for (const cell of row) {
    cells += 1;
    if (typeof cell === 'number') sum += cell;
  }
}
const milliseconds = performance.now() - startedAt;
const peakBytes = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ cells, sum, milliseconds, peakBytes } satisfies Reading));
