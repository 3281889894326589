import { civilDateAt } from '../../../core/schedule/timeZone.ts';
import type { Alert } from './alert.ts';
import type { AlertFacts } from './alertFacts.ts';
import type { Told } from './alertMemory.ts';
import { currentAlerts } from './currentAlerts.ts';
import { endOf } from './endedCauses.ts';
import { countText } from './reportAlerts.ts';

export interface AlertDecision {
  /** What is to be told now. */
  readonly alerts: readonly Alert[];
  /** What was told once it has been. */
  readonly told: Told;
}

/**
 * What is to be told now, given what was told before: every cause once a civil day of the satker, however many records
 * and passes it concerns, and once more when it is proven to be over. Pure: it may be asked as often as one likes.
 */
export function decideAlerts(facts: AlertFacts, told: Told): AlertDecision {
  const today = civilDateAt(facts.timeZone, facts.now);
  const current = currentAlerts(facts);
  const due = current.filter(({ causes }) => causes.some((cause) => told[cause]?.day !== today));
  const holding = new Set(current.flatMap(({ causes }) => causes));
  const ended = Object.entries(told).flatMap(([cause, { isOpen }]) => {
    const end = isOpen && !holding.has(cause) ? endOf(cause, facts) : null;
    return end === null ? [] : [{ cause, end }];
  });
  const closed = Object.fromEntries(
    ended.map(({ cause }) => [cause, { day: told[cause]?.day ?? today, isOpen: false }]),
  );
  const opened = Object.fromEntries(
    due.flatMap(({ kind, causes }) =>
      causes.map((cause) => [cause, { day: today, isOpen: kind !== 'attention' }] as const),
    ),
  );
  return {
    alerts: [...due, ...(ended.length === 0 ? [] : [recoveryAlert(facts, ended)])],
    told: { ...told, ...closed, ...opened },
  };
}

function recoveryAlert(
  { state: { overview } }: AlertFacts,
  ended: readonly { readonly cause: string; readonly end: string }[],
): Alert {
  const report = overview?.lastReport ?? null;
  const sent = report === null ? 0 : report.accepted + report.confirmed;
  const sentText = sent === 0 ? '' : ` ${countText(sent)} data terkirim pada pengiriman terakhir.`;
  return {
    kind: 'recovery',
    causes: ended.map(({ cause }) => cause),
    title: 'Pengiriman ke BIOS pulih',
    text: `Sekarang ${ended.map(({ end }) => end).join('; ')}.${sentText}`,
    page: 'board',
  };
}
