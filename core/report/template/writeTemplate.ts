import { basename, extname } from 'node:path';
import { Readable } from 'node:stream';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Dataset } from '../../catalogue/dataset.ts';
import { ExportError } from '../../errors.ts';
import { writeWhole } from '../export/writeWhole.ts';
import { datasetTemplate } from './datasetTemplate.ts';

/**
 * Writes a dataset's template to an xlsx file.
 *
 * @throws ExportError `unknown-format`, `exists`, `unwritable`; CatalogueError `fields-not-published`.
 */
export async function writeTemplate(
  path: string,
  dataset: Dataset,
  catalogue: Pick<Catalogue, 'references'>,
  overwrites: boolean,
): Promise<void> {
  if (extname(path).toLowerCase() !== '.xlsx') {
    throw new ExportError(
      'unknown-format',
      `Berkas ${basename(path)} harus bernama .xlsx.`,
      'Beri nama berkas yang berakhir dengan .xlsx.',
    );
  }
  const workbook = await datasetTemplate(dataset, catalogue);
  await writeWhole(path, overwrites, async () => Readable.from([workbook]));
}
