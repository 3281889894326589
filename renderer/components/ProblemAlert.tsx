import { Alert, Button, Stack, Text } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { problemOfError } from '../api/callApi.ts';
import { messages } from '../messages.ts';

export interface ProblemAlertProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** What went wrong and what to do, in place of what could not be shown. */
export function ProblemAlert({ error, onRetry }: ProblemAlertProps) {
  const { message, remedy } = problemOfError(error);
  return (
    <Alert color="red" variant="light" icon={<TriangleAlert aria-hidden />} title={message} role="alert">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{remedy}</Text>
        {onRetry === undefined ? null : (
          <Button size="xs" variant="default" onClick={onRetry}>
            {messages.common.tryAgain}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
