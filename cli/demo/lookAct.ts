import { join } from 'node:path';
import { inspect } from '../../core/source/inspect.ts';
import { openSource } from '../../core/source/registry.ts';
import { systemClock } from '../../core/systemClock.ts';
import { count } from '../output/numbers.ts';
import { table } from '../output/table.ts';
import { suggestForTable } from '../tableSuggestions.ts';
import type { Act } from './act.ts';
import { workbooks } from './demoSettings.ts';
import type { DemoStage } from './openStage.ts';

/** What is in the workbooks, and what it could be. */
export const lookAct: Act<DemoStage> = {
  title: 'Melihat isi buku kerja',
  explanation:
    'Dua buku kerja asli sebuah rumah sakit (2023) dan satu buku besar buatan; baris judul dan jenis data dicari sendiri.',
  async play(stage) {
    const rows: string[][] = [];
    for (const name of Object.values(workbooks)) rows.push(...(await workbookRows(stage, name)));
    const header = ['buku kerja', 'lembar', 'baris', 'judul', 'kolom', 'tampaknya'];
    stage.terminal.print(table(header, rows, [2, 3], 31));
  },
};

async function workbookRows({ folder, session, terminal }: DemoStage, name: string): Promise<string[][]> {
  const source = await openSource(
    { kind: 'file', path: join(folder, name) },
    { temporaryDirectory: folder, clock: systemClock, signal: terminal.signal },
  );
  try {
    const rows: string[][] = [];
    for (const { name: sheet, empty, hidden } of await source.listTables()) {
      const label = rows.length === 0 ? name : '';
      if (empty || hidden) {
        rows.push([label, sheet, '', '', empty ? '(kosong)' : '(tersembunyi)', '']);
        continue;
      }
      const { table: found } = await inspect(source, { table: sheet }, { sampleRows: 1, readAll: true });
      const [best] = await suggestForTable(source, { table: sheet }, session.engine.catalogue);
      rows.push([
        label,
        sheet,
        count(found?.rowCount ?? 0),
        String(found?.header?.first ?? ''),
        found?.columns.map((column) => column.name).join(', ') ?? '',
        best === undefined ? '' : best.dataset.title.replace(/ \(.*$/, ''),
      ]);
    }
    return rows;
  } finally {
    await source.close();
  }
}
