import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { civilDateIn } from '../../../../core/civilDate.ts';
import type { Settings } from '../../../../core/settings.ts';
import type { MappingPreview, SourceInspection } from '../../../../electron/mappingViews.ts';
import { callApi } from '../../../api/callApi.ts';
import { useCall } from '../../../api/useCall.ts';
import { useDatasets } from '../../../api/useDatasets.ts';
import { withSuggestedBindings, withSuggestedShape } from '../draft/changes.ts';
import { withSuggestedSchedule } from '../draft/suggestedSchedule.ts';
import type { Draft } from '../draft/draft.ts';
import { idOf, readingOf } from '../draft/mappingOf.ts';
import { sourceOf } from '../draft/sourceDraft.ts';
import { steps } from '../draft/steps.ts';
import type { ChangeDraft, WizardParts } from './wizardParts.ts';

const TYPING_MS = 300;

/** Asks what the steps show, and takes over what is proposed where nothing was decided. */
export function useWizard(draft: Draft, change: ChangeDraft, settings: Settings): WizardParts {
  const datasets = useDatasets();
  const dataset = (draft.dataset === null ? undefined : datasets.get(draft.dataset)) ?? null;
  const ids = settings.mappings.map(({ id }) => id);
  const taken = ids.filter((id) => id !== draft.editing);
  const inspection = useInspection(draft, taken);
  const preview = usePreview(draft, taken, inspection);
  const { data: found } = inspection;
  const suggested = found?.suggestions.find((each) => each.dataset === draft.dataset);
  useEffect(() => {
    if (suggested !== undefined) change((current) => withSuggestedBindings(current, suggested.bindings));
  }, [suggested, change]);
  const shape = preview.data?.suggestedShape?.shape;
  const dates = preview.data?.dates ?? null;
  const isCurrent = !preview.isPlaceholderData;
  useEffect(() => {
    if (shape !== undefined && isCurrent) change((current) => withSuggestedShape(current, shape));
  }, [shape, isCurrent, change]);
  const { timeZone } = settings;
  useEffect(() => {
    if (dataset === null || !isCurrent) return;
    const today = civilDateIn(timeZone, Date.now());
    change((current) => withSuggestedSchedule(current, dates, today));
  }, [dataset, dates, isCurrent, timeZone, change]);
  return { draft, change, dataset, settings, taken, inspection, preview };
}

/** Servers are asked only when their connection has been typed. */
function useInspection(draft: Draft, taken: readonly string[]): UseQueryResult<SourceInspection> {
  const source = sourceOf(draft.source);
  const isTyping = draft.step === 'dataset' || (draft.step === 'source' && source?.kind !== 'file');
  const question = {
    mapping: idOf(draft, taken),
    source: source ?? nowhere,
    ...(draft.date === null ? {} : { date: draft.date }),
    ...(draft.dataset === null ? {} : { dataset: draft.dataset }),
  };
  return useCall('inspectSource', [question], { enabled: source !== null && !isTyping });
}

function usePreview(
  draft: Draft,
  taken: readonly string[],
  { data: found }: UseQueryResult<SourceInspection>,
): UseQueryResult<MappingPreview> {
  const mapping = useMemo(() => readingOf(draft, taken), [draft, taken]);
  const text = JSON.stringify(mapping === null ? null : { mapping, date: draft.date ?? undefined });
  const [asked] = useDebouncedValue(text, TYPING_MS);
  const hasBindings = Object.keys(draft.bindings).length > 0;
  const isWanted = steps.indexOf(draft.step) >= steps.indexOf('fields');
  const table = found?.table ?? null;
  return useQuery({
    queryKey: ['previewMapping', asked],
    queryFn: () => callApi('previewMapping', JSON.parse(asked)),
    enabled: asked !== 'null' && hasBindings && isWanted && table !== null,
    placeholderData: keepPreviousData,
  });
}

/** Stands for a source that is not chosen yet; never asked about. */
const nowhere = { kind: 'file', path: '-' } as const;
