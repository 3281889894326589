import { Box, Table, Text } from '@mantine/core';
import type { Finding } from '../../core/finding.ts';
import { PagedRows } from './PagedRows.tsx';
import { messages } from '../messages.ts';

export interface FindingTableProps {
  readonly findings: readonly Finding[];
  readonly emptyText: string;
  readonly label: string;
}

/** What was found, by row: where, which value, why, and what to do. */
export function FindingTable({ findings, emptyText, label }: FindingTableProps) {
  const { columns } = messages.mappings.check;
  if (findings.length === 0) return <Text size="sm">{emptyText}</Text>;
  return (
    <PagedRows rows={findings}>
      {(shown) => (
        <Box style={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={label}>
          <Table withTableBorder verticalSpacing={6}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{columns.row}</Table.Th>
                <Table.Th>{columns.column}</Table.Th>
                <Table.Th>{columns.value}</Table.Th>
                <Table.Th>{columns.problem}</Table.Th>
                <Table.Th>{columns.remedy}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map((finding, index) => (
                <FindingRow key={index} finding={finding} />
              ))}
            </Table.Tbody>
          </Table>
        </Box>
      )}
    </PagedRows>
  );
}

function FindingRow({
  finding: { row, column, field, value, message, remedy },
}: {
  readonly finding: Finding;
}) {
  return (
    <Table.Tr style={{ verticalAlign: 'top' }}>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{row ?? messages.mappings.check.whole}</Table.Td>
      <Table.Td>{column ?? field ?? ''}</Table.Td>
      <Table.Td maw={240} style={{ overflowWrap: 'break-word' }}>
        {value}
      </Table.Td>
      <Table.Td>{message}</Table.Td>
      <Table.Td>{remedy}</Table.Td>
    </Table.Tr>
  );
}
