import { ActionIcon, Group, Paper, Text, Title } from '@mantine/core';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { CivilDate } from '../../../core/civilDate.ts';
import { readCivilDate, yearOf } from '../../../core/civilDate.ts';
import { cellStateTitles } from '../../../core/schedule/cellStateTitles.ts';
import type { BoardCell, BoardRow, CellState } from '../../../core/schedule/board.ts';
import { CellStateLabel } from '../../components/StateLabel.tsx';
import { messages } from '../../messages.ts';
import { BoardGrid } from './BoardGrid.tsx';
import { CellDrawer } from './CellDrawer.tsx';

export interface BoardCardProps {
  readonly rows: readonly BoardRow[];
  readonly year: number;
  readonly onYear: (year: number) => void;
  readonly today: CivilDate;
}

export interface ChosenCell {
  readonly dataset: string;
  readonly cell: BoardCell;
}

/** The board of a year with its legend; a cell opens what happened there. */
export function BoardCard({ rows, year, onYear, today }: BoardCardProps) {
  const [chosen, setChosen] = useState<ChosenCell | null>(null);
  const first = readCivilDate(`${year}-01-01`);
  const last = readCivilDate(`${year}-12-31`);
  const { grid } = messages.board;
  return (
    <Paper withBorder p="md" component="section" aria-label={grid.title}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          {grid.title}
        </Title>
        <Group gap={4} wrap="nowrap">
          <ActionIcon variant="default" aria-label={grid.earlierYear} onClick={() => onYear(year - 1)}>
            <ChevronLeft size={18} aria-hidden />
          </ActionIcon>
          <Text fw={600} aria-live="polite" px={4}>
            {year}
          </Text>
          <ActionIcon
            variant="default"
            aria-label={grid.laterYear}
            disabled={year >= yearOf(today)}
            onClick={() => onYear(year + 1)}
          >
            <ChevronRight size={18} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
      {first === null || last === null ? null : (
        <BoardGrid rows={rows} board={{ first, last }} today={today} onOpen={setChosen} />
      )}
      <Legend rows={rows} />
      <CellDrawer chosen={chosen} onClose={() => setChosen(null)} />
    </Paper>
  );
}

function Legend({ rows }: { readonly rows: readonly BoardRow[] }) {
  const present = new Set(rows.flatMap(({ cells }) => cells.map(({ state }) => state)));
  const shown = Object.keys(cellStateTitles).flatMap((name) =>
    [...present].filter((state) => state === name),
  );
  return (
    <Group component="ul" gap="md" mt="sm" p={0} aria-label={messages.board.grid.legend}>
      {shown.map((state: CellState) => (
        <li key={state} style={{ listStyle: 'none' }}>
          <CellStateLabel state={state} />
        </li>
      ))}
    </Group>
  );
}
