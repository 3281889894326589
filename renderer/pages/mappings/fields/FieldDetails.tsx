import { Text } from '@mantine/core';
import type { Dataset, Field } from '../../../../core/catalogue/dataset.ts';
import type { Binding } from '../../../../core/mapping/mapping.ts';
import type { FieldPreview } from '../../../../electron/mappingViews.ts';
import { ApiProblem } from '../../../api/callApi.ts';
import { ProblemAlert } from '../../../components/ProblemAlert.tsx';
import { messages } from '../../../messages.ts';
import type { FieldChoice } from '../draft/fieldChoice.ts';
import type { WizardParts } from '../wizard/wizardParts.ts';
import { CodeInput } from './CodeInput.tsx';
import { CountOptions } from './CountOptions.tsx';
import { FormulaEditor } from './FormulaEditor.tsx';
import { StyleQuestion } from './StyleQuestion.tsx';
import { ValueMap } from './ValueMap.tsx';

export interface FieldDetailsProps {
  readonly parts: WizardParts;
  readonly dataset: Dataset;
  readonly field: Field;
  readonly columns: readonly string[];
  readonly choice: FieldChoice;
  readonly preview: FieldPreview | undefined;
}

/** What the way of filling a field needs beside its choice. */
export function FieldDetails(props: FieldDetailsProps) {
  const { parts, dataset, field, columns, choice, preview } = props;
  const { draft, change } = parts;
  const binding = draft.bindings[field.name];
  const setBinding = (changed: Binding): void =>
    change((current) => ({
      ...current,
      bindings: { ...current.bindings, [field.name]: changed },
      chosen: { ...current.chosen, bindings: true },
    }));
  if (choice === 'count') return <CountOptions parts={parts} field={field} columns={columns} />;
  switch (binding?.from) {
    case 'constant':
      return (
        <Constant
          field={field}
          value={binding.value}
          onChange={(value) => setBinding({ ...binding, value })}
        />
      );
    case 'run-date':
      return <Text size="sm">{messages.mappings.fields.runDateText}</Text>;
    case 'expression':
      return (
        <>
          <FormulaEditor
            binding={binding}
            columns={columns}
            isGrouped={draft.shape.kind === 'group'}
            onChange={setBinding}
          />
          <BindingProblem preview={preview} />
        </>
      );
    case 'column':
      return (
        <>
          <BindingProblem preview={preview} />
          {preview === undefined ? null : (
            <>
              <StyleQuestion
                dataset={dataset}
                field={field}
                binding={binding}
                preview={preview}
                onChange={setBinding}
              />
              <ValueMap field={field} binding={binding} preview={preview} onChange={setBinding} />
            </>
          )}
        </>
      );
    case undefined:
      return null;
  }
}

interface ConstantProps {
  readonly field: Field;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Constant({ field, value, onChange }: ConstantProps) {
  const { fields: texts } = messages.mappings;
  return (
    <CodeInput
      field={field}
      label={texts.constant}
      aria-label={texts.constantOf(field.name)}
      value={value}
      onChange={onChange}
      maw={320}
    />
  );
}

function BindingProblem({ preview }: { readonly preview: FieldPreview | undefined }) {
  const problem = preview?.problem ?? null;
  return problem === null ? null : <ProblemAlert error={new ApiProblem(problem)} />;
}
