import { Button, Group, Paper, Select, TextInput } from '@mantine/core';
import { GitCompareArrows } from 'lucide-react';
import { useState } from 'react';
import { readCivilDate, type CivilDate } from '../../../core/civilDate.ts';
import type { Overview } from '../../../electron/applicationState.ts';
import { messages } from '../../messages.ts';
import { latestEnd, rangeNamed, type Days, type RangeName } from './ranges.ts';

export interface ReconcileFormProps {
  readonly mappings: Overview['mappings'];
  readonly today: CivilDate;
  readonly isComparing: boolean;
  /** A pass is under way, of whatever kind. */
  readonly isBusy: boolean;
  readonly onCompare: (mapping: string, range: Days) => void;
}

const rangeNames: readonly RangeName[] = ['this-month', 'last-month', 'this-year'];

/** Which dataset, and which days. */
export function ReconcileForm({ mappings, today, isComparing, isBusy, onCompare }: ReconcileFormProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [days, setDays] = useState<Days | null>(null);
  const mapping = chosen ?? mappings[0]?.id ?? null;
  const range = days ?? rangeNamed('this-month', today);
  const { form } = messages.reconcile;
  const problem = problemOf(range);
  const dayInput = (name: keyof Days, error: string | null) => (
    <TextInput
      type="date"
      label={form[name]}
      value={range[name]}
      max={today}
      error={error}
      onChange={(event) => {
        const date = readCivilDate(event.currentTarget.value);
        if (date !== null) setDays({ ...range, [name]: date });
      }}
    />
  );
  return (
    <Paper withBorder p="md">
      <Group align="flex-start" gap="md">
        <Select
          label={form.mapping}
          w={{ base: '100%', sm: 320 }}
          data={mappings.map(({ id, title }) => ({ value: id, label: `${title} (${id})` }))}
          value={mapping}
          onChange={setChosen}
          allowDeselect={false}
        />
        {dayInput('from', problem)}
        {dayInput('to', null)}
      </Group>
      <Group mt="md" justify="space-between">
        <Group gap="xs">
          {rangeNames.map((name) => (
            <Button key={name} size="xs" variant="default" onClick={() => setDays(rangeNamed(name, today))}>
              {form.ranges[name]}
            </Button>
          ))}
        </Group>
        <Button
          leftSection={<GitCompareArrows size={18} aria-hidden />}
          disabled={mapping === null || problem !== null || (isBusy && !isComparing)}
          loading={isComparing}
          onClick={() => {
            if (mapping !== null) onCompare(mapping, range);
          }}
        >
          {form.compare}
        </Button>
      </Group>
    </Paper>
  );
}

function problemOf({ from, to }: Days): string | null {
  const { wrongOrder, tooLong } = messages.reconcile.form;
  if (from > to) return wrongOrder;
  return to > latestEnd(from) ? tooLong : null;
}
