import type { Clock } from '../../core/clock.ts';
import { datasetById } from '../../core/catalogue/catalogue.ts';
import { suggestBindings } from '../../core/mapping/suggest/suggestBindings.ts';
import { suggestDatasets } from '../../core/mapping/suggest/suggestDatasets.ts';
import { inspect } from '../../core/source/inspect.ts';
import { openSource } from '../../core/source/registry.ts';
import type { Source, SourceRow, TableSelection } from '../../core/source/source.ts';
import type { SourceInspection, SourceSelection, SuggestedDataset } from '../engineViews.ts';
import type { Session } from './openSession.ts';
import { problemOf } from './problemOf.ts';

const SAMPLE_ROWS = 50;

/** What a file holds, and what of BIOS it could be. Rejects with `SourceError`, `CatalogueError`. */
export async function inspectSource(
  session: Session,
  clock: Clock,
  selection: SourceSelection,
): Promise<SourceInspection> {
  const { temporaryDirectory } = session.configuration;
  const source = await openSource({ kind: 'file', path: selection.path }, { temporaryDirectory, clock });
  try {
    const table = tableOf(selection);
    const { problem, ...inspection } = await inspect(source, table, { sampleRows: SAMPLE_ROWS });
    return {
      ...inspection,
      problem: problem === null ? null : problemOf(problem),
      suggestions: problem === null ? await suggest(session, source, selection) : [],
    };
  } finally {
    await source.close();
  }
}

function tableOf({ table, headerRow }: SourceSelection): TableSelection {
  return {
    ...(table === undefined ? {} : { table }),
    ...(headerRow === undefined ? {} : { headerRow }),
  };
}

async function suggest(
  { engine: { catalogue } }: Session,
  source: Source,
  selection: SourceSelection,
): Promise<readonly SuggestedDataset[]> {
  const table = await source.openTable(tableOf(selection));
  const sampleRows = await firstRows(table.rows());
  const { columns } = table;
  if (selection.dataset !== undefined) {
    const dataset = datasetById(catalogue, selection.dataset);
    const bindings = suggestBindings(dataset, columns, sampleRows);
    const found = new Set(bindings.map(({ field }) => field));
    const missing = dataset.fields.filter(({ name, required }) => required && !found.has(name));
    return [
      {
        dataset: dataset.id,
        title: dataset.title,
        score: null,
        bindings,
        missing: missing.map(({ name }) => name),
      },
    ];
  }
  const names = [source.label, table.name];
  return suggestDatasets(catalogue.datasets.values(), { names, columns, sampleRows }).map(
    ({ dataset, score, bindings, missing }) => ({
      dataset: dataset.id,
      title: dataset.title,
      score,
      bindings,
      missing,
    }),
  );
}

async function firstRows(rows: AsyncIterable<SourceRow>): Promise<readonly SourceRow[]> {
  const found: SourceRow[] = [];
  for await (const row of rows) {
    found.push(row);
    if (found.length === SAMPLE_ROWS) break;
  }
  return found;
}
