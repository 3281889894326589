import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { callApi } from '../../../api/callApi.ts';
import { useCall } from '../../../api/useCall.ts';
import { useDatasetTitle } from '../../../api/useDatasets.ts';
import { askFirst } from '../../../components/askFirst.tsx';
import { messages } from '../../../messages.ts';
import { hrefOf } from '../../../shell/place.ts';
import { readDraft, type Draft } from '../draft/draft.ts';
import { discardDraft } from '../draft/discardDraft.ts';

/** Mappings that were begun and not finished. */
export function DraftList() {
  const kept = useCall('listDrafts', []);
  const drafts = Object.values(kept.data ?? {}).flatMap((raw) => readDraft(raw) ?? []);
  const { drafts: texts } = messages.mappings.list;
  if (drafts.length === 0) return null;
  return (
    <Stack gap="xs">
      <Title order={2} size="h5">
        {texts.title}
      </Title>
      {drafts.map((draft) => (
        <DraftRow key={draft.name} draft={draft} />
      ))}
    </Stack>
  );
}

function DraftRow({ draft }: { readonly draft: Draft }) {
  const queries = useQueryClient();
  const titleOf = useDatasetTitle();
  const { list, wizard } = messages.mappings;
  const { dataset, editing, name, step } = draft;
  const title = dataset === null ? list.drafts.untitled : titleOf(dataset);
  const discard = async (): Promise<void> => {
    await discardDraft(draft, callApi);
    await queries.invalidateQueries({ queryKey: ['listDrafts'] });
  };
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" gap="sm">
        <div>
          <Text fw={600}>{editing === null ? title : list.drafts.changes(title)}</Text>
          <Text size="sm" c="dimmed">
            {list.drafts.atStep(wizard.steps[step])}
          </Text>
        </div>
        <Group gap="xs">
          <Button
            size="xs"
            component="a"
            href={editing === null ? hrefOf('mappings', 'draft', name) : hrefOf('mappings', 'edit', editing)}
          >
            {list.drafts.resume}
          </Button>
          <Button
            size="xs"
            variant="default"
            aria-label={list.drafts.discardOf(title)}
            onClick={() =>
              askFirst({
                title: list.drafts.discardOf(title),
                text: list.drafts.discardText,
                confirm: list.drafts.discard,
                isDestructive: true,
                onConfirm: () => void discard(),
              })
            }
          >
            {list.drafts.discard}
          </Button>
        </Group>
      </Group>
    </Paper>
  );
}
