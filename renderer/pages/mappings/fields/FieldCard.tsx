import { Badge, Group, Paper, Select, Stack, Text, Title } from '@mantine/core';
import type { Dataset, Field } from '../../../../core/catalogue/dataset.ts';
import type { BindingSuggestion } from '../../../../core/mapping/suggest/suggestBindings.ts';
import { messages } from '../../../messages.ts';
import { choiceOf, columnChoice, otherChoices, withChoice, type FieldChoice } from '../draft/fieldChoice.ts';
import type { WizardParts } from '../wizard/wizardParts.ts';
import classes from './FieldCard.module.css';
import { FieldDetails } from './FieldDetails.tsx';
import { FieldSamples } from './FieldSamples.tsx';

export interface FieldCardProps {
  readonly parts: WizardParts;
  readonly dataset: Dataset;
  readonly field: Field;
  /** Headers of the table. */
  readonly columns: readonly string[];
  readonly suggestion: BindingSuggestion | undefined;
}

/** One field: what it is, what fills it, and how the values come out. */
export function FieldCard({ parts, dataset, field, columns, suggestion }: FieldCardProps) {
  const { fields: texts } = messages.mappings;
  const choice = choiceOf(parts.draft, field);
  const preview = parts.preview.data?.fields.find((each) => each.field === field.name);
  const isSuggested = suggestion !== undefined && choice === columnChoice(suggestion.column);
  return (
    <Paper withBorder p="sm" component="section" aria-labelledby={`isian-${field.name}`}>
      <div className={classes['card']}>
        <Stack gap="xs">
          <div>
            <Group gap="xs">
              <Title order={3} size="h6" id={`isian-${field.name}`} ff="monospace">
                {field.name}
              </Title>
              <Badge size="sm" color={field.required ? 'blue' : 'gray'}>
                {field.required ? texts.required : texts.optional}
              </Badge>
            </Group>
            <Text size="xs" c="dimmed">
              {field.description}
            </Text>
          </div>
          {preview === undefined || choice === 'none' ? null : (
            <FieldSamples
              dataset={dataset}
              field={field}
              preview={preview}
              isCounted={choice === 'count'}
              rowCount={preview.filled + preview.empty}
            />
          )}
        </Stack>
        <Stack gap="xs">
          <ChoiceSelect parts={parts} dataset={dataset} field={field} columns={columns} choice={choice} />
          {isSuggested ? (
            <Text size="xs" c="dimmed">
              {suggestion.reason}
            </Text>
          ) : null}
          <FieldDetails
            parts={parts}
            dataset={dataset}
            field={field}
            columns={columns}
            choice={choice}
            preview={preview}
          />
        </Stack>
      </div>
    </Paper>
  );
}

interface ChoiceSelectProps extends Omit<FieldCardProps, 'suggestion'> {
  readonly choice: FieldChoice;
}

function ChoiceSelect({ parts: { change }, dataset, field, columns, choice }: ChoiceSelectProps) {
  const { fields: texts } = messages.mappings;
  const bound = choice.startsWith('column:') ? [choice.slice('column:'.length)] : [];
  const names = [...new Set([...columns, ...bound])];
  const isEmpty = choice === 'none' && field.required;
  return (
    <Select
      label={texts.from}
      aria-label={texts.fromOf(field.name)}
      placeholder={texts.nothing}
      data={[
        {
          group: texts.groups.columns,
          items: names.map((name) => ({ value: columnChoice(name), label: name })),
        },
        {
          group: texts.groups.others,
          items: otherChoices(dataset, field).map((value) => ({ value, label: texts.choices[value] })),
        },
      ]}
      value={isEmpty ? null : choice}
      onChange={(value) => {
        if (isChoice(value)) change((draft) => withChoice(draft, dataset, field, value));
      }}
      allowDeselect={false}
      searchable
      nothingFoundMessage={texts.noColumn}
      size="sm"
    />
  );
}

function isChoice(value: string | null): value is FieldChoice {
  return value !== null;
}
