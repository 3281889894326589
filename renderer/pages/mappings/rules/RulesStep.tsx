import { NumberInput, Stack, TextInput } from '@mantine/core';
import { Disclosure } from '../../../components/Disclosure.tsx';
import { messages } from '../../../messages.ts';
import { StepHeading } from '../wizard/StepHeading.tsx';
import type { WizardParts } from '../wizard/wizardParts.ts';
import { GuardFields } from './GuardFields.tsx';
import { ScheduleTerms } from './ScheduleTerms.tsx';

/** When the data is sent by itself, and what holds it back. */
export function RulesStep({ parts }: { readonly parts: WizardParts }) {
  const { rules: texts } = messages.mappings;
  if (parts.dataset === null) return null;
  return (
    <>
      <StepHeading title={texts.title} text={texts.text} />
      <ScheduleTerms parts={parts} dataset={parts.dataset} />
      <GuardFields parts={parts} />
      <MoreTerms parts={parts} />
    </>
  );
}

function MoreTerms({ parts: { draft, change } }: { readonly parts: WizardParts }) {
  const { more } = messages.mappings.rules;
  return (
    <Disclosure title={more.title}>
      <Stack gap="sm" maw={520}>
        <NumberInput
          label={more.lookBack}
          description={more.lookBackText}
          min={0}
          max={3660}
          allowDecimal={false}
          value={draft.lookBackDays ?? ''}
          onChange={(days) =>
            change((current) => ({ ...current, lookBackDays: typeof days === 'number' ? days : null }))
          }
        />
        <TextInput
          label={more.unit}
          description={more.unitText}
          value={draft.unit}
          maxLength={200}
          onChange={(event) => {
            const unit = event.currentTarget.value;
            change((current) => ({ ...current, unit }));
          }}
        />
      </Stack>
    </Disclosure>
  );
}
