import { Group, MultiSelect, Select, Stack, Text } from '@mantine/core';
import type { Field } from '../../../../core/catalogue/dataset.ts';
import { messages } from '../../../messages.ts';
import { groupFieldOf, withGroupField } from '../draft/fieldChoice.ts';
import { useColumnValues } from '../wizard/useColumnValues.ts';
import type { WizardParts } from '../wizard/wizardParts.ts';

export interface CountOptionsProps {
  readonly parts: WizardParts;
  readonly field: Field;
  readonly columns: readonly string[];
}

/** Which rows are counted: all, those whose column is filled, or those with certain texts. */
export function CountOptions({ parts, field: { name }, columns }: CountOptionsProps) {
  const { draft, change } = parts;
  const { count: texts } = messages.mappings.fields;
  const binding = draft.bindings[name];
  const column = binding?.from === 'column' ? binding.column : null;
  const settings = groupFieldOf(draft.shape, name) ?? { aggregate: 'count' as const };
  const values = useColumnValues(parts, column);
  const setColumn = (chosen: string | null): void =>
    change((current) => {
      const { [name]: _former, ...others } = current.bindings;
      const { only: _only, ...rest } = settings;
      return {
        ...current,
        bindings: chosen === null ? others : { ...others, [name]: { from: 'column', column: chosen } },
        shape: withGroupField(current.shape, name, rest),
      };
    });
  const setOnly = (only: string[]): void =>
    change((current) => {
      const { only: _former, ...rest } = settings;
      return {
        ...current,
        shape: withGroupField(current.shape, name, only.length === 0 ? rest : { ...rest, only }),
      };
    });
  return (
    <Stack gap="xs">
      <Text size="sm">{texts.explanation}</Text>
      <Group align="flex-start" gap="sm">
        <Select
          label={texts.column}
          placeholder={texts.columnAll}
          data={[...columns]}
          value={column}
          onChange={setColumn}
          clearable
          searchable
          w={260}
        />
        {column === null ? null : (
          <MultiSelect
            label={texts.only}
            description={texts.onlyHint}
            data={values}
            value={settings.only ?? []}
            onChange={setOnly}
            searchable
            w={360}
          />
        )}
      </Group>
    </Stack>
  );
}
