import { environmentNames } from '../../../core/doctor/environmentNames.ts';
import { momentText } from './momentText.ts';
import { statusOf } from './statusOf.ts';
import { progressText } from './statusText.ts';
import type { TrayFacts } from './trayFacts.ts';

/** Windows shows no more, and cuts without a sign. */
export const LONGEST_TOOLTIP = 127;

/** State, last confirmed send and next due, one a line, in the satker's time. */
export function tooltipOf(facts: TrayFacts): string {
  const { state } = facts;
  const lines = [
    `Kirim BIOS (${environmentNames[state.environment]})`,
    progressText(facts),
    ...lastConfirmed(facts),
    ...nextDue(facts),
  ];
  return fit(lines);
}

function lastConfirmed({ state: { overview }, timeZone, now }: TrayFacts): string[] {
  if (overview === null) return [];
  const { lastConfirmedAt } = overview;
  if (lastConfirmedAt === null) return ['Belum ada data terkirim'];
  return [`Terakhir terkirim: ${momentText(lastConfirmedAt, timeZone, now)} ${zoneNames[timeZone]}`];
}

function nextDue(facts: TrayFacts): string[] {
  const { state, timeZone, now } = facts;
  const at = state.overview?.nextDueAt ?? null;
  const status = statusOf(facts);
  if (at === null || at <= now || status === 'sending' || status === 'paused') return [];
  return [`Berikutnya: ${momentText(at, timeZone, now)}`];
}

const zoneNames = { 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' } as const;

/** The last lines are the first to be given up. */
function fit(lines: readonly string[]): string {
  const text = lines.join('\n');
  if (text.length <= LONGEST_TOOLTIP) return text;
  return lines.length > 1 ? fit(lines.slice(0, -1)) : `${text.slice(0, LONGEST_TOOLTIP - 1)}…`;
}
