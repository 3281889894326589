import { Drawer, Stack, Text } from '@mantine/core';
import type { CellState } from '../../../core/schedule/board.ts';
import { useApplicationState } from '../../api/useApplicationState.ts';
import { useCall } from '../../api/useCall.ts';
import { useDatasets } from '../../api/useDatasets.ts';
import { QueryView } from '../../components/QueryView.tsx';
import { CellStateLabel } from '../../components/StateLabel.tsx';
import { useFormatTime } from '../../format/useFormatTime.ts';
import { messages } from '../../messages.ts';
import type { ChosenCell } from './BoardCard.tsx';
import { PeriodActions } from './PeriodActions.tsx';
import { RecordTable } from './RecordTable.tsx';

export interface CellDrawerProps {
  /** Null while nothing is opened. */
  readonly chosen: ChosenCell | null;
  readonly onClose: () => void;
}

/** What happened in a period, and what to do. */
export function CellDrawer({ chosen, onClose }: CellDrawerProps) {
  const datasets = useDatasets();
  const title = chosen === null ? '' : (datasets.get(chosen.dataset)?.title ?? chosen.dataset);
  return (
    <Drawer
      opened={chosen !== null}
      onClose={onClose}
      position="right"
      size="lg"
      title={<Text fw={600}>{title}</Text>}
    >
      {chosen === null ? null : <PeriodDetail chosen={chosen} />}
    </Drawer>
  );
}

function PeriodDetail({ chosen: { dataset, cell } }: { readonly chosen: ChosenCell }) {
  const { period, dueAt, updatedAt } = cell;
  const datasets = useDatasets();
  const formatTime = useFormatTime();
  const range = { from: period.first, to: period.last };
  const records = useCall('listRecords', [dataset, range]);
  // The cell may have changed since it was opened; the board knows.
  const board = useCall('readBoard', [range]);
  const now = board.data
    ?.find((row) => row.dataset === dataset)
    ?.cells.find((candidate) => candidate.period.id === period.id);
  const state: CellState = now?.state ?? cell.state;
  const mappings =
    useApplicationState()?.overview?.mappings.filter((mapping) => mapping.dataset === dataset) ?? [];
  const { detail } = messages.board;
  return (
    <Stack gap="md">
      <div>
        <Text fw={600} size="lg">
          {period.label}
        </Text>
        <CellStateLabel state={state} />
        <Text size="sm" mt={4}>
          {detail.advice[state]}
        </Text>
        <Text size="xs" c="dimmed">
          {dueAt === null ? detail.notScheduled : detail.due(formatTime(dueAt))}
          {updatedAt === null ? '' : ` ${detail.updated(formatTime(now?.updatedAt ?? updatedAt))}`}
        </Text>
      </div>
      <PeriodActions mappings={mappings} period={period} state={state} />
      <QueryView query={records}>
        {(list) => <RecordTable records={list} dataset={datasets.get(dataset)} />}
      </QueryView>
    </Stack>
  );
}
