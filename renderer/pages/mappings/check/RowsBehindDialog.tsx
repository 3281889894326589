import { Box, Modal, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { callApi } from '../../../api/callApi.ts';
import { formatCount } from '../../../format/formatNumber.ts';
import { messages } from '../../../messages.ts';
import { LookView } from '../wizard/LookView.tsx';
import type { PlacedRecord } from './checkResult.ts';

export interface RowsBehindDialogProps {
  /** Null while none is looked at. */
  readonly placed: PlacedRecord | null;
  readonly onClose: () => void;
}

/** The rows of the source that a figure stands on. */
export function RowsBehindDialog({ placed, onClose }: RowsBehindDialogProps) {
  const { rowsBehind } = messages.mappings.check;
  return (
    <Modal opened={placed !== null} onClose={onClose} title={rowsBehind.title} size="xl">
      {placed === null ? null : <RowsBehind placed={placed} />}
    </Modal>
  );
}

function RowsBehind({ placed: { read, place } }: { readonly placed: PlacedRecord }) {
  const { check: texts } = messages.mappings;
  const rows = useQuery({
    queryKey: ['listRowsBehind', read, place],
    queryFn: () => callApi('listRowsBehind', read, place),
    gcTime: 0,
  });
  return (
    <LookView look={rows}>
      {(found) => (
        <>
          <Text size="sm" mb="xs">
            {texts.rowsBehind.count(formatCount(found.rows.length), formatCount(found.rowCount))}
          </Text>
          <Box
            mah={400}
            style={{ overflow: 'auto' }}
            tabIndex={0}
            role="region"
            aria-label={texts.rowsBehind.title}
          >
            <Table withTableBorder verticalSpacing={4}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{texts.columns.row}</Table.Th>
                  {found.columns.map(({ name }, index) => (
                    <Table.Th key={index}>{name}</Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {found.rows.map(({ number, values }) => (
                  <Table.Tr key={number}>
                    <Table.Td>{number}</Table.Td>
                    {values.map((value, index) => (
                      <Table.Td key={index}>{value}</Table.Td>
                    ))}
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Box>
        </>
      )}
    </LookView>
  );
}
