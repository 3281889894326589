import { createElement as h, type ReactElement } from 'react';
import { dayText } from '../../indonesianDate.ts';
import type { DuePeriod } from '../../schedule/duePeriods.ts';
import { defaultPassLimits } from '../../schedule/planPass.ts';
import { zoneAbbreviations } from '../../schedule/timeZone.ts';
import { countText } from '../document/countText.ts';
import { dataTable } from '../document/dataTable.ts';
import { factsTable } from '../document/factsTable.ts';
import { instantText } from '../document/instantText.ts';
import { scheduleText } from './datasetsSection.ts';
import type { CompletionReport } from './gatherCompletion.ts';
import { runsTable } from './runsTable.ts';

const MS_PER_MINUTE = 60_000;
const minutesText = (ms: number): string => `${countText(ms / MS_PER_MINUTE)} menit`;

const howItWorks: readonly string[] = [
  'Penjadwal berjalan di dalam aplikasi Kirim BIOS, yang aktif sejak pengguna masuk ke komputer. Tanpa jendela, penjadwal yang ' +
    'sama dijalankan dengan perintah kirim-bios run dari penjadwal sistem operasi.',
  'Penjadwal memeriksa pekerjaannya saat ada yang jatuh tempo, saat komputer menyala atau bangun dari tidur, dan saat jaringan ' +
    'tersambung kembali. Keputusan untuk mengirim diambil dari catatan dalam buku kirim, bukan dari saat pemeriksaan itu.',
  'Periode yang sudah jatuh tempo dan belum seluruhnya diterima BIOS dibaca dari sumbernya, dari yang tertua.',
  'Setiap data diperiksa terhadap katalog BIOS; nilai yang tidak wajar ditahan sampai disetujui.',
  'Data yang baru atau berubah masuk antrean dan dikirim satu per satu; data yang tidak berubah tidak dikirim lagi.',
  'Jawaban BIOS dicatat pada buku kirim. Yang gagal dicoba lagi sampai berhasil atau dihentikan operator.',
];

/** How the scheduler works, how it is set, what is due when, and what it has done. */
export function schedulerSection(report: CompletionReport): readonly ReactElement[] {
  return [
    h('h3', null, '3.1 Cara kerja'),
    h('ol', null, ...howItWorks.map((step) => h('li', null, step))),
    h('h3', null, '3.2 Konfigurasi'),
    configuration(report),
    h('h3', null, '3.3 Aturan jatuh tempo'),
    rulesTable(report),
    h('h3', null, '3.4 Susulan'),
    h('p', null, catchUpText(report)),
    h('h3', null, '3.5 Log penjadwal'),
    ...runsTable(report),
  ];
}

function configuration({ sending, header, datasets }: CompletionReport): ReactElement {
  const scheduled = datasets.filter(({ schedule }) => schedule !== null).length;
  return factsTable('Konfigurasi penjadwal', [
    ['Terjadwal', `${countText(scheduled)} dari ${countText(datasets.length)} jenis data`],
    ['Zona waktu jadwal', zoneAbbreviations[header.timeZone]],
    [
      'Permintaan serentak',
      `paling banyak ${countText(sending.maximumConcurrency)}; berkurang sendiri bila server lambat`,
    ],
    ['Batas tunggu jawaban', `${countText(sending.requestTimeoutSeconds)} detik`],
    [
      'Jeda antarpermintaan',
      sending.pauseMs === 0 ? 'tanpa jeda' : `${countText(sending.pauseMs)} milidetik`,
    ],
    [
      'Periode per putaran',
      `paling banyak ${countText(defaultPassLimits.periodsPerPass)}; sisanya pada putaran berikutnya`,
    ],
    ['Periode tanpa data dicoba lagi', `setiap ${minutesText(defaultPassLimits.retryAfterMs)}`],
    ['Disebut susulan', `dikirim lebih dari ${minutesText(defaultPassLimits.graceMs)} sesudah jatuh tempo`],
  ]);
}

function rulesTable({ datasets, header }: CompletionReport): ReactElement {
  const due = (period: DuePeriod | null): string =>
    period === null
      ? '–'
      : `${period.period.label}, jatuh tempo ${instantText(header.timeZone, period.dueAt).slice(0, -3)}`;
  return dataTable({
    caption: `Aturan jatuh tempo per jenis data (waktu dalam ${zoneAbbreviations[header.timeZone]})`,
    columns: [
      { title: 'Jenis data', width: '30%' },
      { title: 'Aturan', width: '17%' },
      { title: 'Sejak', isUnbroken: true },
      { title: 'Periode terakhir' },
      { title: 'Periode berikutnya' },
    ],
    rowHeader: 0,
    isDense: true,
    rows: datasets.map(({ title, schedule, latestDue, nextDue }) => [
      title,
      `${scheduleText({ schedule })}${holidaysText(schedule?.holidays.length ?? 0)}`,
      schedule === null ? '–' : dayText(schedule.startDate),
      due(latestDue),
      due(nextDue),
    ]),
  });
}

function holidaysText(count: number): string {
  return count === 0 ? '' : `, ${countText(count)} hari libur terdaftar`;
}

function catchUpText({ runs }: CompletionReport): string {
  const rule =
    'Periode yang terlewat karena komputer mati, tidur, atau tanpa jaringan tidak hilang: pada pemeriksaan berikutnya setiap ' +
    'periode yang belum diterima BIOS dikirim satu kali, dari yang tertua, dan ditandai susulan.';
  const late = runs.filter(({ catchUps }) => catchUps > 0);
  const periods = late.reduce((sum, { catchUps }) => sum + catchUps, 0);
  if (runs.length === 0) return rule;
  return late.length === 0
    ? `${rule} Dalam log di bawah ini tidak ada periode susulan.`
    : `${rule} Dalam log di bawah ini ${countText(periods)} periode dikirim susulan, dalam ${countText(late.length)} putaran.`;
}
