import { datasetById } from '../../../core/catalogue/catalogue.ts';
import { DATE_FIELD, type Dataset, type Field } from '../../../core/catalogue/dataset.ts';
import { requireStatedFields } from '../../../core/catalogue/statedFields.ts';
import type { CivilDate } from '../../../core/civilDate.ts';
import type { Mapping } from '../../../core/mapping/mapping.ts';
import { suggestShape } from '../../../core/mapping/suggest/suggestShape.ts';
import { civilDateAt } from '../../../core/schedule/timeZone.ts';
import { createFieldCheck } from '../../../core/validate/fieldCheck.ts';
import type { FieldPreview, MappingPreview } from '../../mappingViews.ts';
import { bindSample, type BoundSample } from './boundSample.ts';
import { fieldPreviewOf } from './fieldPreview.ts';
import { formulaPreviewOf } from './formulaPreview.ts';
import type { LookContext, TableSample } from './lookInto.ts';
import { shapePreviewOf } from './shapePreview.ts';
import { styleChoicesOf } from './styleChoices.ts';

interface PreviewContext {
  readonly look: LookContext;
  readonly sample: TableSample;
  readonly dataset: Dataset;
  /** What slots bound to the run's date get. */
  readonly day: CivilDate;
}

/** How a mapping reads and shapes the first rows of its source. Rejects with `CatalogueError`, `SourceError`. */
export async function mappingPreviewOf(
  look: LookContext,
  sample: TableSample,
  mapping: Mapping,
  day: CivilDate,
): Promise<MappingPreview> {
  const dataset = datasetById(look.session.engine.catalogue, mapping.dataset);
  requireStatedFields(dataset);
  const context = { look, sample, dataset, day };
  const read = await bindSample(sample, mapping, dataset, day);
  const { shape: _shape, ...unshaped } = mapping;
  const asRows = mapping.shape?.kind === 'group' ? await bindSample(sample, unshaped, dataset, day) : read;
  return {
    rowCount: sample.rows.length,
    isComplete: sample.isComplete,
    leftOut: read.leftOut,
    dates: datesOf(read),
    fields: await Promise.all(
      dataset.fields
        .filter(({ name }) => mapping.bindings[name] !== undefined)
        .map((field) => previewOf(context, read, mapping, field)),
    ),
    suggestedShape: suggestShape(dataset, asRows.mapping.bindings, asRows.bound.rows),
    shape: shapePreviewOf(sample, read, dataset, day),
  };
}

function datesOf({ bound }: BoundSample): MappingPreview['dates'] {
  const dates = bound.rows.flatMap(({ values }) => values[DATE_FIELD] ?? []).toSorted();
  const [from, to] = [dates[0], dates.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}

async function previewOf(
  { look, sample, dataset, day }: PreviewContext,
  read: BoundSample,
  { shape }: Mapping,
  field: Field,
): Promise<FieldPreview> {
  const { catalogue } = look.session.engine;
  const problem = read.unusable.get(field.name) ?? null;
  const binding = read.mapping.bindings[field.name];
  const aggregate = shape?.kind === 'group' ? shape.fields?.[field.name]?.aggregate : undefined;
  const isCounted = aggregate === 'count' || aggregate === 'count-distinct';
  const column = binding?.from === 'column' ? binding.column : null;
  const today = civilDateAt('Asia/Jakarta', look.clock.now());
  const check = isCounted ? null : createFieldCheck({ field, column }, dataset, catalogue.references, today);
  const isMapped = binding?.from === 'column' && (binding.map ?? binding.otherwise) !== undefined;
  const preview = {
    ...fieldPreviewOf(read.bound, {
      field,
      check,
      listsTexts: field.type === 'string' || isCounted || isMapped,
    }),
    styleChoices:
      binding?.from === 'column' && !isCounted ? await styleChoicesOf(sample, field, binding, day) : [],
    problem,
  };
  return binding?.from === 'expression'
    ? { ...preview, ...formulaPreviewOf(read, dataset, field, day) }
    : preview;
}
