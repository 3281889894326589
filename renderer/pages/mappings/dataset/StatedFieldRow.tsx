import { ActionIcon, Checkbox, Group, Paper, Select, TextInput } from '@mantine/core';
import { X } from 'lucide-react';
import { messages } from '../../../messages.ts';
import { fieldTypes, withKey, withType, type NameProblem, type StatedRow } from './statedDraft.ts';

export interface StatedFieldRowProps {
  readonly row: StatedRow;
  readonly number: number;
  /** Told once somebody tried to save. */
  readonly problem: NameProblem | null;
  readonly onChange: (row: StatedRow) => void;
  /** Null for the only one. */
  readonly onRemove: (() => void) | null;
}

/** One field as BIOS' own document has it. */
export function StatedFieldRow({ row, number, problem, onChange, onRemove }: StatedFieldRowProps) {
  const { statedFields: texts } = messages.mappings;
  return (
    <Paper withBorder p="xs" role="group" aria-label={texts.fieldNumber(number)}>
      <Group gap="xs" align="flex-start" wrap="nowrap">
        <TextInput
          size="xs"
          label={texts.name}
          placeholder={texts.namePlaceholder}
          value={row.name}
          error={problem === null ? undefined : texts.nameProblems[problem]}
          onChange={(event) => onChange({ ...row, name: event.currentTarget.value.trim().toLowerCase() })}
          style={{ flex: 1 }}
        />
        <Select
          size="xs"
          label={texts.type}
          data={fieldTypes.map((value) => ({ value, label: texts.types[value] }))}
          value={row.type}
          allowDeselect={false}
          onChange={(value) => {
            const type = fieldTypes.find((each) => each === value);
            if (type !== undefined) onChange(withType(row, type));
          }}
          w={150}
        />
        {onRemove === null ? null : (
          <ActionIcon
            variant="default"
            size={30}
            mt={22}
            aria-label={texts.remove(number)}
            onClick={onRemove}
          >
            <X size={16} aria-hidden />
          </ActionIcon>
        )}
      </Group>
      <TextInput
        size="xs"
        mt="xs"
        label={texts.description}
        value={row.description}
        onChange={(event) => onChange({ ...row, description: event.currentTarget.value })}
      />
      <Group gap="lg" mt="xs">
        <Checkbox
          size="xs"
          label={texts.required}
          checked={row.required}
          disabled={row.isKey}
          onChange={(event) => onChange({ ...row, required: event.currentTarget.checked })}
        />
        <Checkbox
          size="xs"
          label={texts.isKey}
          checked={row.isKey}
          disabled={row.type !== 'string'}
          onChange={(event) => onChange(withKey(row, event.currentTarget.checked))}
        />
      </Group>
    </Paper>
  );
}
