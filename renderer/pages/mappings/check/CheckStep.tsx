import { Button } from '@mantine/core';
import { messages } from '../../../messages.ts';
import { useSaveMapping } from '../wizard/useSaveMapping.ts';
import type { WizardWays } from '../wizard/Wizard.tsx';
import type { WizardParts } from '../wizard/wizardParts.ts';

export function CheckStep({ parts, ways }: { readonly parts: WizardParts; readonly ways: WizardWays }) {
  const save = useSaveMapping(parts, ways.release);
  return (
    <Button onClick={() => save.mutate(undefined, { onSuccess: ways.leave })}>
      {messages.mappings.check.save}
    </Button>
  );
}
