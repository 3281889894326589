import { createElement as h, type ReactElement } from 'react';
import type { OutcomeCount } from '../../ledger/evidence.ts';
import { countText } from '../document/countText.ts';
import { dataTable } from '../document/dataTable.ts';
import type { CompletionReport } from './gatherCompletion.ts';

/** What can come of a request, what the application does then, and which attempts of the log are meant. */
interface Treatment {
  readonly seen: string;
  readonly done: string;
  readonly isMeant: (attempt: OutcomeCount) => boolean;
}

const withCode =
  (...codes: readonly string[]) =>
  ({ kind, code }: OutcomeCount): boolean =>
    kind === 'send' && code !== null && codes.includes(code);

const treatments: readonly Treatment[] = [
  {
    seen: 'MSG20003, data berhasil disimpan',
    done: 'Dicatat terkirim. Hanya jawaban ini yang dianggap berhasil, apa pun status HTTP-nya.',
    isMeant: withCode('MSG20003'),
  },
  {
    seen: 'MSG20005, parameter tidak valid',
    done: 'Dicatat ditolak beserta pesan setiap isian. Tidak dikirim ulang sampai nilainya diperbaiki di sumber.',
    isMeant: withCode('MSG20005'),
  },
  {
    seen: 'MSG40103, token tidak berlaku',
    done: 'Token baru diminta satu kali untuk semua, lalu data dikirim lagi.',
    isMeant: withCode('MSG40103'),
  },
  {
    seen: 'MSG40101 atau MSG40102, kode satker atau kunci salah',
    done: 'Pengiriman berhenti; operator diminta memperbaiki kode satker atau kunci. Data tetap menunggu.',
    isMeant: withCode('MSG40101', 'MSG40102'),
  },
  {
    seen: 'MSG40401, alamat tidak ditemukan',
    done: 'Jenis data itu disisihkan dan dilaporkan; jenis data lain tetap dikirim.',
    isMeant: withCode('MSG40401'),
  },
  {
    seen: 'Server gagal atau sibuk (MSG5…, HTTP 5xx, HTTP 429)',
    done: 'Dicoba lagi dengan jeda yang makin panjang, paling lama satu jam. Sesudah gagal berulang, pengiriman diistirahatkan.',
    isMeant: ({ kind, outcome, code, isAnswered }) =>
      kind === 'send' &&
      outcome === 'pending' &&
      (code === null ? isAnswered === 1 : code.startsWith('MSG5')),
  },
  {
    seen: 'Tidak tersambung, atau ditolak sebelum sampai ke BIOS',
    done: 'Data tetap menunggu dan dicoba lagi; jaringan dapat diperiksa langkah demi langkah dengan menu Diagnosis.',
    isMeant: ({ kind, outcome, isAnswered }) => kind === 'send' && outcome === 'pending' && isAnswered === 0,
  },
  {
    seen: 'Jawaban tidak datang atau tidak dapat dibaca',
    done: 'Dicatat tidak diketahui. BIOS dibaca balik lebih dahulu; data hanya dikirim lagi bila belum ada di sana.',
    isMeant: ({ kind, outcome }) => kind === 'send' && outcome === 'unknown',
  },
  {
    seen: 'Baca balik: data ada dan sama',
    done: 'Dicatat terkonfirmasi; tidak dikirim lagi.',
    isMeant: ({ kind, outcome }) => kind === 'read-back' && outcome === 'confirmed',
  },
];

/** What is done about errors, with how often each has happened. */
export function errorsSection({ outcomes }: CompletionReport): readonly ReactElement[] {
  return [
    h(
      'p',
      null,
      'Data sumber yang tidak valid tidak pernah dikirim: operator diberi tahu baris, kolom, nilai, sebab, dan cara ' +
        'memperbaikinya. Nilai yang tidak wajar (nol, melonjak, atau kumulatif yang turun) ditahan sampai disetujui. Setiap data ' +
        'dicatat sebagai sedang dikirim sebelum permintaannya berangkat, sehingga padamnya komputer tidak menghilangkan atau ' +
        'menggandakan data.',
    ),
    dataTable({
      caption: 'Penanganan jawaban BIOS, dan kejadiannya menurut log',
      columns: [
        { title: 'Keadaan', width: '32%' },
        { title: 'Yang dilakukan' },
        { title: 'Kejadian', align: 'right' },
      ],
      rowHeader: 0,
      rows: treatments.map(({ seen, done, isMeant }) => [
        seen,
        done,
        countText(outcomes.filter(isMeant).reduce((sum, { count }) => sum + count, 0)),
      ]),
    }),
  ];
}
