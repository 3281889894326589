import { datasetById, type Catalogue } from '../../../core/catalogue/catalogue.ts';
import { suggestBindings } from '../../../core/mapping/suggest/suggestBindings.ts';
import { suggestDatasets } from '../../../core/mapping/suggest/suggestDatasets.ts';
import type { InspectQuestion, SourceInspection, SuggestedDataset } from '../../mappingViews.ts';
import { problemOf } from '../problemOf.ts';
import type { SourceLook, TableSample } from './lookInto.ts';

const SAMPLE_ROWS = 50;

/** What a source holds, and what of BIOS it could be. Throws `CatalogueError`. */
export function inspectionOf(
  { inspection, sample }: SourceLook,
  catalogue: Catalogue,
  { dataset }: InspectQuestion,
): SourceInspection {
  const { problem, ...rest } = inspection;
  return {
    ...rest,
    problem: problem === null ? null : problemOf(problem),
    suggestions: sample === null ? [] : suggest(sample, catalogue, dataset),
  };
}

function suggest(
  { source, table, rows }: TableSample,
  catalogue: Catalogue,
  chosen: string | undefined,
): readonly SuggestedDataset[] {
  const { columns } = table;
  const sampleRows = rows.slice(0, SAMPLE_ROWS);
  if (chosen === undefined) {
    const names = [source, table.name];
    return suggestDatasets(catalogue.datasets.values(), { names, columns, sampleRows }).map(
      ({ dataset: { id, title }, score, bindings, missing }) => ({
        dataset: id,
        title,
        score,
        bindings,
        missing,
      }),
    );
  }
  const dataset = datasetById(catalogue, chosen);
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
