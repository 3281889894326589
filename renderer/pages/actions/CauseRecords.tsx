import { Box, Button, Group, Table, Text } from '@mantine/core';
import type { Cause } from '../../../core/ledger/actionList.ts';
import type { LedgerRecord } from '../../../core/ledger/recordList.ts';
import { useCall } from '../../api/useCall.ts';
import { useDatasetTitle } from '../../api/useDatasets.ts';
import { QueryView } from '../../components/QueryView.tsx';
import { formatCount } from '../../format/formatNumber.ts';
import { formatPayload } from '../../format/formatPayload.ts';
import { formatDay } from '../../format/formatValue.ts';
import { messages } from '../../messages.ts';
import { decisionsFor } from './decisionsFor.ts';
import { keyOf } from './keyOf.ts';
import { placeText } from './placeText.ts';
import { useDecide, type Deciding } from './useDecide.tsx';

/** The first records of a cause, and what can be decided about each. */
export function CauseRecords({ cause }: { readonly cause: Cause }) {
  const records = useCall('listCauseRecords', [keyOf(cause), null]);
  const deciding = useDecide();
  const { columns, shownOnly, states } = messages.actions;
  return (
    <QueryView query={records}>
      {(shown) => (
        <>
          <Box style={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={states[cause.state]}>
            <Table withTableBorder verticalSpacing={6}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{columns.date}</Table.Th>
                  <Table.Th>{columns.dataset}</Table.Th>
                  <Table.Th>{columns.values}</Table.Th>
                  <Table.Th>{columns.reason}</Table.Th>
                  <Table.Th>{columns.source}</Table.Th>
                  {cause.isDismissed ? null : <Table.Th>{columns.decision}</Table.Th>}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {shown.map((record) => (
                  <RecordRow
                    key={record.id}
                    record={record}
                    cause={cause}
                    deciding={cause.isDismissed ? null : deciding}
                  />
                ))}
              </Table.Tbody>
            </Table>
          </Box>
          {shown.length < cause.count ? (
            <Text size="sm" c="dimmed">
              {shownOnly(formatCount(shown.length), formatCount(cause.count))}
            </Text>
          ) : null}
        </>
      )}
    </QueryView>
  );
}

interface RecordRowProps {
  readonly record: LedgerRecord;
  readonly cause: Cause;
  /** Null where nothing can be decided. */
  readonly deciding: Deciding | null;
}

function RecordRow({ record, cause, deciding }: RecordRowProps) {
  const titleOf = useDatasetTitle();
  const { decisions } = messages.actions;
  return (
    <Table.Tr style={{ verticalAlign: 'top' }}>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{formatDay(record.date)}</Table.Td>
      <Table.Td>{titleOf(record.dataset)}</Table.Td>
      <Table.Td>
        {formatPayload(JSON.parse(record.payload), null).map(({ name, value }) => (
          <div key={name}>
            {name}: {value}
          </div>
        ))}
      </Table.Td>
      <Table.Td maw={360}>{record.lastMessage ?? ''}</Table.Td>
      <Table.Td>{placeText(record.reference)}</Table.Td>
      {deciding === null ? null : (
        <Table.Td>
          <Group gap={4} wrap="nowrap">
            {decisionsFor(cause.state).map((decision) => (
              <Button
                key={decision}
                size="compact-xs"
                variant={decision === 'approve' ? 'filled' : 'default'}
                disabled={deciding.isDeciding}
                onClick={() => deciding.decideOne(record.id, decision)}
              >
                {decisions[`${decision}One`]}
              </Button>
            ))}
          </Group>
        </Table.Td>
      )}
    </Table.Tr>
  );
}
