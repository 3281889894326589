import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { ArrowLeft, ArrowRight, Save } from 'lucide-react';
import { messages } from '../../../messages.ts';
import { firstGap, gapOf } from '../draft/stepGaps.ts';
import { stepAfter, stepBefore, type Step } from '../draft/steps.ts';
import { gapText } from './gapText.ts';
import { useSaveMapping } from './useSaveMapping.ts';
import classes from './WizardFooter.module.css';
import type { WizardParts } from './wizardParts.ts';

export interface WizardFooterProps {
  readonly parts: WizardParts;
  readonly onStep: (step: Step) => void;
  readonly release: () => Promise<void>;
  readonly leave: () => void;
}

/** The way to the next step and back, and what is missing for it. */
export function WizardFooter({ parts, onStep, release, leave }: WizardFooterProps) {
  const { draft, dataset } = parts;
  const { step, editing } = draft;
  const gap = step === 'dataset' && draft.source !== null ? null : gapOf(step, draft, dataset);
  const { wizard, check } = messages.mappings;
  const save = useSaveMapping(parts, release);
  const saveAndLeave = (): void =>
    save.mutate(undefined, {
      onSuccess: () => {
        notifications.show({ color: 'green', message: check.saved });
        leave();
      },
    });
  if (step === 'check') return null;
  return (
    <Group className={classes['footer']} justify="space-between" gap="sm">
      <Button
        variant="default"
        disabled={step === 'dataset'}
        leftSection={<ArrowLeft size={18} aria-hidden />}
        onClick={() => onStep(stepBefore(step))}
      >
        {wizard.back}
      </Button>
      <Text size="sm" c="dimmed" role="status" style={{ flex: 1 }} ta="right">
        {gap === null ? '' : gapText(gap)}
      </Text>
      {editing === null ? null : (
        <Button
          variant="default"
          leftSection={<Save size={18} aria-hidden />}
          loading={save.isPending}
          disabled={firstGap(draft, dataset) !== null}
          onClick={saveAndLeave}
        >
          {check.save}
        </Button>
      )}
      <Button
        disabled={gap !== null}
        rightSection={<ArrowRight size={18} aria-hidden />}
        onClick={() => onStep(stepAfter(step))}
      >
        {wizard.next}
      </Button>
    </Group>
  );
}
