import { Button, Group, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { Send } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Environment } from '../../../../core/catalogue/environment.ts';
import { formatCount } from '../../../format/formatNumber.ts';
import { messages } from '../../../messages.ts';
import classes from '../wizard/WizardFooter.module.css';

export interface SendBarProps {
  readonly environment: Environment;
  /** Records that would go. */
  readonly ready: number;
  readonly sendLabel: string;
  readonly isBusy: boolean;
  readonly onSend: () => void;
  /** What stands before the way to send. */
  readonly children: ReactNode;
}

/** Sending what was checked. Into the simulator at once; elsewhere it is asked for once more. */
export function SendBar({ environment, ready, sendLabel, isBusy, onSend, children }: SendBarProps) {
  const { check: texts } = messages.mappings;
  const ask = (): void => {
    if (environment === 'simulation') return onSend();
    modals.openConfirmModal({
      title: texts.confirm.title(formatCount(ready)),
      children: <Text size="sm">{texts.sendsTo[environment]}</Text>,
      labels: { confirm: texts.confirm.action, cancel: messages.common.dialog.cancel },
      onConfirm: onSend,
    });
  };
  return (
    <Group className={classes['footer']} justify="space-between" gap="sm">
      {children}
      <Text size="sm" c="dimmed" style={{ flex: 1 }} ta="right" role="status">
        {isBusy ? texts.sending : texts.sendsTo[environment]}
      </Text>
      <Button
        leftSection={<Send size={18} aria-hidden />}
        disabled={ready === 0}
        loading={isBusy}
        onClick={ask}
      >
        {sendLabel}
      </Button>
    </Group>
  );
}
