import { tmpdir } from 'node:os';
import { openFileSource } from '../../core/source/openFileSource.ts';

/** Prints the rows of the files named in its arguments as JSON: to be run in a process of another time zone. */
const clock = { now: () => 0, sleep: () => Promise.resolve() };
/** A chart, links to other files, and a table that is short of a row. */
const cannotBeRead = new Set(['Grafik', 'Pasien', 'dbo_Kunjungan', 'Kurang']);
const printed: unknown[] = [];
for (const path of process.argv.slice(2)) {
  const source = await openFileSource(path, { temporaryDirectory: tmpdir(), clock });
  for (const { name } of (await source.listTables()).filter(
    (table) => !table.empty && !cannotBeRead.has(table.name),
  )) {
    const table = await source.openTable({ table: name });
    for await (const row of table.rows()) {
      printed.push([name, row.number, row.cells, row.cells.map((_, index) => row.display(index))]);
    }
  }
  await source.close();
}
process.stdout.write(JSON.stringify(printed));
