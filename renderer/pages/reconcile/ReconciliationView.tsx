import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { Reconciliation } from '../../../core/run/reconcile.ts';
import type { DayRange } from '../../../electron/dayRange.ts';
import { callApi, problemOfError } from '../../api/callApi.ts';
import { useAction } from '../../api/useAction.ts';
import { askFirst } from '../../components/askFirst.tsx';
import { formatCount } from '../../format/formatNumber.ts';
import { messages } from '../../messages.ts';
import { DifferenceTable } from './DifferenceTable.tsx';

export interface ReconciliationViewProps {
  readonly reconciliation: Reconciliation;
  readonly mapping: string;
  readonly range: DayRange;
  readonly onAgain: () => void;
}

/** What a comparison came to: counts, the differences side by side, and what can be done about them. */
export function ReconciliationView({ reconciliation, mapping, range, onAgain }: ReconciliationViewProps) {
  const resend = useResend(mapping, range, onAgain);
  const seed = useAction('seed', { onDone: onAgain });
  const { result } = messages.reconcile;
  if (reconciliation.kind === 'failed') {
    return (
      <Alert
        color="red"
        variant="light"
        icon={<TriangleAlert aria-hidden />}
        title={result.failed}
        role="alert"
      >
        {reconciliation.message} {result.failedRemedy}
      </Alert>
    );
  }
  const { records, sourceProblem, unseenAtBios } = reconciliation;
  const different = records.filter(({ verdict }) => verdict !== 'equal');
  const equal = records.length - different.length;
  const resendable = different.filter(
    ({ verdict, own }) => verdict !== 'only-at-bios' && own?.recordId != null,
  );
  const onlyAtBios = different.filter(({ verdict }) => verdict === 'only-at-bios').length;
  const isAllEqual = different.length === 0 && equal > 0 && sourceProblem === null && unseenAtBios === 0;
  const isBusy = resend.isPending || seed.isPending;
  return (
    <Paper withBorder p="md" component="section" aria-label={result.title}>
      <Stack gap="sm">
        <Group gap="sm" wrap="nowrap">
          {isAllEqual ? <CircleCheck color="var(--mantine-color-green-7)" aria-hidden /> : null}
          <Title order={2} size="h4">
            {titleOf(equal, different.length)}
          </Title>
        </Group>
        {sourceProblem === null ? null : (
          <Alert
            color="orange"
            variant="light"
            icon={<TriangleAlert aria-hidden />}
            title={result.sourceProblem}
          >
            {sourceProblem.message} {sourceProblem.remedy}
          </Alert>
        )}
        {unseenAtBios === 0 ? null : <Text size="sm">{result.unseen(formatCount(unseenAtBios))}</Text>}
        {different.length === 0 ? null : <DifferenceTable records={different} />}
        <Group gap="xs">
          {resendable.length === 0 ? null : (
            <ResendButton
              count={resendable.length}
              isSending={resend.isPending}
              isBusy={isBusy}
              onResend={() => resend.mutate(resendable.flatMap(({ own }) => own?.recordId ?? []))}
            />
          )}
          {onlyAtBios === 0 ? null : (
            <Button
              variant="default"
              loading={seed.isPending}
              disabled={isBusy}
              onClick={() => seed.mutate([mapping, range])}
            >
              {result.takeOver(formatCount(onlyAtBios))}
            </Button>
          )}
        </Group>
        {different.length === 0 ? null : (
          <Text size="sm" c="dimmed">
            {result.leave}
          </Text>
        )}
      </Stack>
    </Paper>
  );
}

function titleOf(equal: number, different: number): string {
  const { result } = messages.reconcile;
  if (different > 0) return result.some(formatCount(different), formatCount(equal));
  return equal === 0 ? result.nothingThere : result.allEqual(formatCount(equal));
}

interface ResendButtonProps {
  readonly count: number;
  readonly isSending: boolean;
  readonly isBusy: boolean;
  readonly onResend: () => void;
}

/** Overwrites values at BIOS, so it asks. */
function ResendButton({ count, isSending, isBusy, onResend }: ResendButtonProps) {
  const { result } = messages.reconcile;
  const title = result.resend(formatCount(count));
  return (
    <Button
      loading={isSending}
      disabled={isBusy}
      onClick={() =>
        askFirst({
          title,
          text: result.resendAsked(formatCount(count)),
          confirm: result.resendConfirm,
          onConfirm: onResend,
        })
      }
    >
      {title}
    </Button>
  );
}

/** Has records sent again, and then sends. */
function useResend(mapping: string, range: DayRange, onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (recordIds: readonly number[]) => {
      for (const id of recordIds) await callApi('decide', id, 'resend', messages.reconcile.result.resendNote);
      return callApi('send', { mappings: [mapping], range });
    },
    onSuccess: onDone,
    onError: (error) => {
      const { message, remedy } = problemOfError(error);
      notifications.show({ color: 'red', title: message, message: remedy, autoClose: false });
    },
    onSettled: () => queries.invalidateQueries(),
  });
}
