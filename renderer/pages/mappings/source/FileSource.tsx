import { Alert, Anchor, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { FileCheck2, RefreshCw } from 'lucide-react';
import { useAction } from '../../../api/useAction.ts';
import { useCall } from '../../../api/useCall.ts';
import { problemOfError } from '../../../api/callApi.ts';
import { messages } from '../../../messages.ts';
import { withFile } from '../draft/changes.ts';
import { fileName } from '../list/sourceText.ts';
import { LookView } from '../wizard/LookView.tsx';
import type { WizardParts } from '../wizard/wizardParts.ts';
import { DropArea } from './DropArea.tsx';
import { FilePassword } from './FilePassword.tsx';

/** Choosing a file: by dialog, by dragging it here, or one that was used before. */
export function FileSource({ parts }: { readonly parts: WizardParts }) {
  const { draft, change } = parts;
  const choose = (path: string): void => change((current) => withFile(current, path));
  const pick = useAction('pickSourceFile', {
    onDone: (path) => {
      if (path !== null) choose(path);
    },
  });
  const remember = useAction('rememberFile');
  const path = draft.source?.kind === 'file' ? draft.source.path : null;
  const onDropped = (dropped: string): void => {
    remember.mutate([dropped]);
    choose(dropped);
  };
  return (
    <Stack gap="md">
      <DropArea onDropped={onDropped} onPick={() => pick.mutate([])} />
      {path === null ? null : <ChosenFile path={path} parts={parts} />}
      <RecentFiles current={path} onChoose={choose} />
    </Stack>
  );
}

function ChosenFile({ path, parts }: { readonly path: string; readonly parts: WizardParts }) {
  const { inspection } = parts;
  const { source: texts, wizard } = messages.mappings;
  const code = inspection.isError ? problemOfError(inspection.error).code : null;
  return (
    <Paper withBorder p="md" role="group" aria-label={texts.file.chosen}>
      <Stack gap="xs">
        <Group justify="space-between" gap="sm" wrap="nowrap">
          <div style={{ minWidth: 0 }}>
            <Text fw={600}>{fileName(path)}</Text>
            <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {path}
            </Text>
          </div>
          <Button
            size="xs"
            variant="default"
            leftSection={<RefreshCw size={16} aria-hidden />}
            loading={inspection.isFetching}
            onClick={() => void inspection.refetch()}
          >
            {wizard.reload}
          </Button>
        </Group>
        <LookView look={inspection}>
          {({ tables }) => (
            <Alert variant="light" color="green" icon={<FileCheck2 aria-hidden />}>
              <Text size="sm">{texts.file.found(tables.length)}</Text>
              <Text size="sm" c="dimmed">
                {texts.file.stays}
              </Text>
            </Alert>
          )}
        </LookView>
        {code === 'password-protected' && /\.(accdb|mdb)$/i.test(path) ? (
          <FilePassword parts={parts} />
        ) : null}
      </Stack>
    </Paper>
  );
}

interface RecentFilesProps {
  readonly current: string | null;
  readonly onChoose: (path: string) => void;
}

function RecentFiles({ current, onChoose }: RecentFilesProps) {
  const recent = useCall('listRecentFiles', []).data?.filter((path) => path !== current) ?? [];
  if (recent.length === 0) return null;
  const { file } = messages.mappings.source;
  return (
    <div>
      <Text size="sm" fw={600} id="berkas-terakhir">
        {file.recent}
      </Text>
      <Stack
        gap={2}
        component="ul"
        p={0}
        m={0}
        aria-labelledby="berkas-terakhir"
        style={{ listStyle: 'none' }}
      >
        {recent.map((path) => (
          <li key={path}>
            <Anchor component="button" type="button" size="sm" title={path} onClick={() => onChoose(path)}>
              {fileName(path)}
            </Anchor>
            <Text span size="xs" c="dimmed" ml="xs" style={{ overflowWrap: 'anywhere' }}>
              {path.slice(0, -fileName(path).length - 1)}
            </Text>
          </li>
        ))}
      </Stack>
    </div>
  );
}
