import { useState } from 'react';
import type { MappingSettings, Settings } from '../../../../core/settings.ts';
import { useCall } from '../../../api/useCall.ts';
import { QueryView } from '../../../components/QueryView.tsx';
import { draftOf, readDraft, type Draft } from '../draft/draft.ts';
import { MissingMapping } from './MissingMapping.tsx';
import { Wizard } from './Wizard.tsx';

export interface EditWizardProps {
  readonly id: string;
  readonly fromStart: boolean;
}

/** Changing a mapping that there is; changes that were begun go on. */
export function EditWizard({ id, fromStart }: EditWizardProps) {
  const settings = useCall('readSettings', []);
  const drafts = useCall('listDrafts', [], { refetchOnMount: 'always' });
  return (
    <QueryView query={settings}>
      {(reading) => {
        const mapping = reading.settings.mappings.find((each) => each.id === id);
        if (mapping === undefined) return <MissingMapping id={id} />;
        return (
          <QueryView query={drafts} mustBeNew>
            {(kept) => (
              <EditDraftWizard
                mapping={mapping}
                kept={readDraft(kept[draftOf(mapping).name])}
                settings={reading.settings}
                fromStart={fromStart}
              />
            )}
          </QueryView>
        );
      }}
    </QueryView>
  );
}

interface EditDraftWizardProps {
  readonly mapping: MappingSettings;
  readonly kept: Draft | null;
  readonly settings: Settings;
  readonly fromStart: boolean;
}

function EditDraftWizard({ mapping, kept, settings, fromStart }: EditDraftWizardProps) {
  const [start] = useState(() => kept ?? { ...draftOf(mapping), step: 'fields' as const });
  return <Wizard start={start} settings={settings} isResumed={kept !== null} fromStart={fromStart} />;
}
