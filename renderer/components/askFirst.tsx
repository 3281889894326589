import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { messages } from '../messages.ts';

export interface Question {
  readonly title: string;
  readonly text: string;
  /** What the button says that goes on. */
  readonly confirm: string;
  /** Something is lost by it. */
  readonly isDestructive?: boolean;
  readonly onConfirm: () => void;
}

/** Asks before something is done that cannot be taken back. */
export function askFirst({ title, text, confirm, isDestructive = false, onConfirm }: Question): void {
  modals.openConfirmModal({
    title,
    children: <Text size="sm">{text}</Text>,
    labels: { confirm, cancel: messages.common.dialog.cancel },
    ...(isDestructive ? { confirmProps: { color: 'red' } } : {}),
    onConfirm,
  });
}
