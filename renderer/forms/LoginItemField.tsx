import { Alert, Switch, Text } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { useAction } from '../api/useAction.ts';
import { useCall } from '../api/useCall.ts';
import { messages } from '../messages.ts';

/** Whether the application starts with Windows: what was asked for, and what Windows will really do. */
export function LoginItemField() {
  const item = useCall('readLoginItem', []).data;
  const set = useAction('setLoginItem');
  const { loginItem } = messages.forms;
  if (item === undefined) return null;
  if (!item.isSupported) return <Text size="sm">{loginItem.unsupported}</Text>;
  return (
    <>
      <Switch
        label={loginItem.label}
        checked={item.isWanted}
        disabled={set.isPending}
        onChange={(event) => set.mutate([event.currentTarget.checked])}
      />
      {item.isWanted && !item.isEffective ? (
        <Alert
          color="orange"
          variant="light"
          icon={<TriangleAlert aria-hidden />}
          title={loginItem.vetoed}
          role="status"
        >
          {loginItem.vetoedRemedy}
        </Alert>
      ) : null}
    </>
  );
}
