import { modals } from '@mantine/modals';
import { useState } from 'react';
import { messages } from '../messages.ts';
import { createLeaveGuard, type LeaveGuard } from './leaveGuard.ts';

/** The guard of the window, which asks by a dialog. */
export function useLeaveGuard(): LeaveGuard {
  const [guard] = useState(() => createLeaveGuard(askToLeave));
  return guard;
}

function askToLeave(goOn: () => void): void {
  const { title, text, leave, stay } = messages.shell.unsaved;
  modals.openConfirmModal({
    title,
    children: text,
    labels: { confirm: leave, cancel: stay },
    confirmProps: { color: 'red' },
    onConfirm: goOn,
  });
}
