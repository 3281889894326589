import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { notifications } from '@mantine/notifications';
import type { MappingSettings } from '../../../../core/settings.ts';
import { ApiProblem, callApi, problemOfError } from '../../../api/callApi.ts';
import { messages } from '../../../messages.ts';

export type ChangeMappings = (mappings: readonly MappingSettings[]) => readonly MappingSettings[];

/** Changes the list of mappings as it is now, and puts the new one in force. A problem is shown. */
export function useChangeMappings(): UseMutationResult<readonly MappingSettings[], Error, ChangeMappings> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: changeMappings,
    onError: (error) => {
      const { message, remedy } = problemOfError(error);
      notifications.show({ color: 'red', title: message, message: remedy, autoClose: false });
    },
    onSettled: () => queries.invalidateQueries(),
  });
}

/** Rejects with `ApiProblem`, also where the settings would not be sound. */
export async function changeMappings(change: ChangeMappings): Promise<readonly MappingSettings[]> {
  const { settings } = await callApi('readSettings');
  const saving = await callApi('saveSettings', { ...settings, mappings: change(settings.mappings) });
  if (saving.kind === 'saved') return saving.settings.mappings;
  const [first] = saving.problems;
  throw new ApiProblem({
    code: 'invalid',
    message: messages.mappings.notSaved(first === undefined ? '' : `${first.path}: ${first.message}`),
    remedy: messages.mappings.notSavedRemedy,
  });
}
