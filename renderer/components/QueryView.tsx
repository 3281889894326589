import { Center, Loader } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { messages } from '../messages.ts';
import { ProblemAlert } from './ProblemAlert.tsx';

export interface QueryViewProps<Value> {
  readonly query: UseQueryResult<Value>;
  /** Waits for an answer that is younger than what asks, where an old one would do harm. */
  readonly mustBeNew?: boolean;
  readonly children: (value: Value) => ReactNode;
}

/** What a question came to: its answer, the wait for it, or the problem with a way to ask again. */
export function QueryView<Value>({ query, mustBeNew = false, children }: QueryViewProps<Value>) {
  if (query.data !== undefined && (!mustBeNew || query.isFetchedAfterMount)) return children(query.data);
  if (query.isError) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <Center py="xl">
      <Loader aria-label={messages.common.loading} />
    </Center>
  );
}
