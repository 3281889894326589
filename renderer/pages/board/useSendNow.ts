import { notifications } from '@mantine/notifications';
import { needsAttention } from '../../../core/run/runReport.ts';
import { useAction } from '../../api/useAction.ts';
import { messages } from '../../messages.ts';
import { reportSentence } from './sentenceOf.ts';

/** Sends by hand, and tells what came of it. */
export function useSendNow() {
  return useAction('send', {
    onDone(report) {
      const { result } = messages.board;
      notifications.show({
        color: needsAttention(report) ? 'orange' : 'green',
        title: report.stop === null ? result.title : result.stopped,
        message: reportSentence(report),
      });
    },
  });
}
