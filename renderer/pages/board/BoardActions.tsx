import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { ChevronDown, SearchCheck, Send } from 'lucide-react';
import { useState } from 'react';
import type { ApplicationState } from '../../../electron/applicationState.ts';
import { messages } from '../../messages.ts';
import { CheckDialog } from './CheckDialog.tsx';
import { useSendNow } from './useSendNow.ts';

/** Sending by hand, of everything or of one mapping, and looking first. */
export function BoardActions({ state }: { readonly state: ApplicationState }) {
  const [isChecking, setChecking] = useState(false);
  const send = useSendNow();
  const mappings = state.overview?.mappings ?? [];
  const isBusy = state.run !== null || send.isPending;
  const { actions } = messages.board;
  return (
    <>
      <Button
        variant="default"
        leftSection={<SearchCheck size={18} aria-hidden />}
        disabled={isBusy}
        onClick={() => setChecking(true)}
      >
        {actions.check}
      </Button>
      <Group gap={1} wrap="nowrap">
        <Button
          leftSection={<Send size={18} aria-hidden />}
          disabled={isBusy}
          onClick={() => send.mutate([{}])}
        >
          {actions.send}
        </Button>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="filled" size={36} disabled={isBusy} aria-label={actions.sendOne}>
              <ChevronDown size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {mappings.map(({ id, title }) => (
              <Menu.Item key={id} onClick={() => send.mutate([{ mappings: [id] }])}>
                {mappings.some((other) => other.id !== id && other.title === title)
                  ? `${title} (${id})`
                  : title}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </Group>
      <CheckDialog mappings={mappings} isOpen={isChecking} onClose={() => setChecking(false)} />
    </>
  );
}
