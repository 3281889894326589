import { Group, Text } from '@mantine/core';
import type { RecordState } from '../../core/ledger/recordState.ts';
import { recordStateTitles } from '../../core/ledger/recordState.ts';
import type { CellState } from '../../core/schedule/board.ts';
import { cellStateTitles } from '../../core/schedule/cellStateTitles.ts';
import { StateMark } from './StateMark.tsx';

/** How a period stands: its sign and its name. */
export function CellStateLabel({ state }: { readonly state: CellState }) {
  return <MarkedName state={state} name={cellStateTitles[state]} />;
}

/** How a record stands: its sign and its name. */
export function RecordStateLabel({ state }: { readonly state: RecordState }) {
  return <MarkedName state={state === 'sending' ? 'pending' : state} name={recordStateTitles[state]} />;
}

function MarkedName({ state, name }: { readonly state: CellState; readonly name: string }) {
  return (
    <Group component="span" gap={6} wrap="nowrap" display="inline-flex">
      <StateMark state={state} />
      <Text span size="sm">
        {name}
      </Text>
    </Group>
  );
}
