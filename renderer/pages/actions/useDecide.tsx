import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Cause } from '../../../core/ledger/actionList.ts';
import type { RecordDecision } from '../../../core/ledger/decisionLog.ts';
import { callApi, problemOfError } from '../../api/callApi.ts';
import { formatCount } from '../../format/formatNumber.ts';
import { messages } from '../../messages.ts';
import { keyOf } from './keyOf.ts';

interface Wanted {
  readonly decision: RecordDecision;
  /** Decides, and gives the records that it was possible for. */
  readonly decide: () => Promise<readonly number[]>;
}

export interface Deciding {
  readonly isDeciding: boolean;
  readonly decideAll: (cause: Cause, decision: RecordDecision) => void;
  readonly decideOne: (recordId: number, decision: RecordDecision) => void;
}

const UNDO_MS = 15_000;

/** Decides about records; for a while it can be taken back. Putting many away asks for the reason. */
export function useDecide(): Deciding {
  const queries = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: ({ decide }: Wanted) => decide(),
    onSuccess: (ids, { decision }) => offerUndo(ids, decision, () => void queries.invalidateQueries()),
    onError: tellProblem,
    onSettled: () => queries.invalidateQueries(),
  });
  return {
    isDeciding: isPending,
    decideAll(cause, decision) {
      const decide = (note: string): void =>
        mutate({ decision, decide: () => callApi('decideCause', keyOf(cause), decision, note) });
      if (decision === 'dismiss') askForReason(cause.count, decide);
      else decide('');
    },
    decideOne: (recordId, decision) =>
      mutate({
        decision,
        decide: async () => ((await callApi('decide', recordId, decision, '')) ? [recordId] : []),
      }),
  };
}

function askForReason(count: number, onGiven: (note: string) => void): void {
  const id = modals.open({
    title: messages.actions.decisions.dismiss,
    children: (
      <ReasonForm
        count={count}
        onGiven={(note) => {
          modals.close(id);
          onGiven(note);
        }}
        onGiveUp={() => modals.close(id)}
      />
    ),
  });
}

interface ReasonFormProps {
  readonly count: number;
  readonly onGiven: (note: string) => void;
  readonly onGiveUp: () => void;
}

function ReasonForm({ count, onGiven, onGiveUp }: ReasonFormProps) {
  const note = useRef<HTMLInputElement>(null);
  const { decisions } = messages.actions;
  return (
    <Stack gap="sm">
      <Text size="sm">{decisions.dismissAsked(formatCount(count))}</Text>
      <TextInput ref={note} label={decisions.note} maxLength={500} data-autofocus />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onGiveUp}>
          {messages.common.dialog.cancel}
        </Button>
        <Button onClick={() => onGiven(note.current?.value.trim() ?? '')}>{decisions.dismissOne}</Button>
      </Group>
    </Stack>
  );
}

function offerUndo(ids: readonly number[], decision: RecordDecision, onUndone: () => void): void {
  const { decisions } = messages.actions;
  const undo = async (): Promise<void> => {
    try {
      const undone = await callApi('undoDecisions', ids);
      notifications.show({
        message: undone.length === 0 ? decisions.notUndone : decisions.undone(formatCount(undone.length)),
      });
    } catch (error) {
      tellProblem(error);
    }
    onUndone();
  };
  const id = notifications.show({
    color: 'green',
    autoClose: UNDO_MS,
    message: (
      <Group justify="space-between" gap="sm">
        <Text size="sm">{decisions.done[decision](formatCount(ids.length))}</Text>
        {decision === 'resend' || ids.length === 0 ? null : (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              notifications.hide(id);
              void undo();
            }}
          >
            {decisions.undo}
          </Button>
        )}
      </Group>
    ),
  });
}

function tellProblem(error: unknown): void {
  const { message, remedy } = problemOfError(error);
  notifications.show({ color: 'red', title: message, message: remedy, autoClose: false });
}
