import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { LoggedAttempt } from '../../../core/ledger/attemptLog.ts';
import { callApi, problemOfError } from '../../api/callApi.ts';
import { messages } from '../../messages.ts';

export interface ResendAttempt {
  /** Asks, and sends the attempt's record once more. */
  readonly resend: (attempt: LoggedAttempt) => void;
  readonly isResending: boolean;
}

export function useResendAttempt(onDone: () => void): ResendAttempt {
  const queries = useQueryClient();
  const { resend: texts } = messages.log;
  const { mutate, isPending } = useMutation({
    mutationFn: async ({ recordId, mapping, date }: LoggedAttempt) => {
      if (!(await callApi('decide', recordId, 'resend', texts.note))) return null;
      return callApi('send', { mappings: [mapping], range: { from: date, to: date } });
    },
    onSuccess(report) {
      if (report === null) return tell('orange', texts.impossible, texts.impossibleRemedy);
      tell('green', texts.done, '');
      onDone();
    },
    onError(error) {
      const { message, remedy } = problemOfError(error);
      tell('red', message, remedy);
    },
    onSettled: () => queries.invalidateQueries(),
  });
  return {
    isResending: isPending,
    resend: (attempt) =>
      modals.openConfirmModal({
        title: texts.action,
        children: <Text size="sm">{texts.asked}</Text>,
        labels: { confirm: texts.action, cancel: messages.common.dialog.cancel },
        onConfirm: () => mutate(attempt),
      }),
  };
}

function tell(color: string, title: string, message: string): void {
  notifications.show({ color, title, message, autoClose: color === 'green' ? 5000 : false });
}
