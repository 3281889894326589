import { VisuallyHidden } from '@mantine/core';
import { Check, CircleAlert } from 'lucide-react';
import { messages } from '../../../messages.ts';
import { gapOf, reachableSteps } from '../draft/stepGaps.ts';
import { steps, type Step } from '../draft/steps.ts';
import classes from './StepBar.module.css';
import type { WizardParts } from './wizardParts.ts';

export interface StepBarProps {
  readonly parts: Pick<WizardParts, 'draft' | 'dataset'>;
  readonly onStep: (step: Step) => void;
}

/** Where one is among the steps, which are done, and which can be gone to. */
export function StepBar({ parts: { draft, dataset }, onStep }: StepBarProps) {
  const reachable = reachableSteps(draft, dataset);
  return (
    <nav aria-label={messages.mappings.wizard.stepsLabel}>
      <ol className={classes['list']}>
        {steps.map((step, index) => (
          <li key={step}>
            <StepButton
              step={step}
              number={index + 1}
              isCurrent={step === draft.step}
              isReachable={reachable.has(step)}
              state={stateOf(step, draft, dataset)}
              onStep={onStep}
            />
          </li>
        ))}
      </ol>
    </nav>
  );
}

type StepState = 'done' | 'gap' | 'ahead';

function stateOf(step: Step, draft: WizardParts['draft'], dataset: WizardParts['dataset']): StepState {
  const isBehind = steps.indexOf(step) < steps.indexOf(draft.step) || draft.editing !== null;
  if (!isBehind) return 'ahead';
  return gapOf(step, draft, dataset) === null ? 'done' : 'gap';
}

interface StepButtonProps {
  readonly step: Step;
  readonly number: number;
  readonly isCurrent: boolean;
  readonly isReachable: boolean;
  readonly state: StepState;
  readonly onStep: (step: Step) => void;
}

function StepButton({ step, number, isCurrent, isReachable, state, onStep }: StepButtonProps) {
  const { wizard } = messages.mappings;
  return (
    <button
      type="button"
      className={classes['step']}
      data-done={state === 'done'}
      aria-current={isCurrent ? 'step' : undefined}
      aria-disabled={!isReachable}
      onClick={() => {
        if (isReachable) onStep(step);
      }}
    >
      <span className={classes['number']}>
        {number}
        {state === 'done' ? <Check size={14} aria-hidden /> : null}
        {state === 'gap' ? <CircleAlert size={14} aria-hidden /> : null}
      </span>
      <span>{wizard.steps[step]}</span>
      {state === 'ahead' ? null : (
        <VisuallyHidden>{state === 'done' ? wizard.stepDone : wizard.stepProblem}</VisuallyHidden>
      )}
    </button>
  );
}
