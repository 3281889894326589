import type { UseQueryResult } from '@tanstack/react-query';
import type { Dataset } from '../../../../core/catalogue/dataset.ts';
import type { Settings } from '../../../../core/settings.ts';
import type { MappingPreview, SourceInspection } from '../../../../electron/mappingViews.ts';
import type { Draft } from '../draft/draft.ts';

export type ChangeDraft = (update: (draft: Draft) => Draft) => void;

/** What every step works with. */
export interface WizardParts {
  readonly draft: Draft;
  readonly change: ChangeDraft;
  /** Null until one is chosen, and for one that the catalogue does not have. */
  readonly dataset: Dataset | null;
  readonly settings: Settings;
  /** Ids that other mappings have. */
  readonly taken: readonly string[];
  readonly inspection: UseQueryResult<SourceInspection>;
  readonly preview: UseQueryResult<MappingPreview>;
}
