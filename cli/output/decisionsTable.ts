import type { LoggedDecision } from '../../core/ledger/decisionLog.ts';
import { table } from './table.ts';
import { localTime } from './time.ts';

const titles: Readonly<Record<LoggedDecision['kind'], string>> = {
  approve: 'Disetujui',
  dismiss: 'Dikesampingkan',
  resend: 'Dikirim ulang',
  undo: 'Diurungkan',
  skip: 'Dilewati',
  unskip: 'Kembali jatuh tempo',
};

/** What the operator decided, newest first. */
export function decisionsTable(decisions: readonly LoggedDecision[], timeZone: string): string {
  if (decisions.length === 0) return 'Belum ada keputusan.';
  const rows = decisions.map(({ decidedAt, kind, mapping, recordId, period, note }) => [
    localTime(decidedAt, timeZone),
    titles[kind],
    mapping ?? '',
    recordId === null ? (period ?? '') : `data ${recordId}`,
    note,
  ]);
  return table(['waktu', 'keputusan', 'pemetaan', 'tentang', 'catatan'], rows, [], 60);
}
