import { Button, Group, Stack, Text } from '@mantine/core';
import { PlugZap } from 'lucide-react';
import { useAction } from '../../../api/useAction.ts';
import { messages } from '../../../messages.ts';
import { idOf } from '../draft/mappingOf.ts';
import { emptyServerForm, type ServerForm } from '../draft/serverForm.ts';
import { sourceOf, type ServerDraft } from '../draft/sourceDraft.ts';
import type { WizardParts } from '../wizard/wizardParts.ts';
import { DiagnosisList } from './DiagnosisList.tsx';
import { ServerAdvanced } from './ServerAdvanced.tsx';
import { ServerFields } from './ServerFields.tsx';
import { useServerPassword } from './useServerPassword.ts';

const nothingChosen = { reads: 'table', table: null, query: null } as const;

/** The connection to a database server, with a test of it. */
export function ServerSource({ parts }: { readonly parts: WizardParts }) {
  const { draft, change, taken } = parts;
  const source: ServerDraft =
    draft.source?.kind === 'server'
      ? draft.source
      : { kind: 'server', form: emptyServerForm(), ...nothingChosen };
  const { form } = source;
  const setForm = (changed: Partial<ServerForm>): void =>
    change((current) => {
      const former = current.source?.kind === 'server' ? current.source : source;
      return { ...current, source: { ...former, form: { ...former.form, ...changed } } };
    });
  const id = idOf(draft, taken);
  const password = useServerPassword(id, () => change((current) => ({ ...current, id })));
  const test = useAction('testSource');
  const settings = sourceOf(source);
  const runTest = async (): Promise<void> => {
    await password.keep();
    if (settings !== null) test.mutate([{ mapping: id, source: settings }]);
  };
  const { server } = messages.mappings.source;
  return (
    <Stack gap="md" maw={760}>
      <ServerFields form={form} onChange={setForm} password={password} />
      <ServerAdvanced form={form} onChange={setForm} />
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<PlugZap size={18} aria-hidden />}
          disabled={settings === null}
          loading={test.isPending}
          onClick={() => void runTest()}
        >
          {server.test}
        </Button>
        <Text size="sm" c="dimmed" role="status">
          {settings === null ? server.incomplete : test.isPending ? server.testing : ''}
        </Text>
      </Group>
      {test.data === undefined || test.isPending ? null : <DiagnosisList steps={test.data} />}
    </Stack>
  );
}
