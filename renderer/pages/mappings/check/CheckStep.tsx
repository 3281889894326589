import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { ArrowLeft, Save } from 'lucide-react';
import { useMemo } from 'react';
import { ProblemAlert } from '../../../components/ProblemAlert.tsx';
import { messages } from '../../../messages.ts';
import { mappingOf } from '../draft/mappingOf.ts';
import { firstGap } from '../draft/stepGaps.ts';
import { StepHeading } from '../wizard/StepHeading.tsx';
import { useSaveMapping } from '../wizard/useSaveMapping.ts';
import type { WizardWays } from '../wizard/Wizard.tsx';
import type { WizardParts } from '../wizard/wizardParts.ts';
import { CheckView } from './CheckView.tsx';
import { SendBar } from './SendBar.tsx';
import { SendResult } from './SendResult.tsx';
import { useCheck } from './useCheck.ts';
import { useFinishedPasses } from './useFinishedPasses.ts';
import { useSend } from './useSend.ts';

export interface CheckStepProps {
  readonly parts: WizardParts;
  readonly ways: WizardWays;
}

/** What the draft would send; then it is saved, and sent if wanted. */
export function CheckStep({ parts, ways }: CheckStepProps) {
  const { draft, dataset, taken, settings } = parts;
  const mapping = useMemo(() => mappingOf(draft, taken), [draft, taken]);
  const save = useSaveMapping(parts, ways.release);
  const send = useSend();
  const finished = useFinishedPasses();
  const isOver = send.data !== undefined;
  const check = useCheck(mapping, firstGap(draft, dataset) === null && !isOver);
  const { check: texts } = messages.mappings;
  if (dataset === null) return null;
  const { counts } = check.look.data ?? {};
  const saveAndLeave = (): void =>
    save.mutate(undefined, {
      onSuccess: () => {
        notifications.show({ color: 'green', message: texts.saved });
        ways.leave();
      },
    });
  // What is due is sent as soon as the mapping is saved, perhaps before this window comes to send.
  const saveAndSend = (): void => {
    finished.forget();
    save.mutate(undefined, {
      onSuccess: ({ id }) => send.mutate({ mapping: id, range: check.range, earlier: finished.reports() }),
    });
  };
  return (
    <>
      {isOver ? null : <StepHeading title={texts.title} text={texts.text} />}
      {send.isError ? <ProblemAlert error={send.error} /> : null}
      {send.data === undefined ? null : <SendResult report={send.data} fromStart={ways.isFromStart} />}
      {isOver ? null : <CheckView check={check} dataset={dataset} />}
      {isOver ? null : (
        <SendBar
          environment={settings.environment}
          ready={(counts?.new ?? 0) + (counts?.changed ?? 0)}
          sendLabel={texts.saveAndSend}
          isBusy={save.isPending || send.isPending}
          onSend={saveAndSend}
        >
          <Button
            variant="default"
            leftSection={<ArrowLeft size={18} aria-hidden />}
            onClick={() => ways.goToStep('rules')}
          >
            {messages.mappings.wizard.back}
          </Button>
          <Button
            variant="default"
            leftSection={<Save size={18} aria-hidden />}
            disabled={firstGap(draft, dataset) !== null || send.isPending}
            loading={save.isPending}
            onClick={saveAndLeave}
          >
            {texts.save}
          </Button>
        </SendBar>
      )}
    </>
  );
}
