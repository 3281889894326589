import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { MappingSettings } from '../../../../core/settings.ts';
import type { DayRange } from '../../../../electron/dayRange.ts';
import { callApi } from '../../../api/callApi.ts';
import { checkResultOf, type CheckResult } from './checkResult.ts';

/** Which days a dry run is about. */
export type RangeKind = 'usual' | 'all' | 'chosen';

export interface Check {
  readonly kind: RangeKind;
  readonly setKind: (kind: RangeKind) => void;
  /** Days that are being typed. */
  readonly from: string | null;
  readonly to: string | null;
  readonly setFrom: (day: string | null) => void;
  readonly setTo: (day: string | null) => void;
  /** The days that were asked for; null: the usual ones. */
  readonly range: DayRange | null;
  /** False while it is not known yet which days are meant; then nothing is shown and nothing can be sent. */
  readonly isReady: boolean;
  /** The source's dates could be asked for and none was found. */
  readonly hasNoDates: boolean;
  readonly look: UseQueryResult<CheckResult>;
}

/**
 * A dry run of a mapping. Its result is not kept for later: the worker remembers the rows behind the last one only.
 */
export function useCheck(mapping: MappingSettings | null, isWanted: boolean): Check {
  const [kind, setKind] = useState<RangeKind>('usual');
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const dates = useSourceDates(mapping, kind === 'all' && isWanted);
  const chosen = from === null || to === null || from > to ? null : { from, to };
  const range = { usual: null, all: dates.data ?? null, chosen }[kind];
  const isReady = kind === 'usual' || range !== null;
  const text = useMemo(() => JSON.stringify(mapping), [mapping]);
  const look = useQuery({
    queryKey: ['checkDraft', text, isReady ? range : 'not-chosen'],
    queryFn: async () => {
      if (mapping === null) throw new Error('there is nothing to check');
      return checkResultOf(await callApi('checkDraft', mapping, range));
    },
    enabled: mapping !== null && isReady && isWanted,
    gcTime: 0,
  });
  const hasNoDates = kind === 'all' && dates.isFetched && (dates.data ?? null) === null;
  return { kind, setKind, from, to, setFrom, setTo, range, isReady, hasNoDates, look };
}

/** First and last day that a mapping's source speaks of. */
function useSourceDates(mapping: MappingSettings | null, isWanted: boolean): UseQueryResult<DayRange | null> {
  const reading = useMemo(() => (mapping === null ? null : readingOf(mapping)), [mapping]);
  return useQuery({
    queryKey: ['sourceDates', JSON.stringify(reading)],
    queryFn: async () => {
      if (reading === null) return null;
      return (await callApi('previewMapping', { mapping: reading })).dates;
    },
    enabled: reading !== null && isWanted,
  });
}

function readingOf({ id, dataset, source, bindings, filter, shape }: MappingSettings) {
  return {
    id,
    dataset,
    source,
    bindings,
    ...(filter === undefined ? {} : { filter }),
    ...(shape === undefined ? {} : { shape }),
  };
}
