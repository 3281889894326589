import { Button, Group, ScrollArea, Table, Text } from '@mantine/core';
import type { Dataset, Field } from '../../../core/catalogue/dataset.ts';
import type { LedgerRecord } from '../../../core/ledger/recordList.ts';
import { useAction } from '../../api/useAction.ts';
import { RecordStateLabel } from '../../components/StateLabel.tsx';
import { formatValue } from '../../format/formatValue.ts';
import { messages } from '../../messages.ts';

export interface RecordTableProps {
  readonly records: readonly LedgerRecord[];
  /** Undefined for a dataset that the catalogue no longer has. */
  readonly dataset: Dataset | undefined;
}

/** The records of a period with their values, and what can be decided about each. */
export function RecordTable({ records, dataset }: RecordTableProps) {
  const { detail } = messages.board;
  if (records.length === 0) return <Text c="dimmed">{detail.noRecords}</Text>;
  const fields = dataset?.fields ?? [];
  return (
    <ScrollArea tabIndex={0} role="region" aria-label={detail.records}>
      <Table withTableBorder striped>
        <Table.Thead>
          <Table.Tr>
            {fields.map(({ name }) => (
              <Table.Th key={name}>{name}</Table.Th>
            ))}
            <Table.Th>{detail.state}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {records.map((record) => (
            <RecordRow key={record.id} record={record} fields={fields} />
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}

function RecordRow({ record, fields }: { readonly record: LedgerRecord; readonly fields: readonly Field[] }) {
  // As the ledger wrote it; a library that checks it would take a tenth of what the page loads at first.
  const payload: Readonly<Record<string, string>> = JSON.parse(record.payload);
  return (
    <Table.Tr>
      {fields.map((field) => (
        <Table.Td key={field.name} ta={isNumber(field) ? 'right' : 'left'} style={{ whiteSpace: 'nowrap' }}>
          {formatValue(payload[field.name] ?? '', field.type)}
        </Table.Td>
      ))}
      <Table.Td>
        <RecordStateLabel state={record.state} />
        {record.lastMessage === null || record.state === 'accepted' || record.state === 'confirmed' ? null : (
          <Text size="xs" c="dimmed">
            {record.lastMessage}
          </Text>
        )}
        <RecordDecisions record={record} />
      </Table.Td>
    </Table.Tr>
  );
}

function RecordDecisions({ record: { id, state, isDismissed } }: { readonly record: LedgerRecord }) {
  const decide = useAction('decide');
  const { detail } = messages.board;
  if (isDismissed) return <Text size="xs">{detail.dismissed}</Text>;
  return (
    <Group gap={4} mt={4}>
      {state === 'held' ? (
        <Button size="compact-xs" onClick={() => decide.mutate([id, 'approve', ''])}>
          {detail.approve}
        </Button>
      ) : null}
      {state === 'rejected' ? (
        <Button size="compact-xs" onClick={() => decide.mutate([id, 'resend', ''])}>
          {detail.resend}
        </Button>
      ) : null}
      {state === 'held' || state === 'rejected' ? (
        <Button size="compact-xs" variant="default" onClick={() => decide.mutate([id, 'dismiss', ''])}>
          {detail.dismiss}
        </Button>
      ) : null}
    </Group>
  );
}

function isNumber({ type }: Field): boolean {
  return type === 'integer' || type === 'decimal';
}
