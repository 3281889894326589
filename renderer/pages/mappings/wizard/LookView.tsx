import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemAlert } from '../../../components/ProblemAlert.tsx';
import { Reading } from './Reading.tsx';

export interface LookViewProps<Value> {
  readonly look: UseQueryResult<Value>;
  readonly children: (value: Value) => ReactNode;
}

/** What a look into a source came to: what was found, how far the reading is, or the problem with a way to try again. */
export function LookView<Value>({ look, children }: LookViewProps<Value>) {
  if (look.data !== undefined) return children(look.data);
  if (look.isError && !look.isFetching) {
    return <ProblemAlert error={look.error} onRetry={() => void look.refetch()} />;
  }
  return look.fetchStatus === 'idle' ? null : <Reading />;
}
