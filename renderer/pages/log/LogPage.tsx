import { Anchor, Button, Text } from '@mantine/core';
import { ScrollText } from 'lucide-react';
import { useCall } from '../../api/useCall.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { PageFrame } from '../../components/PageFrame.tsx';
import { QueryView } from '../../components/QueryView.tsx';
import { messages } from '../../messages.ts';
import { goTo, hrefOf } from '../../shell/place.ts';
import type { PageProps } from '../../shell/pageRegistry.ts';
import { filterOf, isNarrowed, placeOfFilter, type LogFilter } from './logFilter.ts';
import { LogActions } from './LogActions.tsx';
import { LogFilters } from './LogFilters.tsx';
import { LogList } from './LogList.tsx';

function narrow(filter: LogFilter): void {
  goTo('log', ...placeOfFilter(filter));
}

/** Every attempt with its answer: found, looked into, sent again, exported, checked. */
export function LogPage({ rest }: PageProps) {
  const filter = filterOf(rest);
  const all = useCall('measureLog', [{}]);
  const { title, explanation, empty } = messages.log;
  return (
    <QueryView query={all}>
      {({ count }) =>
        count === 0 ? (
          <PageFrame title={title}>
            <EmptyState
              icon={ScrollText}
              title={empty.title}
              action={
                <Button component="a" href={hrefOf('board')}>
                  {empty.action}
                </Button>
              }
            >
              {empty.text}
            </EmptyState>
          </PageFrame>
        ) : (
          <PageFrame title={title} actions={<LogActions filter={filter} />}>
            <Text size="sm" c="dimmed">
              {explanation}
            </Text>
            <LogFilters filter={filter} onChange={narrow} />
            {isNarrowed(filter) ? (
              <Anchor size="sm" href={hrefOf('log')}>
                {messages.log.filter.clear}
              </Anchor>
            ) : null}
            <LogList key={placeOfFilter(filter).join('/')} filter={filter} />
          </PageFrame>
        )
      }
    </QueryView>
  );
}
