import { SegmentedControl, Select, Stack } from '@mantine/core';
import { messages } from '../../../messages.ts';
import { withReading } from '../draft/changes.ts';
import type { WizardParts } from '../wizard/wizardParts.ts';
import { QueryEditor } from './QueryEditor.tsx';

const kinds = ['table', 'query'] as const;

/** Of a server: one table, or a query. */
export function ReadingPick({ parts }: { readonly parts: WizardParts }) {
  const { draft, change, inspection } = parts;
  const { table: texts } = messages.mappings;
  const { source } = draft;
  if (source?.kind !== 'server') return null;
  const tables = inspection.data?.tables.map(({ name }) => name) ?? [];
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label={texts.reads}
        data={kinds.map((value) => ({ value, label: texts.readsKinds[value] }))}
        value={source.reads}
        onChange={(value) =>
          change((current) => withReading(current, { reads: value === 'query' ? 'query' : 'table' }))
        }
        w={320}
      />
      {source.reads === 'table' ? (
        <Select
          label={texts.chooseTable}
          data={[...new Set([...tables, ...(source.table === null ? [] : [source.table])])]}
          value={source.table}
          onChange={(table) => change((current) => withReading(current, { table }))}
          searchable
          nothingFoundMessage={texts.noTable}
          maw={420}
        />
      ) : (
        <QueryEditor parts={parts} source={source} />
      )}
    </Stack>
  );
}
