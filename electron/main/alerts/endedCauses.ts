import { ABSENCE } from './absence.ts';
import type { AlertFacts } from './alertFacts.ts';
import { RING_FAILED } from '../problems.ts';
import { WORKER_FAILED } from './currentAlerts.ts';
import { GAVE_UP, KEY_REFUSED, mappingOfCause, mappingTitle } from './reportAlerts.ts';

const MS_PER_DAY = 86_400_000;

/** What is said of a cause that is over; null as long as nothing proves that it is. */
export function endOf(cause: string, facts: AlertFacts): string | null {
  const { worker, overview, notices } = facts.state;
  const report = overview?.lastReport ?? null;
  const hasSent = report !== null && report.stop === null && report.accepted + report.confirmed > 0;
  switch (cause) {
    case WORKER_FAILED:
      return worker.kind === 'ready' ? 'mesin pengiriman bekerja lagi' : null;
    case RING_FAILED:
      return notices.every(({ code }) => code !== RING_FAILED) ? 'pengiriman terjadwal berjalan lagi' : null;
    case KEY_REFUSED:
      return hasSent ? 'BIOS menerima kunci' : null;
    case GAVE_UP:
      return hasSent ? 'BIOS menerima kiriman lagi' : null;
    case ABSENCE: {
      const confirmedAt = overview?.lastConfirmedAt ?? null;
      const isRecent = confirmedAt !== null && facts.now - confirmedAt < MS_PER_DAY;
      return isRecent ? 'ada kiriman terkonfirmasi lagi' : null;
    }
    default:
      return sourceEnd(cause, facts);
  }
}

/** A source is well again once a pass has read it. */
function sourceEnd(cause: string, { state }: AlertFacts): string | null {
  const mapping = mappingOfCause(cause);
  const { overview } = state;
  const read = overview?.lastReport?.mappings.find((candidate) => candidate.mapping === mapping);
  if (overview === null || read === undefined || read.failure !== null) return null;
  return `sumber ${mappingTitle(read.mapping, overview)} terbaca lagi`;
}
