import { Anchor, Modal, ScrollArea, Stack, Table, Text } from '@mantine/core';
import type { Overview } from '../../../electron/applicationState.ts';
import type { MappingReport } from '../../../core/run/runReport.ts';
import { formatCount } from '../../format/formatNumber.ts';
import { messages } from '../../messages.ts';
import { hrefOf } from '../../shell/place.ts';
import { useCheckAll, type CheckedMapping } from './useCheckAll.ts';

export interface CheckDialogProps {
  readonly mappings: Overview['mappings'];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const columns = ['rowsRead', 'new', 'changed', 'unchanged', 'held', 'invalid'] as const;

/** What would be sent now, of every mapping; nothing is sent. */
export function CheckDialog({ mappings, isOpen, onClose }: CheckDialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title={messages.board.check.title} size="xl" centered>
      <CheckedMappings mappings={mappings} />
    </Modal>
  );
}

function CheckedMappings({ mappings }: Pick<CheckDialogProps, 'mappings'>) {
  const ids = mappings.map(({ id }) => id);
  const { done, isUnderWay } = useCheckAll(ids);
  const { check } = messages.board;
  const titleOf = (id: string): string => mappings.find((mapping) => mapping.id === id)?.title ?? id;
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {check.explanation}
      </Text>
      <ScrollArea tabIndex={0} aria-label={check.title} role="region">
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{check.mapping}</Table.Th>
              {columns.map((name) => (
                <Table.Th key={name} ta="right">
                  {check.columns[name]}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {done.map((checked) => (
              <CheckedRow key={checked.mapping} checked={checked} title={titleOf(checked.mapping)} />
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
      <Text size="sm" role="status">
        {isUnderWay ? check.progress(done.length + 1, ids.length) : check.done}
      </Text>
    </Stack>
  );
}

function CheckedRow({ checked, title }: { readonly checked: CheckedMapping; readonly title: string }) {
  const link = <Anchor href={hrefOf('mappings', 'check', checked.mapping)}>{title}</Anchor>;
  if (checked.kind === 'failed') {
    return (
      <Table.Tr>
        <Table.Td>{link}</Table.Td>
        <Table.Td colSpan={columns.length}>
          <Text size="sm" c="var(--mantine-color-error)">
            {checked.problem.message} {checked.problem.remedy}
          </Text>
        </Table.Td>
      </Table.Tr>
    );
  }
  return (
    <Table.Tr>
      <Table.Td>{link}</Table.Td>
      {columns.map((name) => (
        <Table.Td key={name} ta="right">
          {formatCount(
            sumOf(
              checked.reads.map(({ counts }) => counts),
              name,
            ),
          )}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

function sumOf(counts: readonly MappingReport[], name: (typeof columns)[number]): number {
  return counts.reduce((sum, count) => sum + count[name], 0);
}
