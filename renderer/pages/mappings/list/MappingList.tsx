import { Button, Stack, Text } from '@mantine/core';
import { FilePlus2, FileText } from 'lucide-react';
import { useCall } from '../../../api/useCall.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { PageFrame } from '../../../components/PageFrame.tsx';
import { QueryView } from '../../../components/QueryView.tsx';
import { messages } from '../../../messages.ts';
import { hrefOf } from '../../../shell/place.ts';
import { DraftList } from './DraftList.tsx';
import { MappingCard } from './MappingCard.tsx';

/** Every mapping with how it stands, and those that were begun and not finished. */
export function MappingList() {
  const settings = useCall('readSettings', []);
  const health = useCall('listMappingHealth', []);
  const { list, title } = messages.mappings;
  return (
    <PageFrame title={title} actions={<CreateButton />}>
      <QueryView query={settings}>
        {({ settings: { mappings } }) => (
          <Stack gap="md">
            <DraftList />
            {mappings.length === 0 ? (
              <EmptyState icon={FileText} title={list.empty.title} action={<CreateButton />}>
                {list.empty.text}
              </EmptyState>
            ) : (
              <Text c="dimmed">{list.explanation}</Text>
            )}
            <Stack gap="xs" component="ul" p={0} m={0} aria-label={list.listLabel}>
              {mappings.map((mapping) => (
                <MappingCard
                  key={mapping.id}
                  mapping={mapping}
                  isOneOfSeveral={mappings.filter(({ dataset }) => dataset === mapping.dataset).length > 1}
                  health={health.data?.find((each) => each.mapping === mapping.id)}
                />
              ))}
            </Stack>
          </Stack>
        )}
      </QueryView>
    </PageFrame>
  );
}

function CreateButton() {
  return (
    <Button component="a" href={hrefOf('mappings', 'new')} leftSection={<FilePlus2 size={18} aria-hidden />}>
      {messages.mappings.list.create}
    </Button>
  );
}
