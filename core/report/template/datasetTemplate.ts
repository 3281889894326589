import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Dataset } from '../../catalogue/dataset.ts';
import { requireStatedFields } from '../../catalogue/statedFields.ts';
import { tableNameOf } from '../../mapping/suggest/suggestDatasets.ts';
import { codeSheet } from './codeSheet.ts';
import { dataSheet } from './dataSheet.ts';
import { exampleSheet } from './exampleSheet.ts';
import { formatWholeColumns } from './formatWholeColumns.ts';
import { guideSheet } from './guideSheet.ts';

/**
 * An empty workbook (xlsx) for a dataset: its fields as the header of formatted columns with lists to choose codes
 * from, an example, the codes and how to fill it. Read as a source, its columns map themselves.
 *
 * @throws CatalogueError `fields-not-published`.
 */
export async function datasetTemplate(
  dataset: Dataset,
  { references }: Pick<Catalogue, 'references'>,
): Promise<Uint8Array> {
  requireStatedFields(dataset);
  const { writeXlsx } = await import('hucre/xlsx');
  const name = tableNameOf(dataset);
  const codes = codeSheet(dataset, references);
  const workbook = await writeXlsx({
    sheets: [
      dataSheet(name, dataset, codes.placeOf),
      exampleSheet(dataset, references),
      guideSheet(dataset, name),
      ...(codes.sheet === null ? [] : [codes.sheet]),
    ],
    properties: { title: `Templat ${dataset.title}`, creator: 'Kirim BIOS' },
  });
  return formatWholeColumns(workbook);
}
