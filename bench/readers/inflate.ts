import { readFileSync } from 'node:fs';
import { readZipDirectory, streamZipEntry } from '../../core/source/file/zipArchive.ts';
import type { Reading } from './reading.ts';

/** Only unpacks the first sheet's XML, by Node's zlib, and does nothing with it. */
const [path = ''] = process.argv.slice(2);
const startedAt = performance.now();
const zip = readFileSync(path);
const entry = readZipDirectory(zip).find(({ name }) => name === 'xl/worksheets/sheet1.xml');
if (entry === undefined) throw new Error('No sheet');
let length = 0;
for await (const piece of streamZipEntry(zip, entry)) length += piece.length;
const milliseconds = performance.now() - startedAt;
const peakBytes = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ cells: 0, sum: length, milliseconds, peakBytes } satisfies Reading));
