import { Alert, Anchor, Button, Stack, Text } from '@mantine/core';
import { Info } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Settings } from '../../../../core/settings.ts';
import { callApi } from '../../../api/callApi.ts';
import { PageFrame } from '../../../components/PageFrame.tsx';
import { askFirst } from '../../../components/askFirst.tsx';
import { messages } from '../../../messages.ts';
import { goTo, hrefOf } from '../../../shell/place.ts';
import { CheckStep } from '../check/CheckStep.tsx';
import { DatasetStep } from '../dataset/DatasetStep.tsx';
import type { Draft } from '../draft/draft.ts';
import type { Step } from '../draft/steps.ts';
import { FieldsStep } from '../fields/FieldsStep.tsx';
import { RulesStep } from '../rules/RulesStep.tsx';
import { ShapeStep } from '../shape/ShapeStep.tsx';
import { SourceStep } from '../source/SourceStep.tsx';
import { TableStep } from '../table/TableStep.tsx';
import { StepBar } from './StepBar.tsx';
import { useKeptDraft } from './useKeptDraft.ts';
import { useWizard } from './useWizard.ts';
import { WizardFooter } from './WizardFooter.tsx';
import type { WizardParts } from './wizardParts.ts';

export interface WizardProps {
  readonly start: Draft;
  readonly settings: Settings;
  /** The draft was found where it had been left. */
  readonly isResumed: boolean;
  readonly fromStart: boolean;
}

/** Making or changing a mapping, step by step; it can be left at any moment and goes on from there. */
export function Wizard({ start, settings, isResumed, fromStart }: WizardProps) {
  const { draft, change, release } = useKeptDraft(start);
  const parts = useWizard(draft, change, settings);
  useEffect(() => () => void callApi('stopLooking'), []);
  const content = useFocusOnStep(draft.step);
  const { wizard } = messages.mappings;
  const goToStep = (step: Step): void => change((current) => ({ ...current, step }));
  const leave = (): void => (fromStart ? goTo('start') : goTo('mappings'));
  const discard = async (): Promise<void> => {
    await release();
    leave();
  };
  const title =
    start.editing === null ? wizard.newTitle : wizard.editTitle(parts.dataset?.title ?? start.editing);
  return (
    <PageFrame
      title={title}
      actions={
        <Anchor href={fromStart ? hrefOf('start') : hrefOf('mappings')} size="sm">
          {draft.editing === null ? wizard.leave : wizard.leaveEdit}
        </Anchor>
      }
    >
      {isResumed && start.editing !== null ? (
        <ResumedAlert
          onDiscard={() =>
            askFirst({
              title: messages.mappings.wizard.discardChanges,
              text: messages.mappings.list.drafts.discardText,
              confirm: messages.mappings.list.drafts.discard,
              isDestructive: true,
              onConfirm: () => void discard(),
            })
          }
        />
      ) : null}
      <StepBar parts={parts} onStep={goToStep} />
      <Stack gap="md" ref={content} tabIndex={-1} style={{ outline: 'none' }}>
        {stepContent(parts, { goToStep, release, leave, isFromStart: fromStart })}
      </Stack>
      <WizardFooter parts={parts} onStep={goToStep} release={release} leave={leave} />
    </PageFrame>
  );
}

/** What a step may do beside changing the draft. */
export interface WizardWays {
  readonly goToStep: (step: Step) => void;
  /** The draft is not kept any more: it was saved. */
  readonly release: () => Promise<void>;
  readonly leave: () => void;
  /** Somebody came from Mulai. */
  readonly isFromStart: boolean;
}

function stepContent(parts: WizardParts, ways: WizardWays): ReactNode {
  switch (parts.draft.step) {
    case 'dataset':
      return <DatasetStep parts={parts} onStartFromFile={() => ways.goToStep('source')} />;
    case 'source':
      return <SourceStep parts={parts} />;
    case 'table':
      return <TableStep parts={parts} />;
    case 'fields':
      return <FieldsStep parts={parts} />;
    case 'shape':
      return <ShapeStep parts={parts} />;
    case 'rules':
      return <RulesStep parts={parts} />;
    case 'check':
      return <CheckStep parts={parts} ways={ways} />;
  }
}

/** Another step begins at its heading, for the eye and for the keyboard; the first one leaves the focus alone. */
function useFocusOnStep(step: Step) {
  const content = useRef<HTMLDivElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    content.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [step]);
  return content;
}

function ResumedAlert({ onDiscard }: { readonly onDiscard: () => void }) {
  const { wizard } = messages.mappings;
  return (
    <Alert icon={<Info aria-hidden />} variant="light">
      <Text size="sm" span mr="md">
        {wizard.resumed}
      </Text>
      <Button size="compact-sm" variant="default" onClick={onDiscard}>
        {wizard.discardChanges}
      </Button>
    </Alert>
  );
}
