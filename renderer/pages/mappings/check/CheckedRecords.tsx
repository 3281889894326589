import { Box, Button, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { DATE_FIELD, type Dataset, type Field } from '../../../../core/catalogue/dataset.ts';
import { PagedRows } from '../../../components/PagedRows.tsx';
import { formatCount } from '../../../format/formatNumber.ts';
import { formatRead } from '../../../format/formatRead.ts';
import { formatDay } from '../../../format/formatValue.ts';
import { messages } from '../../../messages.ts';
import { isNumeric } from '../isNumeric.ts';
import type { PlacedRecord } from './checkResult.ts';
import { RowsBehindDialog } from './RowsBehindDialog.tsx';

export interface CheckedRecordsProps {
  readonly records: readonly PlacedRecord[];
  readonly dataset: Dataset;
  readonly emptyText: string;
  /** Whether to say why each is held. */
  readonly hasReasons: boolean;
}

/** Records of a dry run with their values, and the way to the source rows behind each. */
export function CheckedRecords({ records, dataset, emptyText, hasReasons }: CheckedRecordsProps) {
  const [looked, setLooked] = useState<PlacedRecord | null>(null);
  const { columns } = messages.mappings.check;
  if (records.length === 0) return <Text size="sm">{emptyText}</Text>;
  const fields = dataset.fields.filter(({ name }) =>
    records.some(({ record }) => record.payload[name] !== undefined),
  );
  return (
    <>
      <PagedRows rows={records}>
        {(shown) => (
          <Box style={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={columns.state}>
            <Table withTableBorder verticalSpacing={6}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{columns.state}</Table.Th>
                  {fields.map((field) => (
                    <Table.Th key={field.name} ta={isNumeric(field) ? 'right' : 'left'}>
                      {field.name}
                    </Table.Th>
                  ))}
                  <Table.Th>{columns.source}</Table.Th>
                  {hasReasons ? <Table.Th>{columns.reason}</Table.Th> : null}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {shown.map((placed) => (
                  <RecordRow
                    key={`${placed.read} ${placed.place}`}
                    placed={placed}
                    dataset={dataset}
                    fields={fields}
                    hasReasons={hasReasons}
                    onLook={() => setLooked(placed)}
                  />
                ))}
              </Table.Tbody>
            </Table>
          </Box>
        )}
      </PagedRows>
      <RowsBehindDialog placed={looked} onClose={() => setLooked(null)} />
    </>
  );
}

interface RecordRowProps extends Pick<CheckedRecordsProps, 'dataset' | 'hasReasons'> {
  readonly placed: PlacedRecord;
  readonly fields: readonly Field[];
  readonly onLook: () => void;
}

function RecordRow({ placed, dataset, fields, hasReasons, onLook }: RecordRowProps) {
  const { check: texts } = messages.mappings;
  const { payload, comparison, heldBecause } = placed.record;
  return (
    <Table.Tr style={{ verticalAlign: 'top' }}>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{texts.comparisons[comparison]}</Table.Td>
      {fields.map((field) => (
        <Table.Td key={field.name} ta={isNumeric(field) ? 'right' : 'left'} style={{ whiteSpace: 'nowrap' }}>
          {field.type === 'date'
            ? formatDay(payload[field.name] ?? '')
            : formatRead(payload[field.name] ?? '', field, dataset)}
        </Table.Td>
      ))}
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        <SourceOf placed={placed} onLook={onLook} />
      </Table.Td>
      {hasReasons ? (
        <Table.Td miw={260}>
          {heldBecause.map(({ message, remedy }, index) => (
            <Text key={index} size="sm">
              {message} {remedy}
            </Text>
          ))}
        </Table.Td>
      ) : null}
    </Table.Tr>
  );
}

function SourceOf({
  placed: { record },
  onLook,
}: {
  readonly placed: PlacedRecord;
  readonly onLook: () => void;
}) {
  const { check: texts } = messages.mappings;
  const { rows, cumulativeSince } = record.reference;
  const [only, ...others] = rows;
  if (cumulativeSince === undefined && only !== undefined && others.length === 0) return texts.row(only);
  const count = rows.length === 0 ? texts.noRow : texts.rows(formatCount(rows.length));
  const name = cumulativeSince === undefined ? count : `${count}, ${texts.cumulative}`;
  return (
    <Button
      size="compact-xs"
      variant="default"
      onClick={onLook}
      aria-label={texts.showRows(name, formatDay(record.payload[DATE_FIELD] ?? ''))}
    >
      {name}
    </Button>
  );
}
