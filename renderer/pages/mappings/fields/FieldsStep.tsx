import { Stack, Text } from '@mantine/core';
import { formatCount } from '../../../format/formatNumber.ts';
import { messages } from '../../../messages.ts';
import { LookView } from '../wizard/LookView.tsx';
import { StepHeading } from '../wizard/StepHeading.tsx';
import type { WizardParts } from '../wizard/wizardParts.ts';
import { FieldCard } from './FieldCard.tsx';
import { ProblemAlert } from '../../../components/ProblemAlert.tsx';
import { ApiProblem } from '../../../api/callApi.ts';

/** Which column, constant, date or formula fills each field, with what is really read. */
export function FieldsStep({ parts }: { readonly parts: WizardParts }) {
  const { dataset, inspection, preview } = parts;
  const { fields: texts } = messages.mappings;
  if (dataset === null) return null;
  return (
    <>
      <StepHeading title={texts.title} text={texts.text} />
      <LookView look={inspection}>
        {({ table, problem, suggestions }) =>
          table === null ? (
            problem === null ? null : (
              <ProblemAlert error={new ApiProblem(problem)} />
            )
          ) : (
            <>
              {preview.isError && !preview.isFetching ? <ProblemAlert error={preview.error} /> : null}
              <Stack gap="sm">
                {dataset.fields.map((field) => (
                  <FieldCard
                    key={field.name}
                    parts={parts}
                    dataset={dataset}
                    field={field}
                    columns={[...new Set(table.columns.map(({ name }) => name))]}
                    suggestion={suggestions
                      .find((each) => each.dataset === dataset.id)
                      ?.bindings.find((each) => each.field === field.name)}
                  />
                ))}
              </Stack>
              {preview.data?.isComplete === false ? (
                <Text size="sm" c="dimmed">
                  {texts.partial(formatCount(preview.data.rowCount))}
                </Text>
              ) : null}
            </>
          )
        }
      </LookView>
    </>
  );
}
