import { useState } from 'react';
import type { Settings } from '../../../../core/settings.ts';
import { useCall } from '../../../api/useCall.ts';
import { QueryView } from '../../../components/QueryView.tsx';
import { readDraft, type Draft } from '../draft/draft.ts';
import { MissingMapping } from './MissingMapping.tsx';
import { Wizard } from './Wizard.tsx';

export interface ResumedWizardProps {
  readonly name: string;
  readonly fromStart: boolean;
}

/** A mapping that was begun, from where it was left. */
export function ResumedWizard({ name, fromStart }: ResumedWizardProps) {
  const settings = useCall('readSettings', []);
  const drafts = useCall('listDrafts', []);
  return (
    <QueryView query={settings}>
      {(reading) => (
        <QueryView query={drafts}>
          {(kept) => (
            <Resumed
              draft={readDraft(kept[name])}
              name={name}
              settings={reading.settings}
              fromStart={fromStart}
            />
          )}
        </QueryView>
      )}
    </QueryView>
  );
}

interface ResumedProps extends ResumedWizardProps {
  readonly draft: Draft | null;
  readonly settings: Settings;
}

function Resumed({ draft, name, settings, fromStart }: ResumedProps) {
  const [start] = useState(draft);
  if (start === null) return <MissingMapping id={name} />;
  return <Wizard start={start} settings={settings} isResumed fromStart={fromStart} />;
}
