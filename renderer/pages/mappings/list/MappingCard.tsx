import { Anchor, Box, Button, Group, Paper, Switch, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Pencil, SearchCheck } from 'lucide-react';
import type { MappingHealth } from '../../../../electron/mappingViews.ts';
import type { MappingSettings } from '../../../../core/settings.ts';
import { useDatasets } from '../../../api/useDatasets.ts';
import { useFormatTime } from '../../../format/useFormatTime.ts';
import { messages } from '../../../messages.ts';
import { hrefOf } from '../../../shell/place.ts';
import { MappingMenu } from './MappingMenu.tsx';
import { withScheduling } from './mappingList.ts';
import { sourceText } from './sourceText.ts';
import { StandingLabel } from './StandingLabel.tsx';
import { useChangeMappings } from './useChangeMappings.ts';

export interface MappingCardProps {
  readonly mapping: MappingSettings;
  /** Other mappings send the same dataset. */
  readonly isOneOfSeveral: boolean;
  /** Undefined until it is known. */
  readonly health: MappingHealth | undefined;
}

/** A mapping: what it sends, from where, how it stands, and what can be done with it. */
export function MappingCard({ mapping, isOneOfSeveral, health }: MappingCardProps) {
  const datasets = useDatasets();
  const { list } = messages.mappings;
  const title = datasets.get(mapping.dataset)?.title ?? mapping.dataset;
  const isKnown = datasets.size === 0 || datasets.has(mapping.dataset);
  return (
    <Paper component="li" withBorder p="sm" style={{ listStyle: 'none' }}>
      <Group justify="space-between" align="flex-start" gap="md">
        <Box style={{ flex: '1 1 260px', minWidth: 0 }}>
          <Title order={2} size="h5">
            <Anchor href={hrefOf('mappings', 'edit', mapping.id)} inherit>
              {title}
            </Anchor>
          </Title>
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {isKnown ? sourceText(mapping.source) : list.unknownDataset}
          </Text>
          {isOneOfSeveral ? (
            <Text size="xs" c="dimmed">
              {mapping.id}
            </Text>
          ) : null}
        </Box>
        <Box style={{ flex: '1 1 240px', minWidth: 0 }}>
          {health === undefined ? null : <HealthText health={health} />}
        </Box>
        <Group gap="sm" wrap="nowrap" align="center">
          <ScheduleSwitch mapping={mapping} title={title} />
          <Button
            size="xs"
            variant="default"
            component="a"
            href={hrefOf('mappings', 'check', mapping.id)}
            leftSection={<SearchCheck size={16} aria-hidden />}
          >
            {list.check}
          </Button>
          <Button
            size="xs"
            variant="default"
            component="a"
            href={hrefOf('mappings', 'edit', mapping.id)}
            leftSection={<Pencil size={16} aria-hidden />}
          >
            {list.edit}
          </Button>
          <MappingMenu mapping={mapping} title={title} />
        </Group>
      </Group>
    </Paper>
  );
}

function HealthText({ health }: { readonly health: MappingHealth }) {
  const formatTime = useFormatTime();
  const { list } = messages.mappings;
  const { lastRun, nextDueAt } = health;
  return (
    <>
      <StandingLabel health={health} />
      {lastRun === null ? null : (
        <Text size="xs" c="dimmed">
          {list.lastRun(formatTime(lastRun.at))}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {nextDueAt === null ? list.byHand : list.nextDue(formatTime(nextDueAt))}
      </Text>
    </>
  );
}

function ScheduleSwitch({ mapping, title }: { readonly mapping: MappingSettings; readonly title: string }) {
  const change = useChangeMappings();
  const { list } = messages.mappings;
  const { schedule, id } = mapping;
  const isFollowed = schedule !== undefined && schedule.suspended !== true;
  return (
    <Switch
      label={list.schedule}
      aria-label={list.scheduleOf(title)}
      checked={isFollowed}
      disabled={schedule === undefined}
      title={schedule === undefined ? list.noSchedule : undefined}
      onChange={({ currentTarget: { checked } }) =>
        change.mutate((mappings) => withScheduling(mappings, id, checked), {
          onSuccess: () =>
            notifications.show({ message: checked ? list.scheduleStarted : list.scheduleStopped }),
        })
      }
    />
  );
}
