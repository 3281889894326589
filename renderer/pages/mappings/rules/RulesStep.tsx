import { LookView } from '../wizard/LookView.tsx';
import type { WizardParts } from '../wizard/wizardParts.ts';

export function RulesStep({ parts }: { readonly parts: WizardParts }) {
  return <LookView look={parts.preview}>{() => null}</LookView>;
}
