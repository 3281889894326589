import { ActionIcon, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Copy, EllipsisVertical, FileDown, Send, Trash2 } from 'lucide-react';
import type { MappingSettings } from '../../../../core/settings.ts';
import { useApplicationState } from '../../../api/useApplicationState.ts';
import { messages } from '../../../messages.ts';
import { useSendNow } from '../../board/useSendNow.ts';
import { useSaveTemplate } from '../useSaveTemplate.ts';
import { withCopy } from './mappingList.ts';
import { useChangeMappings } from './useChangeMappings.ts';
import { useDeleteMapping } from './useDeleteMapping.tsx';

export interface MappingMenuProps {
  readonly mapping: MappingSettings;
  readonly title: string;
}

/** What is done with a mapping less often. */
export function MappingMenu({ mapping: { id, dataset }, title }: MappingMenuProps) {
  const isBusy = useApplicationState()?.run !== null;
  const change = useChangeMappings();
  const send = useSendNow();
  const deleteMapping = useDeleteMapping();
  const saveTemplate = useSaveTemplate();
  const { list } = messages.mappings;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={30} aria-label={list.more(title)}>
          <EllipsisVertical size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<Send size={16} aria-hidden />}
          disabled={isBusy}
          onClick={() => send.mutate([{ mappings: [id] }])}
        >
          {list.send}
        </Menu.Item>
        <Menu.Item
          leftSection={<Copy size={16} aria-hidden />}
          onClick={() =>
            change.mutate((mappings) => withCopy(mappings, id).mappings, {
              onSuccess: () => notifications.show({ message: list.duplicated }),
            })
          }
        >
          {list.duplicate}
        </Menu.Item>
        <Menu.Item leftSection={<FileDown size={16} aria-hidden />} onClick={() => saveTemplate(dataset)}>
          {list.template}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<Trash2 size={16} aria-hidden />}
          c="var(--mantine-color-error)"
          onClick={() => deleteMapping(id, title)}
        >
          {list.delete}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
