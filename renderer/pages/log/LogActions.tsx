import { Button, Group, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { FileDown, ShieldCheck } from 'lucide-react';
import type { LogVerdict } from '../../../electron/logQuery.ts';
import { callApi } from '../../api/callApi.ts';
import { useAction } from '../../api/useAction.ts';
import { useRowsSoFar } from '../../api/useRowsSoFar.ts';
import { formatCount } from '../../format/formatNumber.ts';
import { messages } from '../../messages.ts';
import type { LogFilter } from './logFilter.ts';

/** What can be done with the log as a whole. */
export function LogActions({ filter }: { readonly filter: LogFilter }) {
  const { exporting, verify: texts } = messages.log;
  const save = useAction('exportLog', {
    onDone(written) {
      if (written === null) return;
      const title = exporting.done(formatCount(written.rows));
      notifications.show({ color: 'green', title, message: written.path });
    },
  });
  const verify = useAction('verifyLog', { onDone: showVerdict });
  return (
    <>
      {save.isPending ? <ExportProgress /> : null}
      <Button
        variant="default"
        leftSection={<ShieldCheck size={18} aria-hidden />}
        loading={verify.isPending}
        onClick={() => verify.mutate([])}
      >
        {texts.action}
      </Button>
      <Button
        variant="default"
        leftSection={<FileDown size={18} aria-hidden />}
        disabled={save.isPending}
        onClick={() => save.mutate([filter])}
      >
        {exporting.action}
      </Button>
    </>
  );
}

function ExportProgress() {
  const rows = useRowsSoFar();
  const { progress, cancel } = messages.log.exporting;
  return (
    <Group gap="xs" role="status">
      <Text size="sm">{progress(formatCount(rows))}</Text>
      <Button size="xs" variant="default" onClick={() => void callApi('stopLooking')}>
        {cancel}
      </Button>
    </Group>
  );
}

function showVerdict({ checked, broken, head }: LogVerdict): void {
  const { action, whole, head: headText, brokenRemedy } = messages.log.verify;
  modals.open({
    title: action,
    children: (
      <>
        <Text size="sm" {...(broken === null ? {} : { c: 'red', fw: 600 })}>
          {broken === null ? whole(formatCount(checked)) : brokenText(broken)}
        </Text>
        <Text size="xs" mt="xs" style={{ overflowWrap: 'anywhere' }}>
          {broken === null ? headText(head.hash) : brokenRemedy}
        </Text>
      </>
    ),
  });
}

function brokenText(broken: NonNullable<LogVerdict['broken']>): string {
  const texts = messages.log.verify.broken;
  const at = formatCount(broken.at);
  return broken.kind === 'removed' ? texts.removed(at, formatCount(broken.to)) : texts[broken.kind](at);
}
