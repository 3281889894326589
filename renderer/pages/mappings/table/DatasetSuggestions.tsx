import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
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
      <Title order={3} size="h5">
        {texts.title}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {texts.text}
      </Text>
      <Stack gap="xs">
        {suggestions.map((suggestion) => (
          <Group key={suggestion.dataset} justify="space-between" gap="sm">
            <div>
              <Text size="sm">{suggestion.title}</Text>
              <Text size="xs" c="dimmed">
                {reasonOf(suggestion)}
              </Text>
            </div>
            <Button
              size="xs"
              variant="default"
              aria-label={`${texts.take}: ${suggestion.title}`}
              onClick={() => change((current) => withDataset(current, suggestion.dataset))}
            >
              {texts.take}
            </Button>
          </Group>
        ))}
      </Stack>
    </Paper>
  );
}

function reasonOf({ score, missing }: SuggestedDataset): string {
  const { suggestions: texts } = messages.mappings.table;
  const fit = score === null ? '' : `${texts.score(Math.round(score * 100))}; `;
  return `${fit}${missing.length === 0 ? texts.complete : texts.missing(missing.join(', '))}`;
}
