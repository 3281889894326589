import { Alert, Radio, Stack, Text } from '@mantine/core';
import { Lightbulb, TriangleAlert } from 'lucide-react';
import type { Dataset } from '../../../../core/catalogue/dataset.ts';
import type { MappingPreview } from '../../../../electron/mappingViews.ts';
import { ProblemAlert } from '../../../components/ProblemAlert.tsx';
import { messages } from '../../../messages.ts';
import { figuresOf } from '../../../../core/mapping/suggest/usualAggregate.ts';
import { rowMeaningOf, withRowMeaning, type RowMeaning } from '../draft/shapeDraft.ts';
import { LookView } from '../wizard/LookView.tsx';
import { StepHeading } from '../wizard/StepHeading.tsx';
import type { WizardParts } from '../wizard/wizardParts.ts';
import { BeforeAfter } from './BeforeAfter.tsx';
import { CombineOptions } from './CombineOptions.tsx';
import { FilterEditor } from './FilterEditor.tsx';

const meanings: readonly RowMeaning[] = ['rows', 'combine', 'count'];

/** What a row means and how rows become records, shown by the operator's own numbers. */
export function ShapeStep({ parts }: { readonly parts: WizardParts }) {
  const { draft, change, dataset, preview } = parts;
  const { shape: texts } = messages.mappings;
  if (dataset === null) return null;
  const meaning = rowMeaningOf(draft, dataset);
  const keys = dataset.naturalKey.join(texts.and);
  const possible = meanings.filter((each) => each !== 'count' || figuresOf(dataset).length > 0);
  return (
    <>
      <StepHeading title={texts.title} text={texts.text} />
      <Advice parts={parts} dataset={dataset} />
      <Radio.Group
        label={texts.kind}
        value={meaning}
        onChange={(value) => {
          const chosen = meanings.find((each) => each === value);
          if (chosen !== undefined) change((current) => withRowMeaning(current, dataset, chosen));
        }}
      >
        <Stack gap="xs" mt={4}>
          {possible.map((each) => {
            const { label, text } = texts.kinds[each];
            return (
              <Radio
                key={each}
                value={each}
                label={label}
                description={typeof text === 'string' ? text : text(keys)}
              />
            );
          })}
        </Stack>
      </Radio.Group>
      {meaning === 'rows' ? null : <CombineOptions parts={parts} dataset={dataset} />}
      <FilterEditor parts={parts} />
      {preview.isError && !preview.isFetching ? <ProblemAlert error={preview.error} /> : null}
      <LookView look={preview}>{(seen) => <BeforeAfter preview={seen} dataset={dataset} />}</LookView>
    </>
  );
}

interface AdviceProps {
  readonly parts: WizardParts;
  readonly dataset: Dataset;
}

/** What is proposed and why; where the rows do not tell, what the operator has to make sure of. */
function Advice({ parts: { draft, preview }, dataset }: AdviceProps) {
  const { shape: texts } = messages.mappings;
  const suggestion = preview.data?.suggestedShape ?? null;
  return (
    <>
      {dataset.accumulation === 'contested' ? (
        <Alert color="orange" variant="light" icon={<TriangleAlert aria-hidden />}>
          {texts.contested}
        </Alert>
      ) : null}
      {suggestion === null ? null : (
        <SuggestionAlert
          suggestion={suggestion}
          isTaken={isSame(suggestion.shape, draft.shape)}
          dataset={dataset}
        />
      )}
    </>
  );
}

interface SuggestionAlertProps {
  readonly suggestion: NonNullable<MappingPreview['suggestedShape']>;
  readonly isTaken: boolean;
  readonly dataset: Dataset;
}

function SuggestionAlert({ suggestion: { isSure, reason }, isTaken, dataset }: SuggestionAlertProps) {
  const { shape: texts } = messages.mappings;
  if (!isSure && dataset.accumulation === 'year-to-date') {
    return (
      <Alert color="orange" variant="light" icon={<TriangleAlert aria-hidden />} title={texts.unsure.title}>
        <Text size="sm">
          {reason} {texts.unsure.text}
        </Text>
      </Alert>
    );
  }
  return isTaken ? (
    <Alert variant="light" icon={<Lightbulb aria-hidden />}>
      {texts.suggestion(reason)}
    </Alert>
  ) : null;
}

function isSame(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
