import { createElement as h, type ReactElement } from 'react';
import { zoneAbbreviations, type TimeZone } from '../../schedule/timeZone.ts';
import { shortened } from '../chart/shortened.ts';
import { countText } from '../document/countText.ts';
import { dataTable } from '../document/dataTable.ts';
import { instantText } from '../document/instantText.ts';
import type { CompletionReport } from './gatherCompletion.ts';
import type { ScheduledRun } from './scheduledRuns.ts';

const TROUBLE_LENGTH = 160;

/** The log of what the scheduler did by itself. */
export function runsTable({ runs, runCount, header }: CompletionReport): readonly ReactElement[] {
  if (runs.length === 0) {
    return [h('p', null, 'Penjadwal belum pernah berjalan pada lingkungan ini menurut buku kirim.')];
  }
  const shown =
    runs.length === runCount
      ? `Buku kirim memuat ${countText(runCount)} putaran penjadwal; semuanya tercantum di bawah ini.`
      : `Buku kirim memuat ${countText(runCount)} putaran penjadwal; di bawah ini ${countText(runs.length)} yang terakhir.`;
  const figures = ['Periode', 'Susulan', 'Koreksi', 'Diterima', 'Ditolak', 'Tersisa'];
  return [
    h('p', null, shown),
    dataTable({
      caption: `Log penjadwal (waktu dalam ${zoneAbbreviations[header.timeZone]})`,
      columns: [
        { title: 'Putaran', align: 'right' },
        { title: 'Mulai', isUnbroken: true },
        { title: 'Lama', align: 'right' },
        ...figures.map((title) => ({ title, align: 'right' as const })),
        { title: 'Keterangan', width: '24%' },
      ],
      rowHeader: 0,
      isDense: true,
      rows: runs.map((run) => rowOf(run, header.timeZone)),
    }),
  ];
}

function rowOf(run: ScheduledRun, timeZone: TimeZone): readonly string[] {
  const {
    id,
    startedAt,
    endedAt,
    periods,
    catchUps,
    corrections,
    accepted,
    confirmed,
    rejected,
    left,
    troubles,
  } = run;
  return [
    countText(id),
    instantText(timeZone, startedAt),
    endedAt === null ? '–' : secondsText(endedAt - startedAt),
    ...[periods, catchUps, corrections, accepted + confirmed, rejected, left].map(countText),
    endedAt === null ? 'Terputus; dilanjutkan putaran berikutnya.' : remark(troubles),
  ];
}

function remark(troubles: readonly string[]): string {
  return troubles.length === 0 ? 'Selesai' : shortened(troubles.join(' '), TROUBLE_LENGTH);
}

function secondsText(ms: number): string {
  return `${countText(Math.round(ms / 1000))} dtk`;
}
