import { Group, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { recordStateTitles } from '../../../core/ledger/recordState.ts';
import { recordStates } from '../../../electron/recordStates.ts';
import { useApplicationState } from '../../api/useApplicationState.ts';
import { useCall } from '../../api/useCall.ts';
import { useDatasetTitle } from '../../api/useDatasets.ts';
import { DayInput } from '../../components/DayInput.tsx';
import { useFormatTime } from '../../format/useFormatTime.ts';
import { messages } from '../../messages.ts';
import type { LogFilter } from './logFilter.ts';

export interface LogFiltersProps {
  readonly filter: LogFilter;
  readonly onChange: (filter: LogFilter) => void;
}

const TYPING_MS = 300;
const RUNS = 200;
/** What an attempt can have come to. */
const outcomes = recordStates.filter((state) => state !== 'sending' && state !== 'held');

/** What the log can be narrowed by; every part narrows further. */
export function LogFilters({ filter, onChange }: LogFiltersProps) {
  const { filter: texts, runKinds, run } = messages.log;
  const runs = useCall('listRuns', [RUNS]);
  const formatTime = useFormatTime();
  const change = (part: { readonly [Name in keyof LogFilter]?: LogFilter[Name] | undefined }): void => {
    const next = Object.entries({ ...filter, ...part }).filter(([, value]) => value !== undefined);
    onChange(Object.fromEntries(next));
  };
  const runOptions = (runs.data ?? []).map(({ id, kind, startedAt }) => ({
    value: String(id),
    label: run(formatTime(startedAt), runKinds[kind]),
  }));
  return (
    <Group gap="sm" align="flex-end" role="search" aria-label={texts.label}>
      <DatasetFilter dataset={filter.dataset} onChange={(dataset) => change({ dataset })} />
      <Select
        label={texts.outcome}
        placeholder={texts.any}
        data={outcomes.map((value) => ({ value, label: recordStateTitles[value] }))}
        value={filter.outcome ?? null}
        onChange={(value) => change({ outcome: outcomes.find((each) => each === value) })}
        clearable
        w={150}
      />
      <DayInput
        label={texts.from}
        value={filter.from ?? null}
        onChange={(from) => change({ from: from ?? undefined })}
        isClearable
        w={150}
      />
      <DayInput
        label={texts.to}
        value={filter.to ?? null}
        onChange={(to) => change({ to: to ?? undefined })}
        isClearable
        w={150}
      />
      <Select
        label={texts.run}
        placeholder={texts.any}
        data={runOptions}
        value={filter.runId === undefined ? null : String(filter.runId)}
        onChange={(value) => change({ runId: value === null ? undefined : Number(value) })}
        clearable
        searchable
        w={200}
      />
      <WordFilter text={filter.text ?? ''} onChange={(text) => change({ text })} />
    </Group>
  );
}

function DatasetFilter({
  dataset,
  onChange,
}: {
  readonly dataset: string | undefined;
  readonly onChange: (dataset: string | undefined) => void;
}) {
  const { filter: texts } = messages.log;
  const titleOf = useDatasetTitle();
  const mapped = useApplicationState()?.overview?.mappings.map((mapping) => mapping.dataset) ?? [];
  const ids = [...new Set([...mapped, ...(dataset === undefined ? [] : [dataset])])];
  return (
    <Select
      label={texts.dataset}
      placeholder={texts.any}
      data={ids.map((value) => ({ value, label: titleOf(value) }))}
      value={dataset ?? null}
      onChange={(value) => onChange(value ?? undefined)}
      clearable
      searchable
      w={190}
    />
  );
}

interface WordFilterProps {
  readonly text: string;
  readonly onChange: (text: string | undefined) => void;
}

/** Looked for once nothing more is typed. */
function WordFilter({ text, onChange }: WordFilterProps) {
  const { filter: texts } = messages.log;
  const [typed, setTyped] = useState(text);
  const [seen, setSeen] = useState(text);
  // The filter changed elsewhere, as by clearing it.
  if (text !== seen) {
    setSeen(text);
    if (text !== typed.trim()) setTyped(text);
  }
  const search = useDebouncedCallback((value: string) => onChange(value.trim() || undefined), TYPING_MS);
  return (
    <TextInput
      label={texts.text}
      placeholder={texts.textPlaceholder}
      leftSection={<Search size={16} aria-hidden />}
      value={typed}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        search(value);
      }}
      w={190}
    />
  );
}
