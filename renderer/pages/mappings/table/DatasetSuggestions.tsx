import { Alert, Paper, Radio, Stack, Text, Title } from '@mantine/core';
import { SearchX } from 'lucide-react';
import type { SourceInspection, SuggestedDataset } from '../../../../electron/mappingViews.ts';
import { messages } from '../../../messages.ts';
import { withDataset } from '../draft/changes.ts';
import type { WizardParts } from '../wizard/wizardParts.ts';

export interface DatasetSuggestionsProps {
  readonly parts: WizardParts;
  readonly inspection: SourceInspection;
}

/** The datasets that the table could hold, best first, for who began with a file. */
export function DatasetSuggestions({ parts: { change }, inspection }: DatasetSuggestionsProps) {
  const { suggestions: texts } = messages.mappings.table;
  const { suggestions } = inspection;
  if (suggestions.length === 0) {
    return (
      <Alert variant="light" color="orange" icon={<SearchX aria-hidden />}>
        {texts.none}
      </Alert>
    );
  }
  return (
    <Paper withBorder p="md">
      <Title order={3} size="h5" id="usulan-jenis-data">
        {texts.title}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {texts.text}
      </Text>
      <Radio.Group
        aria-labelledby="usulan-jenis-data"
        onChange={(id) => change((current) => withDataset(current, id))}
      >
        <Stack gap="xs">
          {suggestions.map((suggestion) => (
            <Radio
              key={suggestion.dataset}
              value={suggestion.dataset}
              label={suggestion.title}
              description={reasonOf(suggestion)}
            />
          ))}
        </Stack>
      </Radio.Group>
    </Paper>
  );
}

function reasonOf({ score, missing }: SuggestedDataset): string {
  const { suggestions: texts } = messages.mappings.table;
  const fit = score === null ? '' : `${texts.score(Math.round(score * 100))}; `;
  return `${fit}${missing.length === 0 ? texts.complete : texts.missing(missing.join(', '))}`;
}
