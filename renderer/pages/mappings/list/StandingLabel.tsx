import { Anchor, Group, Text } from '@mantine/core';
import { CircleCheck, CircleDashed, CircleX, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { MappingHealth } from '../../../../electron/mappingViews.ts';
import { messages } from '../../../messages.ts';
import { hrefOf } from '../../../shell/place.ts';
import { standingOf, type Standing } from './standingOf.ts';

interface Look {
  readonly icon: LucideIcon;
  readonly color: string;
  readonly text: string;
}

const good = 'var(--mantine-color-green-light-color)';
const doubtful = 'var(--mantine-color-orange-light-color)';

/** How a mapping stands, by sign and words, with the way to what is to be done. */
export function StandingLabel({ health }: { readonly health: MappingHealth }) {
  const standing = standingOf(health);
  const { icon: Icon, color, text } = lookOf(standing);
  const { list } = messages.mappings;
  return (
    <>
      <Group gap={6} wrap="nowrap" style={{ color }}>
        <Icon size={16} aria-hidden style={{ flexShrink: 0 }} />
        <Text size="sm" fw={600}>
          {standing.kind === 'needs-action' ? (
            <Anchor href={hrefOf('actions')} inherit c={color} underline="always">
              {list.standing.needsAction(standing.count)}
            </Anchor>
          ) : (
            text
          )}
        </Text>
      </Group>
      {standing.kind === 'failing' ? (
        <Text size="xs">
          {standing.message} {standing.remedy}
        </Text>
      ) : null}
    </>
  );
}

function lookOf(standing: Standing): Look {
  const { standing: texts } = messages.mappings.list;
  switch (standing.kind) {
    case 'failing':
      return { icon: CircleX, color: 'var(--mantine-color-error)', text: texts.failing };
    case 'needs-action':
      return { icon: TriangleAlert, color: doubtful, text: texts.needsAction(standing.count) };
    case 'invalid':
      return { icon: TriangleAlert, color: doubtful, text: texts.invalid(standing.count) };
    case 'missing':
      return { icon: TriangleAlert, color: doubtful, text: texts.missing(standing.count) };
    case 'never-sent':
      return { icon: CircleDashed, color: 'var(--mantine-color-dimmed)', text: texts.neverSent };
    case 'well':
      return { icon: CircleCheck, color: good, text: texts.well };
  }
}
