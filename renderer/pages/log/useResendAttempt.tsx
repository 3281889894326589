import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { LoggedAttempt } from '../../../core/ledger/attemptLog.ts';
import type { RunReport } from '../../../core/run/runReport.ts';
import { callApi, problemOfError } from '../../api/callApi.ts';
import { askFirst } from '../../components/askFirst.tsx';
import { messages } from '../../messages.ts';
import { reportSentence } from '../board/sentenceOf.ts';

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
      if (isTaken(report)) tell('green', texts.done, '');
      else tell('orange', texts.notTaken, reportSentence(report));
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
      askFirst({
        title: texts.action,
        text: texts.asked,
        confirm: texts.action,
        onConfirm: () => mutate(attempt),
      }),
  };
}

/** Whether BIOS took the one record; what else waits is of other records. */
function isTaken({ stop, rejected, accepted, confirmed }: RunReport): boolean {
  return stop === null && rejected === 0 && accepted + confirmed > 0;
}

function tell(color: string, title: string, message: string): void {
  notifications.show({ color, title, message, autoClose: color === 'green' ? 5000 : false });
}
