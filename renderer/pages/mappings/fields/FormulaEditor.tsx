import {
  ActionIcon,
  Checkbox,
  Group,
  NumberInput,
  Select,
  Stack,
  Switch,
  Text,
  TextInput,
} from '@mantine/core';
import { X } from 'lucide-react';
import type { ExpressionBinding } from '../../../../core/mapping/expression/expressionBinding.ts';
import { aggregateSchema } from '../../../../core/mapping/shape/aggregate.ts';
import { messages } from '../../../messages.ts';
import {
  isCombined,
  withCombining,
  withInput,
  withInputChange,
  withoutInput,
} from '../draft/formulaDraft.ts';

export interface FormulaEditorProps {
  readonly binding: ExpressionBinding;
  readonly columns: readonly string[];
  /** Rows are combined into one record, so that a formula can be about the combined values. */
  readonly isGrouped: boolean;
  readonly onChange: (binding: ExpressionBinding) => void;
}

/** Computes a field from columns. */
export function FormulaEditor({ binding, columns, isGrouped, onChange }: FormulaEditorProps) {
  const { formula } = messages.mappings.fields;
  const combined = isCombined(binding);
  return (
    <Stack gap="xs">
      {Object.keys(binding.inputs).map((name) => (
        <InputRow key={name} name={name} binding={binding} isCombined={combined} onChange={onChange} />
      ))}
      <Select
        label={formula.add}
        placeholder={formula.addHint}
        data={[...columns]}
        value={null}
        onChange={(column) => {
          if (column !== null) onChange(withInput(binding, column, combined));
        }}
        searchable
        w={260}
      />
      <TextInput
        label={formula.text}
        description={formula.help}
        placeholder={formula.placeholder}
        value={binding.expression}
        onChange={(event) => onChange({ ...binding, expression: event.currentTarget.value })}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
      />
      <Group gap="lg" align="flex-end">
        <NumberInput
          label={formula.decimals}
          min={0}
          max={10}
          allowDecimal={false}
          value={binding.decimals ?? ''}
          onChange={(decimals) => {
            const { decimals: _former, ...rest } = binding;
            onChange(typeof decimals === 'number' ? { ...rest, decimals } : rest);
          }}
          w={180}
        />
        {isGrouped ? (
          <Switch
            label={formula.combined}
            description={formula.combinedText}
            checked={combined}
            onChange={(event) => onChange(withCombining(binding, event.currentTarget.checked))}
          />
        ) : null}
      </Group>
    </Stack>
  );
}

interface InputRowProps {
  readonly name: string;
  readonly binding: ExpressionBinding;
  readonly isCombined: boolean;
  readonly onChange: (binding: ExpressionBinding) => void;
}

const aggregates = ['sum', 'count', 'average', 'min', 'max', 'first', 'last', 'same'] as const;

function InputRow({ name, binding, isCombined: combined, onChange }: InputRowProps) {
  const { fields, shape } = messages.mappings;
  const input = binding.inputs[name];
  if (input === undefined) return null;
  return (
    <Group gap="sm">
      <Text size="sm" ff="monospace">
        {name}
      </Text>
      <Text size="sm" c="dimmed">
        = {input.column}
      </Text>
      {combined ? (
        <Select
          size="xs"
          aria-label={fields.formula.aggregateOf(name)}
          data={aggregates.map((value) => ({ value, label: shape.aggregates[value] }))}
          value={input.aggregate ?? null}
          allowDeselect={false}
          onChange={(value) => {
            const parsed = aggregateSchema.safeParse(value);
            if (parsed.success) onChange(withInputChange(binding, name, { aggregate: parsed.data }));
          }}
        />
      ) : null}
      <Checkbox
        size="xs"
        label={fields.formula.emptyIsZero}
        aria-label={fields.formula.emptyIsZeroOf(name)}
        checked={input.empty === 'zero'}
        onChange={(event) =>
          onChange(
            withInputChange(binding, name, { empty: event.currentTarget.checked ? 'zero' : 'missing' }),
          )
        }
      />
      <ActionIcon
        size="sm"
        variant="default"
        aria-label={fields.formula.remove(name)}
        onClick={() => onChange(withoutInput(binding, name))}
      >
        <X size={14} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
