import { notifications } from '@mantine/notifications';
import { useAction } from '../../api/useAction.ts';
import { messages } from '../../messages.ts';
import { fileName } from './list/sourceText.ts';

/** Saves a dataset's template where the operator says, and tells how to go on. */
export function useSaveTemplate(): (dataset: string) => void {
  const { list } = messages.mappings;
  const save = useAction('saveTemplate', {
    onDone: (path) => {
      if (path === null) return;
      notifications.show({
        color: 'green',
        title: list.templateSaved,
        message: list.templateRemedy(fileName(path)),
      });
    },
  });
  return (dataset) => save.mutate([dataset]);
}
