import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Overview } from '../../../electron/applicationState.ts';
import type { CellState } from '../../../core/schedule/board.ts';
import type { PeriodKey } from '../../../core/schedule/period.ts';
import { useAction } from '../../api/useAction.ts';
import { useApplicationState } from '../../api/useApplicationState.ts';
import { messages } from '../../messages.ts';
import { useSendNow } from './useSendNow.ts';

export interface PeriodActionsProps {
  /** Those of the period's dataset. */
  readonly mappings: Overview['mappings'];
  readonly period: PeriodKey;
  readonly state: CellState;
}

/** Sending a period by hand, and leaving it out with a reason. */
export function PeriodActions({ mappings, period, state }: PeriodActionsProps) {
  const [isSkipping, setSkipping] = useState(false);
  const send = useSendNow();
  const isBusy = useApplicationState()?.run != null;
  const unskip = useAction('unskipPeriod');
  const { detail } = messages.board;
  if (mappings.length === 0) return null;
  const ids = mappings.map(({ id }) => id);
  if (isSkipping) return <SkipForm ids={ids} period={period} onEnd={() => setSkipping(false)} />;
  return (
    <Group gap="xs">
      <Button
        size="xs"
        loading={send.isPending}
        disabled={isBusy}
        onClick={() => send.mutate([{ mappings: ids, range: { from: period.first, to: period.last } }])}
      >
        {detail.send}
      </Button>
      {state === 'skipped' ? (
        <Button
          size="xs"
          variant="default"
          loading={unskip.isPending}
          onClick={() => {
            for (const id of ids) unskip.mutate([id, period.id, '']);
          }}
        >
          {detail.unskip}
        </Button>
      ) : null}
      {state === 'missing' || state === 'late' ? (
        <Button size="xs" variant="default" onClick={() => setSkipping(true)}>
          {detail.skip}
        </Button>
      ) : null}
    </Group>
  );
}

interface SkipFormProps {
  /** Mappings. */
  readonly ids: readonly string[];
  readonly period: PeriodKey;
  readonly onEnd: () => void;
}

function SkipForm({ ids, period, onEnd }: SkipFormProps) {
  const [note, setNote] = useState('');
  const skip = useAction('skipPeriod', { onDone: onEnd });
  const { detail } = messages.board;
  return (
    <Stack gap="xs">
      <TextInput
        label={detail.skipReason}
        description={detail.skipExplanation}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Group gap="xs">
        <Button
          size="xs"
          disabled={note.trim() === ''}
          loading={skip.isPending}
          onClick={() => {
            for (const id of ids) skip.mutate([id, period.id, note.trim()]);
          }}
        >
          {detail.skipConfirm}
        </Button>
        <Button size="xs" variant="default" onClick={onEnd}>
          {messages.common.dialog.cancel}
        </Button>
      </Group>
    </Stack>
  );
}
