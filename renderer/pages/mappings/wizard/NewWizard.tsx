import { useState } from 'react';
import type { Settings } from '../../../../core/settings.ts';
import { useCall } from '../../../api/useCall.ts';
import { QueryView } from '../../../components/QueryView.tsx';
import { newDraft } from '../draft/draft.ts';
import { Wizard } from './Wizard.tsx';

export interface NewWizardProps {
  /** Null where the operator is to choose one. */
  readonly dataset: string | null;
  readonly fromStart: boolean;
}

/** A mapping from nothing. */
export function NewWizard({ dataset, fromStart }: NewWizardProps) {
  const settings = useCall('readSettings', []);
  const drafts = useCall('listDrafts', [], { refetchOnMount: 'always' });
  return (
    <QueryView query={settings}>
      {(reading) => (
        <QueryView query={drafts} mustBeNew>
          {(kept) => (
            <NewDraftWizard
              names={Object.keys(kept)}
              dataset={dataset}
              settings={reading.settings}
              fromStart={fromStart}
            />
          )}
        </QueryView>
      )}
    </QueryView>
  );
}

interface NewDraftWizardProps extends NewWizardProps {
  readonly names: readonly string[];
  readonly settings: Settings;
}

function NewDraftWizard({ names, dataset, settings, fromStart }: NewDraftWizardProps) {
  const [start] = useState(() => newDraft(freeName(names), dataset));
  return <Wizard start={start} settings={settings} isResumed={false} fromStart={fromStart} />;
}

function freeName(names: readonly string[]): string {
  const numbers = Array.from({ length: names.length + 1 }, (_, index) => `baru-${index + 1}`);
  return numbers.find((name) => !names.includes(name)) ?? 'baru';
}
