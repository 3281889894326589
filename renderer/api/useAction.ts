import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { callApi, problemOfError, type ApiArguments, type ApiName, type ApiValue } from './callApi.ts';

export interface ActionOptions<Name extends ApiName> {
  readonly onDone?: (value: ApiValue<Name>) => void;
  /** Told in place of the notification that is shown otherwise. */
  readonly onProblem?: (error: unknown) => void;
}

/** A call that does something. Whatever is shown is asked anew afterwards; a problem is shown. */
export function useAction<Name extends ApiName>(
  name: Name,
  { onDone, onProblem }: ActionOptions<Name> = {},
): UseMutationResult<ApiValue<Name>, Error, ApiArguments<Name>> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (args: ApiArguments<Name>) => callApi(name, ...args),
    onSuccess: (value) => onDone?.(value),
    onError: (error) => {
      if (onProblem !== undefined) return onProblem(error);
      const { message, remedy } = problemOfError(error);
      notifications.show({ color: 'red', title: message, message: remedy, autoClose: false });
    },
    onSettled: () => queries.invalidateQueries(),
  });
}
