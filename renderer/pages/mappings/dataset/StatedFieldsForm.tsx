import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Dataset } from '../../../../core/catalogue/dataset.ts';
import { useAction } from '../../../api/useAction.ts';
import { messages } from '../../../messages.ts';
import { nameProblemOf, newRow, statedDraftOf, statedOf, type StatedDraft } from './statedDraft.ts';
import { StatedFieldRow } from './StatedFieldRow.tsx';

export interface StatedFieldsFormProps {
  readonly dataset: Dataset;
  readonly onClose: () => void;
}

const periods = [
  'harian',
  'bulanan',
  'triwulanan',
  'semesteran',
  'tahunan',
  'per-survei',
  'unknown',
] as const;
const accumulations = ['year-to-date', 'none', 'headcount', 'unknown'] as const;

/** What BIOS' own document says of a dataset whose fields nobody has published. */
export function StatedFieldsForm({ dataset, onClose }: StatedFieldsFormProps) {
  const [draft, setDraft] = useState(() => statedDraftOf(dataset));
  const [isTried, setIsTried] = useState(false);
  const save = useAction('stateFields', { onDone: onClose });
  const { statedFields: texts, dataset: datasetTexts } = messages.mappings;
  const { rows } = draft;
  const problems = rows.map((_row, index) => nameProblemOf(rows, index));
  const change = (part: Partial<StatedDraft>): void => setDraft((current) => ({ ...current, ...part }));
  const trySave = (): void => {
    setIsTried(true);
    if (problems.every((problem) => problem === null)) save.mutate([dataset.id, statedOf(draft)]);
  };
  return (
    <Stack gap="sm" role="form" aria-label={texts.title}>
      <Text size="sm">{texts.text}</Text>
      {rows.map((row, index) => (
        <StatedFieldRow
          key={index}
          row={row}
          number={index + 1}
          problem={isTried ? (problems[index] ?? null) : null}
          onChange={(changed) => change({ rows: rows.with(index, changed) })}
          onRemove={rows.length === 1 ? null : () => change({ rows: rows.toSpliced(index, 1) })}
        />
      ))}
      <div>
        <Button
          size="xs"
          variant="default"
          leftSection={<Plus size={16} aria-hidden />}
          onClick={() => change({ rows: [...rows, newRow] })}
        >
          {texts.add}
        </Button>
      </div>
      <Choice
        label={texts.period}
        names={periods}
        texts={datasetTexts.due}
        value={draft.period}
        onChange={(period) => change({ period })}
      />
      <Choice
        label={texts.accumulation}
        names={accumulations}
        texts={datasetTexts.accumulation}
        value={draft.accumulation}
        onChange={(accumulation) => change({ accumulation })}
      />
      <Group gap="xs">
        <Button size="xs" loading={save.isPending} onClick={trySave}>
          {texts.save}
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          {texts.cancel}
        </Button>
      </Group>
    </Stack>
  );
}

interface ChoiceProps<Name extends string> {
  readonly label: string;
  readonly names: readonly Name[];
  readonly texts: Readonly<Record<Name, string>>;
  readonly value: string;
  readonly onChange: (name: Name) => void;
}

function Choice<Name extends string>({ label, names, texts, value, onChange }: ChoiceProps<Name>) {
  return (
    <Select
      size="xs"
      label={label}
      data={names.map((name) => ({ value: name, label: texts[name] }))}
      value={value}
      allowDeselect={false}
      onChange={(chosen) => {
        const name = names.find((each) => each === chosen);
        if (name !== undefined) onChange(name);
      }}
    />
  );
}
