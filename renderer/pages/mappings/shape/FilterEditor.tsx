import { ActionIcon, Button, Group, MultiSelect, Select, Stack, Text, TextInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import type { Condition } from '../../../../core/mapping/shape/condition.ts';
import { Disclosure } from '../../../components/Disclosure.tsx';
import { formatCount } from '../../../format/formatNumber.ts';
import { messages } from '../../../messages.ts';
import { conditionOf, conditionTests } from '../draft/conditions.ts';
import { useColumnValues } from '../wizard/useColumnValues.ts';
import type { WizardParts } from '../wizard/wizardParts.ts';

/** Which rows are used at all. */
export function FilterEditor({ parts }: { readonly parts: WizardParts }) {
  const { draft, change, inspection, preview } = parts;
  const { filter: texts } = messages.mappings.shape;
  const columns = [...new Set(inspection.data?.table?.columns.map(({ name }) => name))];
  const [first] = columns;
  const setFilter = (filter: readonly Condition[]): void => change((current) => ({ ...current, filter }));
  const { leftOut = 0, rowCount = 0 } = preview.data ?? {};
  return (
    <Disclosure title={texts.title} isOpenAtFirst={draft.filter.length > 0}>
      <Stack gap="xs">
        <Text size="sm">{texts.text}</Text>
        {draft.filter.map((condition, index) => (
          <ConditionRow
            key={index}
            parts={parts}
            condition={condition}
            number={index + 1}
            columns={columns}
            onChange={(changed) => setFilter(draft.filter.with(index, changed))}
            onRemove={() => setFilter(draft.filter.toSpliced(index, 1))}
          />
        ))}
        {first === undefined ? null : (
          <div>
            <Button
              size="xs"
              variant="default"
              leftSection={<Plus size={16} aria-hidden />}
              onClick={() => setFilter([...draft.filter, conditionOf('equals', first)])}
            >
              {texts.add}
            </Button>
          </div>
        )}
        {leftOut === 0 ? null : (
          <Text size="sm" c="dimmed">
            {texts.leftOut(formatCount(leftOut), formatCount(rowCount))}
          </Text>
        )}
      </Stack>
    </Disclosure>
  );
}

interface ConditionRowProps {
  readonly parts: WizardParts;
  readonly condition: Condition;
  readonly number: number;
  readonly columns: readonly string[];
  readonly onChange: (condition: Condition) => void;
  readonly onRemove: () => void;
}

function ConditionRow({ parts, condition, number, columns, onChange, onRemove }: ConditionRowProps) {
  const { filter: texts } = messages.mappings.shape;
  const { test, column } = condition;
  return (
    <Group gap="xs" align="flex-start">
      <Select
        size="xs"
        aria-label={texts.columnOf(number)}
        data={[...new Set([...columns, column])]}
        value={column}
        allowDeselect={false}
        searchable
        onChange={(chosen) => {
          if (chosen !== null) onChange(conditionOf(test, chosen));
        }}
        w={200}
      />
      <Select
        size="xs"
        aria-label={texts.testOf(number)}
        data={conditionTests.map((value) => ({ value, label: texts.tests[value] }))}
        value={test}
        allowDeselect={false}
        onChange={(value) => {
          const chosen = conditionTests.find((each) => each === value);
          if (chosen !== undefined) onChange(conditionOf(chosen, column, condition));
        }}
        w={170}
      />
      <ConditionValue parts={parts} condition={condition} number={number} onChange={onChange} />
      <ActionIcon variant="default" size={30} aria-label={texts.remove(number)} onClick={onRemove}>
        <X size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

type ConditionValueProps = Pick<ConditionRowProps, 'parts' | 'condition' | 'number' | 'onChange'>;

function ConditionValue({ parts, condition, number, onChange }: ConditionValueProps) {
  const { filter: texts } = messages.mappings.shape;
  const known = useColumnValues(parts, condition.test === 'in' ? condition.column : null);
  switch (condition.test) {
    case 'empty':
    case 'not-empty':
      return null;
    case 'in':
      return (
        <MultiSelect
          size="xs"
          aria-label={texts.valueOf(number)}
          data={[...new Set([...known, ...condition.values])]}
          value={[...condition.values]}
          onChange={(values) => onChange({ ...condition, values })}
          searchable
          w={280}
        />
      );
    case 'between':
      return (
        <>
          <TextInput
            size="xs"
            aria-label={texts.fromOf(number)}
            placeholder={texts.betweenHint}
            value={condition.from ?? ''}
            onChange={(event) => onChange({ ...condition, from: event.currentTarget.value || undefined })}
          />
          <TextInput
            size="xs"
            aria-label={texts.toOf(number)}
            value={condition.to ?? ''}
            onChange={(event) => onChange({ ...condition, to: event.currentTarget.value || undefined })}
          />
        </>
      );
    case 'equals':
    case 'not-equals':
    case 'contains':
      return (
        <TextInput
          size="xs"
          aria-label={texts.valueOf(number)}
          value={condition.value}
          onChange={(event) => onChange({ ...condition, value: event.currentTarget.value })}
        />
      );
  }
}
