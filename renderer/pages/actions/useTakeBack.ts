import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { Cause, CauseKey } from '../../../core/ledger/actionList.ts';
import { callApi, problemOfError } from '../../api/callApi.ts';
import { formatCount } from '../../format/formatNumber.ts';
import { messages } from '../../messages.ts';
import { keyOf } from './keyOf.ts';

/** Takes back that the records of a cause were put away. */
export function useTakeBack(cause: Cause): UseMutationResult<number, Error, void> {
  const queries = useQueryClient();
  const { decisions } = messages.actions;
  return useMutation({
    mutationFn: () => takeBackAll(keyOf(cause)),
    onSuccess: (count) =>
      notifications.show({
        message: count === 0 ? decisions.notUndone : decisions.undone(formatCount(count)),
      }),
    onError(error) {
      const { message, remedy } = problemOfError(error);
      notifications.show({ color: 'red', title: message, message: remedy, autoClose: false });
    },
    onSettled: () => queries.invalidateQueries(),
  });
}

/** Records that were taken back leave the cause, so that its first page holds others. */
async function takeBackAll(cause: CauseKey): Promise<number> {
  for (let count = 0; ;) {
    const records = await callApi('listCauseRecords', cause, null);
    const undone = await callApi(
      'undoDecisions',
      records.map(({ id }) => id),
    );
    count += undone.length;
    if (undone.length === 0) return count;
  }
}
