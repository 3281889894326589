import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { useDatasets } from '../../api/useDatasets.ts';
import { formatCount } from '../../format/formatNumber.ts';
import { messages } from '../../messages.ts';
import { DatasetOption } from './DatasetOption.tsx';
import { datasetGroups } from './datasetGroups.ts';
import { chosenDatasets, ownMappings } from './setupSteps.ts';
import type { StepProps } from './StartPage.tsx';
import { StepFrame } from './StepFrame.tsx';

/** Which of the rumpun's datasets are to be sent from here. */
export function DatasetsStep({ setup }: StepProps) {
  const { settings, memory, remember } = setup;
  const datasets = useDatasets();
  const [search, setSearch] = useState('');
  const groups = datasetGroups(datasets.values(), settings.rumpun, search);
  const chosen = new Set(chosenDatasets({ settings, setup: memory }));
  const mapped = new Set(ownMappings(settings).map(({ dataset }) => dataset));
  const choose = (ids: readonly string[], isChosen: boolean): void => {
    const rest = memory.datasets.filter((id) => !ids.includes(id));
    void remember({ datasets: isChosen ? [...rest, ...ids] : rest });
  };
  const { datasets: texts } = messages.start;
  return (
    <StepFrame step="datasets" setup={setup}>
      <Group justify="space-between" align="flex-end">
        <TextInput
          label={texts.search}
          leftSection={<Search size={16} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          w={{ base: '100%', sm: 320 }}
        />
        <Text size="sm" role="status">
          {texts.chosen(formatCount(chosen.size))}
        </Text>
      </Group>
      {groups.length === 0 && datasets.size > 0 ? <Text>{texts.none}</Text> : null}
      {groups.map(({ category, datasets: inGroup }) => (
        <Stack key={category} gap="xs" component="section" aria-label={texts.categories[category]}>
          <Group justify="space-between">
            <Title order={3} size="h5">
              {texts.categories[category]}
            </Title>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() =>
                choose(
                  inGroup.map(({ id }) => id),
                  true,
                )
              }
            >
              {texts.chooseAll(texts.categories[category])}
            </Button>
          </Group>
          {inGroup.map((dataset) => (
            <DatasetOption
              key={dataset.id}
              dataset={dataset}
              isChosen={chosen.has(dataset.id)}
              isMapped={mapped.has(dataset.id)}
              onChoose={(isChosen) => choose([dataset.id], isChosen)}
            />
          ))}
        </Stack>
      ))}
    </StepFrame>
  );
}
