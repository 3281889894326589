import type { DuePeriod } from '../../core/schedule/duePeriods.ts';
import type { Rhythm } from '../../core/schedule/period.ts';
import type { PassPlan } from '../../core/schedule/planPass.ts';
import { count } from './numbers.ts';
import { table } from './table.ts';
import { localMinute } from './time.ts';

/** What the schedule wants of one mapping. */
export interface MappingDue {
  readonly mapping: string;
  /** Null when it is sent by hand only. */
  readonly rhythm: Rhythm | null;
  /** Due periods that are neither sent nor skipped. */
  readonly missing: number;
  /** What becomes due next; null when nothing is foreseen. */
  readonly next: DuePeriod | null;
}

export interface DueView {
  readonly plan: PassPlan;
  readonly mappings: readonly MappingDue[];
  readonly timeZone: string;
}

/** What a bell would do now, for people. */
export function dueText({ plan, mappings, timeZone }: DueView, limit = 20): string {
  const rows = mappings.map(({ mapping, rhythm, missing, next }) => [
    mapping,
    rhythm ?? 'tanpa jadwal',
    rhythm === null ? '–' : count(missing),
    next === null ? '–' : `${next.period.label}, mulai ${localMinute(next.dueAt, timeZone)}`,
  ]);
  return [
    plan.kind === 'run' ? runText(plan, timeZone, limit) : waitText(plan, timeZone),
    '',
    table(['pemetaan', 'jadwal', 'belum terkirim', 'berikutnya'], rows, [2]),
    `\nSemua waktu menurut ${timeZone}.`,
  ].join('\n');
}

function runText(
  { periods, remaining }: Extract<PassPlan, { kind: 'run' }>,
  timeZone: string,
  limit: number,
): string {
  if (periods.length === 0) {
    return 'Tidak ada periode yang jatuh tempo; sisa pengiriman sebelumnya akan dikirim sekarang.';
  }
  const late = periods.filter((period) => period.isCatchUp).length;
  const rows = periods
    .slice(0, limit)
    .map(({ mapping, period, dueAt, isCatchUp }) => [
      mapping,
      period.label,
      localMinute(dueAt, timeZone),
      isCatchUp ? 'susulan' : '',
    ]);
  return [
    `${count(periods.length)} periode jatuh tempo dan belum terkirim${late === 0 ? '' : `, ${count(late)} di antaranya susulan`}:`,
    '',
    table(['pemetaan', 'periode', 'jatuh tempo', ''], rows),
    ...(periods.length <= limit
      ? []
      : [`… dan ${count(periods.length - limit)} periode lagi (--semua menampilkan semuanya)`]),
    ...(remaining === 0 ? [] : [`Sesudah itu menyusul ${count(remaining)} periode lagi.`]),
  ].join('\n');
}

function waitText({ wakeAt }: Extract<PassPlan, { kind: 'wait' }>, timeZone: string): string {
  const next = wakeAt === null ? '' : ` Bel berikutnya ${localMinute(wakeAt, timeZone)}.`;
  return `Tidak ada yang perlu dikirim sekarang.${next}`;
}
