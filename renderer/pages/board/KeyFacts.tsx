import { Group, Paper, SimpleGrid, Text } from '@mantine/core';
import type { Overview } from '../../../electron/applicationState.ts';
import { useFormatTime } from '../../format/useFormatTime.ts';
import { messages } from '../../messages.ts';
import { reportSentence } from './sentenceOf.ts';

/** When it was last sent, what came of it, and when it will be sent next. */
export function KeyFacts({ overview }: { readonly overview: Overview }) {
  const { lastConfirmedAt, lastReport, nextDueAt } = overview;
  const { facts } = messages.board;
  const formatTime = useFormatTime();
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
      <Fact
        title={facts.lastConfirmed}
        value={lastConfirmedAt === null ? facts.never : formatTime(lastConfirmedAt)}
      />
      <Fact
        title={facts.lastRun}
        value={lastReport === null ? facts.noRun : reportSentence(lastReport)}
        note={lastReport === null ? undefined : formatTime(lastReport.endedAt)}
      />
      <Fact title={facts.nextRun} value={nextDueAt === null ? facts.byHand : formatTime(nextDueAt)} />
    </SimpleGrid>
  );
}

interface FactProps {
  readonly title: string;
  readonly value: string;
  readonly note?: string | undefined;
}

function Fact({ title, value, note }: FactProps) {
  return (
    <Paper withBorder px="md" py="xs">
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Text size="xs" c="dimmed">
          {title}
        </Text>
        {note === undefined ? null : (
          <Text size="xs" c="dimmed">
            {note}
          </Text>
        )}
      </Group>
      <Text size="sm" fw={600}>
        {value}
      </Text>
    </Paper>
  );
}
