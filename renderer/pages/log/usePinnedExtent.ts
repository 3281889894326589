import { useState } from 'react';
import type { LogExtent, LogQuery } from '../../../electron/logQuery.ts';
import { useCall } from '../../api/useCall.ts';

export interface PinnedExtent {
  readonly extent: LogExtent | undefined;
  readonly error: Error | null;
  /** Attempts that came after what is shown. */
  readonly newer: number;
  /** Keeps what is shown in place while others are added; or shows the newest again. */
  readonly pin: (isPinned: boolean) => void;
}

/** How long the list is. It grows by itself only while its beginning is in sight. */
export function usePinnedExtent(query: LogQuery): PinnedExtent {
  const { data: latest, error } = useCall('measureLog', [query]);
  const [pinned, setPinned] = useState<LogExtent | null>(null);
  const extent = pinned ?? latest;
  return {
    extent,
    error,
    newer: latest === undefined || extent === undefined ? 0 : Math.max(0, latest.count - extent.count),
    pin: (isPinned) => setPinned((current) => (isPinned ? (current ?? latest ?? null) : null)),
  };
}
