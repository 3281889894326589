import { Button, Group, Paper, Progress, Stack, Text } from '@mantine/core';
import { CircleCheck, CircleDashed } from 'lucide-react';
import { useDatasets } from '../../api/useDatasets.ts';
import { useAction } from '../../api/useAction.ts';
import { formatCount } from '../../format/formatNumber.ts';
import { messages } from '../../messages.ts';
import { hrefOf } from '../../shell/place.ts';
import { chosenDatasets, ownMappings } from './setupSteps.ts';
import type { StepProps } from './StartPage.tsx';
import { StepFrame } from './StepFrame.tsx';

/** Where each of the chosen datasets comes from, and which of them still come from nowhere. */
export function MappingsStep({ setup }: StepProps) {
  const { settings, memory } = setup;
  const chosen = chosenDatasets({ settings, setup: memory });
  const own = ownMappings(settings);
  const mapped = chosen.filter((id) => own.some(({ dataset }) => dataset === id)).length;
  const { mappings: texts } = messages.start;
  return (
    <StepFrame step="mappings" setup={setup}>
      {chosen.length === 0 ? (
        <Group gap="xs">
          <Text>{texts.nothingChosen}</Text>
          <Button component="a" href={hrefOf('start', 'datasets')} size="xs" variant="default">
            {texts.choose}
          </Button>
        </Group>
      ) : (
        <Stack gap="xs">
          <Text size="sm" role="status">
            {texts.progress(formatCount(mapped), formatCount(chosen.length))}
          </Text>
          <Progress
            value={(mapped / chosen.length) * 100}
            aria-label={texts.progress(formatCount(mapped), formatCount(chosen.length))}
          />
          {chosen.map((id) => (
            <ChosenDataset
              key={id}
              id={id}
              mappings={own.filter(({ dataset }) => dataset === id).map((mapping) => mapping.id)}
            />
          ))}
        </Stack>
      )}
    </StepFrame>
  );
}

interface ChosenDatasetProps {
  readonly id: string;
  /** Those that it has. */
  readonly mappings: readonly string[];
}

function ChosenDataset({ id, mappings }: ChosenDatasetProps) {
  const title = useDatasets().get(id)?.title ?? id;
  const save = useAction('saveTemplate');
  const { mappings: texts } = messages.start;
  const [first] = mappings;
  const Icon = first === undefined ? CircleDashed : CircleCheck;
  return (
    <Paper withBorder px="md" py="xs">
      <Group justify="space-between" gap="xs">
        <Group gap="xs" wrap="nowrap">
          <Icon
            size={20}
            aria-hidden
            color={first === undefined ? 'var(--mantine-color-dimmed)' : 'var(--mantine-color-green-7)'}
          />
          <div>
            <Text size="sm" fw={500}>
              {title}
            </Text>
            <Text size="sm" c="dimmed">
              {first === undefined ? texts.notMapped : texts.mapped(mappings.join(', '))}
            </Text>
          </div>
        </Group>
        {first === undefined ? (
          <Group gap="xs">
            <Button
              size="xs"
              variant="subtle"
              loading={save.isPending}
              onClick={() => save.mutate([id])}
              aria-label={`${texts.template}: ${title}`}
            >
              {texts.template}
            </Button>
            <Button
              component="a"
              href={hrefOf('mappings', 'new', id, 'from-start')}
              size="xs"
              aria-label={`${texts.connect}: ${title}`}
            >
              {texts.connect}
            </Button>
          </Group>
        ) : (
          <Button
            component="a"
            href={hrefOf('mappings', 'edit', first, 'from-start')}
            size="xs"
            variant="default"
            aria-label={`${texts.change}: ${title}`}
          >
            {texts.change}
          </Button>
        )}
      </Group>
    </Paper>
  );
}
