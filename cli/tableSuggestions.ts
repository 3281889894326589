import type { Catalogue } from '../core/catalogue/catalogue.ts';
import { suggestDatasets, type DatasetSuggestion } from '../core/mapping/suggest/suggestDatasets.ts';
import type { Source, SourceRow, TableSelection } from '../core/source/source.ts';

/** Rows that suggestions are made from. */
const SAMPLE_ROWS = 50;
const SUGGESTIONS = 3;

/** The datasets that a table of a source could hold, best first. Rejects with a `SourceError`. */
export async function suggestForTable(
  source: Source,
  selection: TableSelection,
  catalogue: Catalogue,
): Promise<readonly DatasetSuggestion[]> {
  const table = await source.openTable(selection);
  const sampleRows: SourceRow[] = [];
  for await (const row of table.rows()) {
    sampleRows.push(row);
    if (sampleRows.length >= SAMPLE_ROWS) break;
  }
  const { name, columns } = table;
  return suggestDatasets(
    catalogue.datasets.values(),
    { names: [name, source.label], columns, sampleRows },
    SUGGESTIONS,
  );
}
