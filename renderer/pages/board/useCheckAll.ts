import { useEffect, useState } from 'react';
import type { CheckedRead } from '../../../electron/engineViews.ts';
import type { Problem } from '../../../electron/reply.ts';
import { callApi, problemOfError } from '../../api/callApi.ts';

/** What a dry run of one mapping came to. */
export type CheckedMapping =
  | { readonly kind: 'read'; readonly mapping: string; readonly reads: readonly CheckedRead[] }
  | { readonly kind: 'failed'; readonly mapping: string; readonly problem: Problem };

export interface CheckingAll {
  readonly done: readonly CheckedMapping[];
  readonly isUnderWay: boolean;
}

/** Makes dry runs of mappings, one after the other; ends after the one under way when it is no longer shown. */
export function useCheckAll(mappings: readonly string[]): CheckingAll {
  const [done, setDone] = useState<readonly CheckedMapping[]>([]);
  const key = mappings.join('\n');
  useEffect(() => {
    const leaving = new AbortController();
    void checkAll(key.split('\n'), leaving.signal, (checked) => setDone((earlier) => [...earlier, checked]));
    return () => leaving.abort();
  }, [key]);
  return { done, isUnderWay: done.length < mappings.length };
}

async function checkAll(
  mappings: readonly string[],
  signal: AbortSignal,
  tell: (checked: CheckedMapping) => void,
): Promise<void> {
  for (const mapping of mappings) {
    const checked = await check(mapping);
    if (signal.aborted) return;
    tell(checked);
  }
}

async function check(mapping: string): Promise<CheckedMapping> {
  try {
    return { kind: 'read', mapping, reads: await callApi('check', mapping, null) };
  } catch (error) {
    return { kind: 'failed', mapping, problem: problemOfError(error) };
  }
}
