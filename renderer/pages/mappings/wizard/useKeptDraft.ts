import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { callApi } from '../../../api/callApi.ts';
import { isBegun, type Draft } from '../draft/draft.ts';
import type { ChangeDraft } from './wizardParts.ts';

const REST_MS = 400;

export interface KeptDraft {
  readonly draft: Draft;
  readonly change: ChangeDraft;
  /** From now on it is not kept any more, e.g. since it was saved. */
  readonly release: () => Promise<void>;
}

/** A draft that is kept whenever it has changed, so that it can be left at any moment. */
export function useKeptDraft(start: Draft): KeptDraft {
  const queries = useQueryClient();
  const [draft, setDraft] = useState(start);
  const kept = useRef({ start, current: start, last: start, isReleased: false });
  useEffect(() => {
    kept.current.current = draft;
    const timer = setTimeout(() => void keep(kept.current), REST_MS);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => {
    const keeping = kept.current;
    return () => {
      void keep(keeping).then(() => queries.invalidateQueries({ queryKey: ['listDrafts'] }));
    };
  }, [queries]);
  const release = useCallback(async () => {
    kept.current.isReleased = true;
    await callApi('keepDraft', kept.current.start.name, null);
  }, []);
  return { draft, change: setDraft, release };
}

interface Keeping {
  readonly start: Draft;
  readonly current: Draft;
  last: Draft;
  readonly isReleased: boolean;
}

/** Looking at a mapping is no change; only going from step to step neither. */
async function keep(keeping: Keeping): Promise<void> {
  const { current, last, isReleased } = keeping;
  if (isReleased || current === last || !isBegun(current)) return;
  if (current.editing !== null && isSame(current, keeping.start)) return;
  keeping.last = current;
  await callApi('keepDraft', current.name, { ...current });
}

function isSame({ step: _one, ...draft }: Draft, { step: _other, ...start }: Draft): boolean {
  return JSON.stringify(draft) === JSON.stringify(start);
}
