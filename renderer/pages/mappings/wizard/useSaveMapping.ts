import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { MappingSettings } from '../../../../core/settings.ts';
import { problemOfError } from '../../../api/callApi.ts';
import { mappingOf } from '../draft/mappingOf.ts';
import { withMapping } from '../list/mappingList.ts';
import { changeMappings } from '../list/useChangeMappings.ts';
import type { WizardParts } from './wizardParts.ts';

/** Keeps the draft's mapping among the settings; the draft itself is then forgotten. A problem is shown. */
export function useSaveMapping(
  { draft, change, taken }: Pick<WizardParts, 'draft' | 'change' | 'taken'>,
  release: () => Promise<void>,
): UseMutationResult<MappingSettings, Error, void> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const mapping = mappingOf(draft, taken);
      if (mapping === null) throw new Error('the draft is not complete');
      await changeMappings((mappings) => withMapping(mappings, mapping));
      await release();
      // Saving once more is a change of what there now is.
      change((current) => ({ ...current, id: mapping.id, editing: mapping.id }));
      return mapping;
    },
    onError: (error) => {
      const { message, remedy } = problemOfError(error);
      notifications.show({ color: 'red', title: message, message: remedy, autoClose: false });
    },
    onSettled: () => queries.invalidateQueries({ predicate: ({ queryKey }) => !isLook(queryKey[0]) }),
  });
}

/** What a source holds does not change by saving. */
function isLook(name: unknown): boolean {
  return name === 'inspectSource' || name === 'previewMapping' || name === 'checkDraft';
}
