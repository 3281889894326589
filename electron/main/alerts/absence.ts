import { civilDateAt } from '../../../core/schedule/timeZone.ts';
import { dayText } from '../../../core/indonesianDate.ts';
import type { Alert } from './alert.ts';
import type { AlertFacts } from './alertFacts.ts';

export const ABSENCE = 'absence';

const MS_PER_DAY = 86_400_000;

/** That nothing was confirmed for too long, though something was due and the application was there to see it. */
export function absenceAlert(facts: AlertFacts): Alert | null {
  const { silenceSeenAt, absenceDays, now, state } = facts;
  if (silenceSeenAt === null || now - silenceSeenAt < absenceDays * MS_PER_DAY) return null;
  const days = Math.floor((now - (state.overview?.lastConfirmedAt ?? silenceSeenAt)) / MS_PER_DAY);
  return {
    kind: 'absence',
    causes: [ABSENCE],
    title: `Tidak ada kiriman terkonfirmasi selama ${days} hari`,
    text: `${lastText(facts)} ${remedyText(facts)}`,
    page: 'board',
  };
}

function lastText({ state, timeZone }: AlertFacts): string {
  const lastConfirmedAt = state.overview?.lastConfirmedAt ?? null;
  return lastConfirmedAt === null
    ? 'Belum pernah ada kiriman yang diterima BIOS.'
    : `Yang terakhir: ${dayText(civilDateAt(timeZone, lastConfirmedAt))}.`;
}

function remedyText({ state }: AlertFacts): string {
  if (state.pause !== null)
    return 'Pengiriman sedang dijeda. Lanjutkan lewat menu ikon Kirim BIOS di bilah tugas.';
  if (!state.isOnline) return 'Komputer ini tidak tersambung ke jaringan. Periksa sambungannya.';
  return 'Buka papan untuk melihat periode yang belum terkirim.';
}
