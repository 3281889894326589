import { Anchor, Group, Paper, Text, ThemeIcon, Title } from '@mantine/core';
import { CircleCheck, Clock, OctagonAlert, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { BoardRow } from '../../../core/schedule/board.ts';
import type { Overview } from '../../../electron/applicationState.ts';
import { messages } from '../../messages.ts';
import { hrefOf } from '../../shell/place.ts';
import { sentenceOf } from './sentenceOf.ts';
import { standingOf, type Standing } from './standing.ts';

export interface StateSentenceProps {
  readonly overview: Overview;
  readonly board: readonly BoardRow[];
}

/** How things stand, in one sentence, and what to do about it. */
export function StateSentence({ overview, board }: StateSentenceProps) {
  const standing = standingOf(overview, board);
  const { icon: Icon, color } = looks[standing.kind];
  const { sentence, advice } = sentenceOf(standing);
  return (
    <Paper withBorder p="md" component="section" aria-label={messages.board.standingLabel}>
      <Group wrap="nowrap" gap="md">
        <ThemeIcon variant="light" color={color} size={44} radius="xl">
          <Icon size={24} aria-hidden />
        </ThemeIcon>
        <div>
          <Title order={2} size="h4">
            {standing.kind === 'needs-action' ? (
              <Anchor inherit href={hrefOf('actions')}>
                {sentence}
              </Anchor>
            ) : (
              sentence
            )}
          </Title>
          <Text c="dimmed" size="sm">
            {advice}
          </Text>
        </div>
      </Group>
    </Paper>
  );
}

const looks: Readonly<Record<Standing['kind'], { readonly icon: LucideIcon; readonly color: string }>> = {
  'nothing-mapped': { icon: Clock, color: 'gray' },
  'needs-action': { icon: TriangleAlert, color: 'orange' },
  failing: { icon: OctagonAlert, color: 'red' },
  late: { icon: TriangleAlert, color: 'red' },
  waiting: { icon: Clock, color: 'blue' },
  missing: { icon: Clock, color: 'orange' },
  complete: { icon: CircleCheck, color: 'green' },
};
