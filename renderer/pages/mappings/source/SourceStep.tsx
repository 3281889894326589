import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { messages } from '../../../messages.ts';
import { StepHeading } from '../wizard/StepHeading.tsx';
import type { WizardParts } from '../wizard/wizardParts.ts';
import { FileSource } from './FileSource.tsx';
import { ServerSource } from './ServerSource.tsx';

const kinds = ['file', 'server'] as const;

/** Where the data is: a file, or a database server. */
export function SourceStep({ parts }: { readonly parts: WizardParts }) {
  const [kind, setKind] = useState(parts.draft.source?.kind ?? 'file');
  const { source: texts } = messages.mappings;
  return (
    <>
      <StepHeading title={texts.title} text={texts.text} />
      <SegmentedControl
        aria-label={texts.kind}
        data={kinds.map((value) => ({ value, label: texts.kinds[value] }))}
        value={kind}
        onChange={(value) => setKind(value === 'server' ? 'server' : 'file')}
        w={320}
      />
      {kind === 'file' ? <FileSource parts={parts} /> : <ServerSource parts={parts} />}
    </>
  );
}
