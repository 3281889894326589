import { civilDateAt } from '../../../core/schedule/timeZone.ts';
import { RING_FAILED } from '../problems.ts';
import type { Alert } from './alert.ts';
import type { AlertFacts } from './alertFacts.ts';
import { absenceAlert } from './absence.ts';
import { countText, reportAlerts } from './reportAlerts.ts';

export const WORKER_FAILED = 'worker-failed';

/**
 * Everything that is to be told as things are. What lasts (records that wait for a decision, silence) is told every
 * day; what happened (a pass, a notice) only on its own day.
 */
export function currentAlerts(facts: AlertFacts): readonly Alert[] {
  return [
    ...workerAlerts(facts),
    ...noticeAlerts(facts),
    ...passAlerts(facts),
    ...decisionAlerts(facts),
    ...[absenceAlert(facts)].filter((alert) => alert !== null),
  ];
}

function isToday({ timeZone, now }: AlertFacts, instant: number): boolean {
  return civilDateAt(timeZone, instant) === civilDateAt(timeZone, now);
}

function workerAlerts({ state: { worker } }: AlertFacts): readonly Alert[] {
  if (worker.kind !== 'failed') return [];
  const { message, remedy } = worker.problem;
  return [
    {
      kind: 'failure',
      causes: [WORKER_FAILED],
      title: 'Mesin pengiriman tidak dapat bekerja',
      text: `${message} ${remedy}`,
      page: 'board',
    },
  ];
}

function noticeAlerts(facts: AlertFacts): readonly Alert[] {
  return facts.state.notices
    .filter(({ at }) => isToday(facts, at))
    .map(({ code, message, remedy }) => {
      const isFailure = code === RING_FAILED;
      return {
        kind: isFailure ? 'failure' : 'attention',
        causes: [isFailure ? RING_FAILED : `notice:${code}`],
        title: isFailure ? 'Pengiriman terjadwal tidak berjalan' : 'Kirim BIOS perlu perhatian',
        text: `${message} ${remedy}`,
        page: 'settings',
      };
    });
}

function passAlerts(facts: AlertFacts): readonly Alert[] {
  const { overview } = facts.state;
  const report = overview?.lastReport ?? null;
  const isNews = overview !== null && report !== null && isToday(facts, report.endedAt);
  return isNews ? reportAlerts(report, overview) : [];
}

function decisionAlerts({ state: { overview } }: AlertFacts): readonly Alert[] {
  // Rows are told with the pass that read them.
  const count = overview === null ? 0 : overview.needingAction - overview.invalidRows;
  if (count === 0) return [];
  return [
    {
      kind: 'attention',
      causes: ['needs-action'],
      title: `${countText(count)} data perlu tindakan`,
      text: 'Data itu ditahan atau ditolak BIOS. Buka Perlu tindakan, lalu setujui, perbaiki, atau kesampingkan.',
      page: 'actions',
    },
  ];
}
