import { Box, Paper, Stack, Table, Text, Title } from '@mantine/core';
import type { Dataset } from '../../../../core/catalogue/dataset.ts';
import type { RecordDraft } from '../../../../core/mapping/record.ts';
import type { MappingPreview, ShapePreview } from '../../../../electron/mappingViews.ts';
import { ApiProblem } from '../../../api/callApi.ts';
import { ProblemAlert } from '../../../components/ProblemAlert.tsx';
import { formatCount } from '../../../format/formatNumber.ts';
import { formatRead } from '../../../format/formatRead.ts';
import { messages } from '../../../messages.ts';
import { FindingList } from '../table/FindingList.tsx';
import { isNumeric } from '../isNumeric.ts';
import classes from './BeforeAfter.module.css';

export interface BeforeAfterProps {
  readonly preview: MappingPreview;
  readonly dataset: Dataset;
}

type Shaped = Extract<ShapePreview, { kind: 'shaped' }>;

/** Rows of the source beside the records that become of them. */
export function BeforeAfter({
  preview: { shape, rowCount, isComplete, leftOut },
  dataset,
}: BeforeAfterProps) {
  const { preview: texts } = messages.mappings.shape;
  if (shape.kind === 'problem') return <ProblemAlert error={new ApiProblem(shape.problem)} />;
  const total = isComplete ? texts.total : texts.totalPart;
  return (
    <Paper withBorder p="sm" component="section" aria-labelledby="contoh-bentuk">
      <Stack gap="sm">
        <Title order={3} size="h6" id="contoh-bentuk">
          {texts.title}
        </Title>
        {shape.after.length === 0 ? (
          <Text size="sm">{texts.nothing}</Text>
        ) : (
          <div className={classes['pair']}>
            <Before shaped={shape} />
            <After records={shape.after} dataset={dataset} />
          </div>
        )}
        <Text size="sm">{total(formatCount(rowCount - leftOut), formatCount(shape.recordCount))}</Text>
        <FindingList findings={shape.findings} />
      </Stack>
    </Paper>
  );
}

function Before({ shaped: { columns, before } }: { readonly shaped: Shaped }) {
  const { preview: texts } = messages.mappings.shape;
  return (
    <Box style={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={texts.before}>
      <Table withTableBorder verticalSpacing={4} captionSide="top">
        <Table.Caption mt={0} ta="left">
          {texts.before}
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.row}</Table.Th>
            {columns.map((name) => (
              <Table.Th key={name}>{name}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {before.map(({ number, values }) => (
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
  );
}

interface AfterProps {
  readonly records: readonly RecordDraft[];
  readonly dataset: Dataset;
}

function After({ records, dataset }: AfterProps) {
  const { preview: texts } = messages.mappings.shape;
  const fields = dataset.fields.filter(({ name }) =>
    records.some(({ payload }) => payload[name] !== undefined),
  );
  return (
    <Box style={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={texts.after}>
      <Table withTableBorder verticalSpacing={4} captionSide="top">
        <Table.Caption mt={0} ta="left">
          {texts.after}
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            {fields.map((field) => (
              <Table.Th key={field.name} ta={isNumeric(field) ? 'right' : 'left'}>
                {field.name}
              </Table.Th>
            ))}
            <Table.Th>{texts.fromRows}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {records.map(({ payload, reference }, index) => (
            <Table.Tr key={index}>
              {fields.map((field) => (
                <Table.Td key={field.name} ta={isNumeric(field) ? 'right' : 'left'}>
                  {formatRead(payload[field.name] ?? '', field, dataset)}
                </Table.Td>
              ))}
              <Table.Td>{reference.rows.length === 0 ? texts.filled : reference.rows.join(', ')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Box>
  );
}
