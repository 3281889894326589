import { createElement as h, type ReactElement } from 'react';
import { chainSection } from '../document/chainSection.ts';
import { countText } from '../document/countText.ts';
import { coverPage } from '../document/coverPage.ts';
import { dataTable } from '../document/dataTable.ts';
import { footerText } from '../document/agencyFacts.ts';
import { rangeText } from '../document/rangeText.ts';
import { renderDocument } from '../document/renderDocument.ts';
import { signatures } from '../document/signatures.ts';
import type { DeliveryProof, Standing } from './gatherProof.ts';
import { monthsTable } from './monthsTable.ts';
import { recordsTable } from './recordsTable.ts';
import { totalsSection } from './totalsSection.ts';

/** Bukti kirim as an HTML document. */
export function proofDocument(proof: DeliveryProof): string {
  const { header, period } = proof;
  return renderDocument({
    title: `Bukti Kirim Data BIOS – ${period.label}`,
    footer: footerText(`Bukti kirim ${period.label}`, header),
    body: [
      coverPage(header, {
        title: 'Bukti Kirim Data',
        subtitle: 'Pengiriman data BLU ke webservice BIOS, Kementerian Keuangan',
        facts: [
          ['Periode data', period.label],
          ['Tanggal data', rangeText({ from: period.first, to: period.last })],
        ],
      }),
      summarySection(proof),
      totalsSection(proof.datasets),
      recordsSection(proof),
      h(
        'section',
        { className: 'together' },
        h('h2', null, '4. Keutuhan log'),
        chainSection(proof.chain, header),
        signatures(header),
      ),
    ],
  });
}

function summarySection(proof: DeliveryProof): ReactElement {
  const { all, period } = proof;
  return h(
    'section',
    null,
    h('h2', { className: 'new-page' }, '1. Ringkasan'),
    h(
      'p',
      null,
      `Buku kirim memuat ${countText(all.total)} data bertanggal dalam periode ${period.label}. ` +
        'Terkirim berarti BIOS menjawab MSG20003 (data berhasil disimpan). Terkonfirmasi berarti data itu kemudian ' +
        'dibaca balik dari BIOS dan isinya sama.',
    ),
    all.total === 0 ? h('p', null, 'Tidak ada data untuk periode ini.') : standingTable(proof),
    h(
      'p',
      { className: 'note' },
      'Belum pasti: menunggu dikirim, sedang dikirim, atau jawabannya belum diketahui. Tidak dikirim: atas keputusan ' +
        'operator.',
    ),
    ...attachmentNote(proof),
  );
}

const standings = [
  'Terkirim',
  'Terkonfirmasi',
  'Ditolak BIOS',
  'Ditahan',
  'Belum pasti',
  'Tidak dikirim',
  'Jumlah',
];

function standingTable({ datasets, all }: DeliveryProof): ReactElement {
  return dataTable({
    caption: 'Banyaknya data menurut keadaan',
    columns: [{ title: 'Jenis data' }, ...standings.map((title) => ({ title, align: 'right' as const }))],
    rowHeader: 0,
    rows: datasets.map((dataset) => [dataset.title, ...standingCells(dataset)]),
    total: ['Semua', ...standingCells(all)],
  });
}

function attachmentNote({ attachment, isComplete }: DeliveryProof): readonly ReactElement[] {
  if (attachment === null) return [];
  const what = isComplete ? 'daftar yang sama' : 'daftar lengkapnya';
  const text = `Lampiran: buku kerja ${attachment.fileName} memuat ${what}, satu baris per data. SHA-256 berkas lampiran: `;
  return [h('p', null, text, h('span', { className: 'hash' }, attachment.sha256))];
}

function standingCells({ states, dismissed, total }: Standing): readonly string[] {
  const {
    accepted = 0,
    confirmed = 0,
    rejected = 0,
    held = 0,
    pending = 0,
    sending = 0,
    unknown = 0,
  } = states;
  return [accepted, confirmed, rejected, held, pending + sending + unknown, dismissed, total].map(countText);
}

function recordsSection({ datasets, isComplete, period, header, attachment }: DeliveryProof): ReactElement {
  const shown = datasets.filter(({ records }) => records.length > 0);
  return h(
    'section',
    null,
    h('h2', null, `3. ${isComplete ? 'Daftar data' : 'Data per bulan dan data yang belum diterima'}`),
    ...(isComplete
      ? []
      : [
          h(
            'p',
            null,
            `Data periode ini terlalu banyak untuk dicetak satu per satu. ${whereListed(attachment)} Di bawah ini banyaknya data yang diterima BIOS per bulan, dan semua data yang tidak atau belum diterima BIOS dengan isinya yang terakhir.`,
          ),
          monthsTable(datasets, period),
        ]),
    ...shown.map((dataset) => recordsTable(dataset, header.timeZone)),
    ...(shown.length > 0 || isComplete ? [] : [h('p', null, 'Tidak ada data yang belum diterima BIOS.')]),
  );
}

function whereListed(attachment: DeliveryProof['attachment']): string {
  return attachment === null
    ? 'Daftar lengkapnya dapat dibuat sebagai buku kerja (xlsx).'
    : `Daftar lengkapnya ada pada lampiran ${attachment.fileName}.`;
}
