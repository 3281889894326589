import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { messages } from '../messages.ts';

const SHOWN_MS = 8000;

/** The one that is shown; the next takes its place, so that they do not pile up over the form. */
let last: string | null = null;

/** Says that a form was saved, with a way back for a while. */
export function tellSaved(undo: () => void): void {
  if (last !== null) notifications.hide(last);
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
  last = id;
}
