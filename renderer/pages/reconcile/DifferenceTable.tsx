import { Mark, ScrollArea, Table, Text } from '@mantine/core';
import type { ReconciledRecord } from '../../../core/run/compareHoldings.ts';
import { formatDay } from '../../format/formatValue.ts';
import { formatPayload } from '../../format/formatPayload.ts';
import { messages } from '../../messages.ts';

/** As many as a person looks through; the counts above tell of all. */
const SHOWN = 500;

/** Differences side by side: what is here, and what BIOS has. */
export function DifferenceTable({ records }: { readonly records: readonly ReconciledRecord[] }) {
  const { result } = messages.reconcile;
  return (
    <ScrollArea.Autosize mah={420} tabIndex={0} role="region" aria-label={result.table}>
      <Table withTableBorder striped stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{result.date}</Table.Th>
            <Table.Th>{result.verdict}</Table.Th>
            <Table.Th>{result.here}</Table.Th>
            <Table.Th>{result.atBios}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {records.slice(0, SHOWN).map((record) => (
            <Table.Tr key={record.naturalKey}>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>{formatDay(record.date)}</Table.Td>
              <Table.Td>{result.verdicts[record.verdict]}</Table.Td>
              <Table.Td>
                <Values payload={record.own?.payload ?? null} differing={record.fields} />
              </Table.Td>
              <Table.Td>
                <Values
                  payload={record.atBios}
                  differing={record.fields}
                  only={record.own?.payload ?? null}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {records.length > SHOWN ? <Text size="sm">{result.more(records.length - SHOWN)}</Text> : null}
    </ScrollArea.Autosize>
  );
}

interface ValuesProps {
  /** Null where there is nothing. */
  readonly payload: Readonly<Record<string, string | undefined>> | null;
  readonly differing: readonly string[];
  /** BIOS adds fields of its own; only those that we send are shown where we have any. */
  readonly only?: Readonly<Record<string, string>> | null;
}

function Values({ payload, differing, only = null }: ValuesProps) {
  if (payload === null)
    return (
      <Text size="sm" c="dimmed">
        {messages.reconcile.result.nothing}
      </Text>
    );
  return formatPayload(payload, only === null ? null : Object.keys(only)).map(({ name, value }) => (
    <Text key={name} size="sm" component="div">
      {name}: {differing.includes(name) ? <Mark>{value}</Mark> : value}
    </Text>
  ));
}
