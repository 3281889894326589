import { Button, Group, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import type { MappingSettings } from '../../../../core/settings.ts';
import { callApi } from '../../../api/callApi.ts';
import { messages } from '../../../messages.ts';
import { withMappingAt, withoutMapping } from './mappingList.ts';
import { useChangeMappings } from './useChangeMappings.ts';

const UNDO_MS = 15_000;

/** Deletes a mapping after asking; for a while it can be had back. */
export function useDeleteMapping(): (id: string, title: string) => void {
  const change = useChangeMappings();
  const { list } = messages.mappings;
  const remove = async (id: string, title: string): Promise<void> => {
    const taken: { mapping?: MappingSettings; place: number } = { place: -1 };
    // The card that asks is gone when the answer comes, so nothing that hangs on it would be told.
    await change.mutateAsync((mappings) => {
      taken.place = mappings.findIndex((mapping) => mapping.id === id);
      const mapping = mappings[taken.place];
      if (mapping !== undefined) taken.mapping = mapping;
      return withoutMapping(mappings, id);
    });
    const { mapping, place } = taken;
    if (mapping === undefined) return;
    offerUndo(id, title, () => change.mutate((mappings) => withMappingAt(mappings, mapping, place)));
  };
  return (id, title) =>
    modals.openConfirmModal({
      title: list.deletion.title(title),
      children: <Text size="sm">{list.deletion.text}</Text>,
      labels: { confirm: list.deletion.confirm, cancel: messages.common.dialog.cancel },
      confirmProps: { color: 'red' },
      // What goes wrong is told by the change itself.
      onConfirm: () => void remove(id, title).catch(() => undefined),
    });
}

/** The password of the mapping's database is forgotten when nobody can want the mapping back any more. */
function offerUndo(id: string, title: string, undo: () => void): void {
  const { list } = messages.mappings;
  const name = `hapus-${id}`;
  const outcome = { isUndone: false };
  notifications.show({
    id: name,
    autoClose: UNDO_MS,
    onClose: () => {
      if (!outcome.isUndone) void callApi('deleteSecret', `database:${id}`);
    },
    message: (
      <Group justify="space-between" gap="sm">
        <Text size="sm">{list.deletion.done(title)}</Text>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            outcome.isUndone = true;
            notifications.hide(name);
            undo();
          }}
        >
          {list.deletion.undo}
        </Button>
      </Group>
    ),
  });
}
