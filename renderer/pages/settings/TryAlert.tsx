import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { AlertWayName } from '../../../electron/shellViews.ts';
import { useAction } from '../../api/useAction.ts';
import { messages } from '../../messages.ts';

export interface TryAlertProps {
  readonly way: AlertWayName;
  /** What is set up is not saved yet, and only what is saved is tried. */
  readonly isDirty: boolean;
}

/** Has somebody told something as a test. */
export function TryAlert({ way, isDirty }: TryAlertProps) {
  const { alerts } = messages.settings;
  const tryOut = useAction('tryAlert', {
    onDone: () => notifications.show({ color: 'green', message: alerts.tested }),
  });
  return (
    <Group gap="xs">
      <Button
        size="xs"
        variant="default"
        disabled={isDirty}
        loading={tryOut.isPending}
        onClick={() => tryOut.mutate([way])}
      >
        {alerts.test}
      </Button>
      {isDirty ? (
        <Text size="sm" c="dimmed">
          {alerts.saveFirst}
        </Text>
      ) : null}
    </Group>
  );
}
