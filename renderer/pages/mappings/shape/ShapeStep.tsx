import { LookView } from '../wizard/LookView.tsx';
import type { WizardParts } from '../wizard/wizardParts.ts';

export function ShapeStep({ parts }: { readonly parts: WizardParts }) {
  return <LookView look={parts.preview}>{() => null}</LookView>;
}
