import { Alert, Button, Stack, Text, TextInput } from '@mantine/core';
import { FileSearch, Search } from 'lucide-react';
import { useState } from 'react';
import { useDatasets } from '../../../api/useDatasets.ts';
import { messages } from '../../../messages.ts';
import { withDataset } from '../draft/changes.ts';
import { StepHeading } from '../wizard/StepHeading.tsx';
import type { WizardParts } from '../wizard/wizardParts.ts';
import { DatasetFacts } from './DatasetFacts.tsx';
import { datasetGroups } from './datasetGroups.ts';
import { DatasetList } from './DatasetList.tsx';
import classes from './DatasetStep.module.css';

export interface DatasetStepProps {
  readonly parts: WizardParts;
  readonly onStartFromFile: () => void;
}

/** Which data is to be sent. */
export function DatasetStep({ parts, onStartFromFile }: DatasetStepProps) {
  const { draft, change, dataset, settings } = parts;
  const datasets = useDatasets();
  const [search, setSearch] = useState('');
  const groups = datasetGroups(datasets.values(), settings.rumpun, search);
  const mapped = new Set(settings.mappings.map((mapping) => mapping.dataset));
  const { dataset: texts } = messages.mappings;
  return (
    <>
      <StepHeading title={texts.title} text={texts.text} />
      <div className={classes['columns']}>
        <Stack gap="xs">
          <TextInput
            label={texts.search}
            placeholder={texts.searchPlaceholder}
            leftSection={<Search size={16} aria-hidden />}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <DatasetList
            groups={groups}
            chosen={draft.dataset}
            mapped={mapped}
            onChoose={(id) => change((current) => withDataset(current, id))}
          />
        </Stack>
        {dataset === null ? (
          <Stack gap="md">
            <Text size="sm" c="dimmed">
              {texts.chooseFirst}
            </Text>
            <StartFromFile onStart={onStartFromFile} />
          </Stack>
        ) : (
          <DatasetFacts dataset={dataset} />
        )}
      </div>
    </>
  );
}

function StartFromFile({ onStart }: { readonly onStart: () => void }) {
  const { dataset: texts } = messages.mappings;
  return (
    <Alert variant="light" icon={<FileSearch aria-hidden />} title={texts.startFromFile}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{texts.startFromFileText}</Text>
        <Button size="xs" variant="default" onClick={onStart}>
          {texts.startFromFileAction}
        </Button>
      </Stack>
    </Alert>
  );
}
