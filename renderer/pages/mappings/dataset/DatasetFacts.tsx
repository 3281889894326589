import { Alert, Button, List, Paper, Stack, Text, Title } from '@mantine/core';
import { FileDown, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Dataset } from '../../../../core/catalogue/dataset.ts';
import { messages } from '../../../messages.ts';
import { useSaveTemplate } from '../useSaveTemplate.ts';
import { confidenceOf } from './confidenceOf.ts';
import { isStated } from './statedDraft.ts';
import { StatedFacts } from './StatedFacts.tsx';
import { StatedFieldsForm } from './StatedFieldsForm.tsx';

/** A dataset in plain words: when it is due, what its figures mean, how sure that is, and what it consists of. */
export function DatasetFacts({ dataset }: { readonly dataset: Dataset }) {
  const { dataset: texts } = messages.mappings;
  const { title, id, rumpun, period, accumulation, note, fieldsPublished } = dataset;
  const isUnsure = accumulation === 'contested' || accumulation === 'unknown';
  return (
    <Paper withBorder p="md">
      <Stack gap="xs">
        <div>
          <Title order={3} size="h5">
            {title}
          </Title>
          <Text size="xs" c="dimmed">
            {texts.address(id)} · {texts.rumpun[rumpun]}
          </Text>
        </div>
        <Text size="sm">{texts.due[period]}</Text>
        <Text size="sm" fw={isUnsure ? 600 : undefined}>
          {texts.accumulation[accumulation]}
        </Text>
        {fieldsPublished ? <Published dataset={dataset} /> : <NotPublished dataset={dataset} />}
        {note === undefined ? null : (
          <Text size="xs" c="dimmed">
            {texts.note(note)}
          </Text>
        )}
      </Stack>
    </Paper>
  );
}

function Published({ dataset }: { readonly dataset: Dataset }) {
  const saveTemplate = useSaveTemplate();
  const { dataset: texts } = messages.mappings;
  return (
    <>
      {isStated(dataset) ? (
        <StatedFacts dataset={dataset} />
      ) : (
        <Text size="sm">{texts.confidence[confidenceOf(dataset)]}</Text>
      )}
      <Title order={4} size="h6">
        {texts.fields}
      </Title>
      <List size="sm" spacing={4}>
        {dataset.fields.map(({ name, required, description }) => (
          <List.Item key={name}>
            <b>{name}</b> ({required ? texts.required : texts.optional}): {description}
          </List.Item>
        ))}
      </List>
      <div>
        <Button
          size="xs"
          variant="default"
          leftSection={<FileDown size={16} aria-hidden />}
          onClick={() => saveTemplate(dataset.id)}
        >
          {texts.template}
        </Button>
        <Text size="xs" c="dimmed" mt={4}>
          {texts.templateText}
        </Text>
      </div>
    </>
  );
}

function NotPublished({ dataset }: { readonly dataset: Dataset }) {
  const [isStating, setIsStating] = useState(false);
  const { dataset: texts, statedFields } = messages.mappings;
  const { notPublished } = texts;
  if (isStating) return <StatedFieldsForm dataset={dataset} onClose={() => setIsStating(false)} />;
  return (
    <Alert color="orange" variant="light" icon={<TriangleAlert aria-hidden />} title={notPublished.title}>
      <Text size="sm">{notPublished.text}</Text>
      <Text size="sm" mt={4}>
        {notPublished.todo}
      </Text>
      <Button size="xs" mt="xs" variant="default" onClick={() => setIsStating(true)}>
        {statedFields.title}
      </Button>
    </Alert>
  );
}
