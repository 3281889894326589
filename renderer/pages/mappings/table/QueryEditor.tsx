import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { Play } from 'lucide-react';
import { useState } from 'react';
import { DayInput } from '../../../components/DayInput.tsx';
import { Disclosure } from '../../../components/Disclosure.tsx';
import { messages } from '../../../messages.ts';
import { withReading } from '../draft/changes.ts';
import type { ServerDraft } from '../draft/sourceDraft.ts';
import type { WizardParts } from '../wizard/wizardParts.ts';

export interface QueryEditorProps {
  readonly parts: WizardParts;
  readonly source: ServerDraft;
}

/** One SELECT; what it gives, or why it is refused, is shown below once it was run. */
export function QueryEditor({ parts: { draft, change, inspection }, source }: QueryEditorProps) {
  const [text, setText] = useState(source.query ?? '');
  const { query: texts } = messages.mappings.table;
  const isChanged = text !== (source.query ?? '');
  const run = (): void => {
    if (!isChanged) void inspection.refetch();
    else change((current) => withReading(current, { query: text }));
  };
  return (
    <Stack gap="xs">
      <Textarea
        label={texts.label}
        description={texts.description}
        placeholder={texts.placeholder}
        autosize
        minRows={5}
        maxRows={14}
        spellCheck={false}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 13 } }}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group align="flex-end" gap="sm">
        <Button
          leftSection={<Play size={16} aria-hidden />}
          disabled={text.trim() === ''}
          loading={inspection.isFetching}
          onClick={run}
        >
          {texts.run}
        </Button>
        <DayInput
          label={texts.date}
          value={draft.date}
          onChange={(date) => change((current) => ({ ...current, date }))}
          isClearable
        />
        <Text size="sm" c="dimmed" role="status">
          {isChanged && text.trim() !== '' ? texts.changed : ''}
        </Text>
      </Group>
      <Disclosure title={texts.parameters}>
        <Stack component="ul" gap={2} p={0} m={0} style={{ listStyle: 'none' }}>
          {Object.entries(texts.parameterList).map(([name, meaning]) => (
            <Text component="li" size="sm" key={name}>
              <code>{name}</code>: {meaning}
            </Text>
          ))}
        </Stack>
      </Disclosure>
    </Stack>
  );
}
