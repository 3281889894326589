import { Button, Group, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { LoggedAttempt } from '../../../core/ledger/attemptLog.ts';
import { ProblemAlert } from '../../components/ProblemAlert.tsx';
import { formatCount } from '../../format/formatNumber.ts';
import { messages } from '../../messages.ts';
import { AttemptDrawer } from './AttemptDrawer.tsx';
import type { LogFilter } from './logFilter.ts';
import { LogTable, MOST_ROWS } from './LogTable.tsx';
import { usePinnedExtent } from './usePinnedExtent.ts';

/** The attempts that match, and one of them opened. */
export function LogList({ filter }: { readonly filter: LogFilter }) {
  const { extent, error, newer, pin } = usePinnedExtent(filter);
  const [opened, setOpened] = useState<LoggedAttempt | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const { table, filter: texts } = messages.log;
  // Where the beginning is out of sight, nothing moves under the operator's eyes.
  useEffect(() => pin((scroller.current?.scrollTop ?? 0) > 0 && extent !== undefined), [extent, pin]);
  if (error !== null) return <ProblemAlert error={error} />;
  if (extent === undefined) return null;
  return (
    <>
      <Group justify="space-between" mih={30}>
        <Text size="sm" role="status">
          {extent.count === 0 ? texts.none : table.count(formatCount(extent.count))}
        </Text>
        {newer === 0 ? null : (
          <Button
            size="xs"
            variant="light"
            onClick={() => {
              pin(false);
              scroller.current?.scrollTo({ top: 0 });
            }}
          >
            {table.newer(formatCount(newer))}
          </Button>
        )}
      </Group>
      {extent.count === 0 ? null : (
        <LogTable
          query={filter}
          extent={extent}
          scroller={scroller}
          onScroll={(top) => pin(top > 0)}
          onOpen={setOpened}
        />
      )}
      {extent.count > MOST_ROWS ? <Text size="sm">{table.tooMany(formatCount(MOST_ROWS))}</Text> : null}
      <AttemptDrawer attempt={opened} onClose={() => setOpened(null)} />
    </>
  );
}
