import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ApplicationState } from '../../electron/applicationState.ts';
import { useAction } from '../api/useAction.ts';
import { useFormatTime } from '../format/useFormatTime.ts';
import { messages } from '../messages.ts';

/** What the operator should know on whatever page: why nothing is sent, what is wrong with the application. */
export function NoticeBar({ state }: { readonly state: ApplicationState }) {
  const { worker, notices, isOnline, secrets, pause, environment } = state;
  const resume = useAction('resume');
  const formatTime = useFormatTime();
  const bars: readonly ReactNode[] = [
    worker.kind === 'restarting' ? <Bar key="worker" text={messages.shell.worker.restarting} /> : null,
    worker.kind === 'failed' ? (
      <Bar key="failed" isBad text={worker.problem.message} remedy={worker.problem.remedy} />
    ) : null,
    isOnline || environment === 'simulation' ? null : <Bar key="offline" text={messages.shell.offline} />,
    secrets === 'session-only' ? <Bar key="secrets" text={messages.shell.sessionOnlySecrets} /> : null,
    pause === null ? null : (
      <Bar
        key="pause"
        text={
          pause.until === null ? messages.shell.paused : messages.shell.pausedUntil(formatTime(pause.until))
        }
        action={
          <Button size="compact-sm" variant="default" onClick={() => resume.mutate([])}>
            {messages.shell.resume}
          </Button>
        }
      />
    ),
    ...notices.map(({ code, message, remedy }) => <Bar key={code} isBad text={message} remedy={remedy} />),
  ].filter((bar) => bar !== null);
  return bars.length === 0 ? null : (
    <Stack gap="xs" mb="md">
      {bars}
    </Stack>
  );
}

interface BarProps {
  readonly text: string;
  readonly remedy?: string;
  readonly isBad?: boolean;
  readonly action?: ReactNode;
}

function Bar({ text, remedy, isBad = false, action }: BarProps) {
  const Icon = isBad ? TriangleAlert : Info;
  return (
    <Alert color={isBad ? 'red' : 'blue'} variant="light" icon={<Icon aria-hidden />} role="status">
      <Group justify="space-between" gap="xs">
        <div>
          <Text size="sm">{text}</Text>
          {remedy === undefined ? null : (
            <Text size="sm" c="dimmed">
              {remedy}
            </Text>
          )}
        </div>
        {action}
      </Group>
    </Alert>
  );
}
