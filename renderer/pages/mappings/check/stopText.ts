import type { RunReport } from '../../../../core/run/runReport.ts';
import { messages } from '../../../messages.ts';

/** Why a pass ended before everything was sent. */
export function stopText(stop: NonNullable<RunReport['stop']>): string {
  switch (stop.kind) {
    case 'cancelled':
      return messages.mappings.check.result.cancelled;
    case 'credentials-refused':
    case 'gave-up':
      return stop.message;
  }
}
