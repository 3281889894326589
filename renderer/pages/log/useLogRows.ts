import { keepPreviousData, useQueries } from '@tanstack/react-query';
import type { LoggedAttempt } from '../../../core/ledger/attemptLog.ts';
import type { LogExtent, LogQuery } from '../../../electron/logQuery.ts';
import { callApi } from '../../api/callApi.ts';

/** So many rows are asked for together. */
const BLOCK = 100;

/** Rows of a list by their place in it, loaded by blocks; undefined for those on their way. */
export function useLogRows(
  query: LogQuery,
  { upTo }: LogExtent,
  shown: { readonly first: number; readonly last: number },
): (index: number) => LoggedAttempt | undefined {
  const from = Math.floor(shown.first / BLOCK);
  const blocks = Array.from({ length: Math.floor(shown.last / BLOCK) - from + 1 }, (_, step) => from + step);
  const answers = useQueries({
    queries: blocks.map((block) => ({
      queryKey: ['listLogRows', query, upTo, block],
      queryFn: () => callApi('listLogRows', query, { upTo, skip: block * BLOCK, limit: BLOCK }),
      placeholderData: keepPreviousData,
      // A list up to an attempt never changes.
      staleTime: Infinity,
    })),
  });
  return (index) => answers[Math.floor(index / BLOCK) - from]?.data?.[index % BLOCK];
}
