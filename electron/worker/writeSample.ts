import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import type { CivilDate } from '../../core/civilDate.ts';
import { writeWhole } from '../../core/report/export/writeWhole.ts';

/** Writes the sample's workbook, its days up to `lastDay`. Rejects with `ExportError` `unwritable`. */
export async function writeSample(path: string, lastDay: CivilDate): Promise<null> {
  const [{ writeXlsx }, { sampleSheetsUntil }] = await Promise.all([
    import('hucre/xlsx'),
    import('./sampleSheets.ts'),
  ]);
  await mkdir(dirname(path), { recursive: true });
  const content = async (): Promise<Readable> =>
    Readable.from([await writeXlsx({ sheets: sampleSheetsUntil(lastDay) })]);
  await writeWhole(path, true, content);
  return null;
}
