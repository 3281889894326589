import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { messages } from '../messages.ts';

const SHOWN_MS = 8000;

/** Says that a form was saved, with a way back for a while. */
export function tellSaved(undo: () => void): void {
  const id = notifications.show({
    color: 'green',
    autoClose: SHOWN_MS,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{messages.forms.saved}</Text>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            notifications.hide(id);
            undo();
          }}
        >
          {messages.forms.undo}
        </Button>
      </Group>
    ),
  });
}
