import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { RunReport } from '../../../../core/run/runReport.ts';
import type { DayRange } from '../../../../electron/dayRange.ts';
import { ApiProblem, callApi } from '../../../api/callApi.ts';

/** What to send: one mapping, and only some days of it where days were asked for. */
export interface SendRequest {
  readonly mapping: string;
  readonly range: DayRange | null;
}

/** Sends a mapping's data. A pass that is just under way, such as one that saving has begun, is waited for. */
export function useSend(): UseMutationResult<RunReport, Error, SendRequest> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: sendWhenFree,
    onSettled: () =>
      queries.invalidateQueries({
        predicate: ({ queryKey: [name] }) => name !== 'checkDraft' && name !== 'inspectSource',
      }),
  });
}

async function sendWhenFree({ mapping, range }: SendRequest): Promise<RunReport> {
  for (;;) {
    const finished = nextFinish();
    try {
      return await callApi('send', { mappings: [mapping], ...(range === null ? {} : { range }) });
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.problem.code !== 'busy') throw error;
      await finished.promise;
    } finally {
      finished.off();
    }
  }
}

function nextFinish(): { readonly promise: Promise<void>; readonly off: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const off = window.kirimBios.on('runProgressed', (run) => {
    if (run === null) resolve();
  });
  return { promise, off };
}
