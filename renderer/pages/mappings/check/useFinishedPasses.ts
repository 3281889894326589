import { useEffect, useRef } from 'react';
import type { RunReport } from '../../../../core/run/runReport.ts';

export interface FinishedPasses {
  /** Reports of the passes that ended since they were last forgotten. */
  readonly reports: () => readonly RunReport[];
  readonly forget: () => void;
}

/** Remembers the passes that end while a page is shown. */
export function useFinishedPasses(): FinishedPasses {
  const kept = useRef<readonly RunReport[]>([]);
  useEffect(
    () =>
      window.kirimBios.on('runFinished', (report) => {
        kept.current = [...kept.current, report];
      }),
    [],
  );
  return {
    reports: () => kept.current,
    forget: () => {
      kept.current = [];
    },
  };
}
