import { Button, Group, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import type { UpdateState } from '../../../electron/shellViews.ts';
import { useAction } from '../../api/useAction.ts';
import { messages } from '../../messages.ts';

/** Looks for a newer version, and installs it when the operator says so. */
export function UpdateCheck() {
  const check = useAction('checkForUpdate');
  const install = useAction('installUpdate');
  const { updates: texts } = messages.settings.application;
  const found = check.data;
  const isNewer = found?.kind === 'available' || found?.kind === 'downloaded';
  const ask = (): void =>
    void modals.openConfirmModal({
      title: texts.install,
      children: <Text size="sm">{texts.asked}</Text>,
      labels: { confirm: texts.install, cancel: messages.common.dialog.cancel },
      onConfirm: () => install.mutate([]),
    });
  return (
    <Group gap="xs">
      <Button size="xs" variant="default" loading={check.isPending} onClick={() => check.mutate([])}>
        {texts.check}
      </Button>
      {isNewer ? (
        <Button size="xs" loading={install.isPending} onClick={ask}>
          {texts.install}
        </Button>
      ) : null}
      <Text size="sm" role="status">
        {found === undefined ? '' : textOf(found)}
      </Text>
    </Group>
  );
}

function textOf(found: UpdateState): string {
  const { updates: texts } = messages.settings.application;
  if (found.kind === 'disabled') return found.reason;
  return found.kind === 'current' ? texts.current : texts.available(found.version);
}
