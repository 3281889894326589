import { Badge, Button, Group, Progress, Text } from '@mantine/core';
import type { Environment } from '../../core/catalogue/environment.ts';
import type { ApplicationState, RunStatus } from '../../electron/applicationState.ts';
import { useAction } from '../api/useAction.ts';
import { messages } from '../messages.ts';

const environmentColors = { simulation: 'gray', training: 'orange', production: 'green' } as const;

export interface TopBarProps {
  /** Undefined until the application has answered. */
  readonly state: ApplicationState | undefined;
}

/** Which BIOS is meant, and the pass under way with a way to end it. */
export function TopBar({ state }: TopBarProps) {
  if (state === undefined) return null;
  const { environment, run } = state;
  return (
    <Group h="100%" px="md" justify="space-between" wrap="nowrap">
      <EnvironmentBanner environment={environment} isShort={run !== null} />
      {run === null ? null : <RunUnderWay run={run} />}
    </Group>
  );
}

interface EnvironmentBannerProps {
  readonly environment: Environment;
  /** Something else wants the room. */
  readonly isShort: boolean;
}

/** Where data goes, so that nobody takes a trial for the official thing or the other way round. */
function EnvironmentBanner({ environment, isShort }: EnvironmentBannerProps) {
  return (
    <Group gap="sm" wrap="nowrap">
      <Badge color={environmentColors[environment]} variant="light" size="lg">
        {messages.common.environments[environment]}
      </Badge>
      {isShort ? null : <Text size="sm">{messages.shell.environmentHints[environment]}</Text>}
    </Group>
  );
}

function RunUnderWay({ run: { progress } }: { readonly run: RunStatus }) {
  const cancel = useAction('cancel');
  const percent = progress?.stage === 'sending' ? (progress.settled / Math.max(progress.of, 1)) * 100 : 0;
  return (
    <Group gap="sm" wrap="nowrap" role="status" aria-label={messages.shell.run.label}>
      <Text size="sm">{progressText(progress)}</Text>
      <Progress
        w={140}
        value={progress?.stage === 'sending' ? percent : 100}
        animated={progress?.stage !== 'sending'}
        aria-label={messages.shell.run.label}
      />
      <Button size="compact-sm" variant="default" onClick={() => cancel.mutate([])}>
        {messages.shell.run.cancel}
      </Button>
    </Group>
  );
}

function progressText(progress: RunStatus['progress']): string {
  const { starting, reading, readingBack, sending } = messages.shell.run;
  if (progress === null) return starting;
  switch (progress.stage) {
    case 'reading':
      return reading(progress.mapping, progress.index + 1, progress.of);
    case 'reading-back':
      return readingBack(progress.rows);
    case 'sending':
      return sending(progress.settled, progress.of);
  }
}
