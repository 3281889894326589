import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ApplicationState } from '../../electron/applicationState.ts';
import { callApi } from './callApi.ts';

const KEY = ['readState'] as const;

/** What the application says of itself; undefined until it has answered for the first time. */
export function useApplicationState(): ApplicationState | undefined {
  return useQuery({ queryKey: KEY, queryFn: () => callApi('readState') }).data;
}

/** Hears of every change, once for the whole window; what the ledger shows is asked anew when a run has ended. */
export function useRefreshing(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const offState = window.kirimBios.on('stateChanged', (state) => queries.setQueryData(KEY, state));
    const offFinished = window.kirimBios.on('runFinished', () => void queries.invalidateQueries());
    return () => {
      offState();
      offFinished();
    };
  }, [queries]);
}
