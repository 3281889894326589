import { Stack } from '@mantine/core';
import { LayoutGrid } from 'lucide-react';
import { useState } from 'react';
import { civilDateIn, yearOf } from '../../../core/civilDate.ts';
import { useApplicationState } from '../../api/useApplicationState.ts';
import { useCall } from '../../api/useCall.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { PageFrame } from '../../components/PageFrame.tsx';
import { QueryView } from '../../components/QueryView.tsx';
import { useNow } from '../../components/useNow.ts';
import { messages } from '../../messages.ts';
import { BoardActions } from './BoardActions.tsx';
import { BoardCard } from './BoardCard.tsx';
import { BoardCharts } from './BoardCharts.tsx';
import { KeyFacts } from './KeyFacts.tsx';
import { StartButton } from './StartButton.tsx';
import { StateSentence } from './StateSentence.tsx';

/** Home: how things stand in one sentence, the board, and pictures of the year. */
export function BoardPage() {
  const state = useApplicationState();
  const settings = useCall('readSettings', []);
  const today = civilDateIn(settings.data?.settings.timeZone ?? 'Asia/Jakarta', useNow());
  const [year, setYear] = useState(yearOf(today));
  const board = useCall('readBoard', [{ from: `${year}-01-01`, to: `${year}-12-31` }], { keepsOld: true });
  // How things stand does not depend on the year that is looked at; what is late from December is late in January.
  const thisYear = yearOf(today);
  const recent = useCall('readBoard', [{ from: `${thisYear - 1}-01-01`, to: `${thisYear}-12-31` }]);
  const overview = state?.overview ?? null;
  const isEmpty = overview?.mappings.length === 0;
  return (
    <PageFrame
      title={messages.board.title}
      actions={isEmpty || state === undefined ? undefined : <BoardActions state={state} />}
    >
      {isEmpty ? (
        <EmptyState icon={LayoutGrid} title={messages.board.empty.title} action={<StartButton />}>
          {messages.board.empty.text}
        </EmptyState>
      ) : (
        <QueryView query={board}>
          {(rows) => (
            <Stack gap="md">
              {state === undefined || overview === null || recent.data === undefined ? null : (
                <>
                  <StateSentence overview={overview} board={recent.data} />
                  <KeyFacts overview={overview} />
                </>
              )}
              <BoardCard rows={rows} year={year} onYear={setYear} today={today} />
              <BoardCharts rows={rows} year={year} today={today} />
            </Stack>
          )}
        </QueryView>
      )}
    </PageFrame>
  );
}
