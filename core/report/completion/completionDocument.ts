import { createElement as h, type ReactElement } from 'react';
import { environmentNames } from '../../doctor/environmentNames.ts';
import { zoneAbbreviations } from '../../schedule/timeZone.ts';
import { footerText, rumpunTitles } from '../document/agencyFacts.ts';
import { orDots } from '../document/blank.ts';
import { chainSection } from '../document/chainSection.ts';
import { coverPage } from '../document/coverPage.ts';
import { factsTable } from '../document/factsTable.ts';
import { rangeText } from '../document/rangeText.ts';
import { renderDocument } from '../document/renderDocument.ts';
import { signatures } from '../document/signatures.ts';
import { datasetsSection } from './datasetsSection.ts';
import { errorsSection } from './errorsSection.ts';
import type { CompletionReport } from './gatherCompletion.ts';
import { monitoringSection } from './monitoringSection.ts';
import { schedulerSection } from './schedulerSection.ts';
import { testsSection } from './testsSection.ts';

const TITLE = 'Laporan Selesai Pengembangan';

const contents: readonly (readonly [id: string, title: string])[] = [
  ['identitas', 'Identitas satuan kerja'],
  ['jenis-data', 'Jenis data yang diintegrasikan'],
  ['penjadwal', 'Penjadwal pengiriman (script scheduler)'],
  ['pemantauan', 'Pemantauan kiriman data (dashboard)'],
  ['uji', 'Hasil uji kirim per jenis data'],
  ['kesalahan', 'Penanganan kesalahan'],
  ['log', 'Keutuhan log'],
  ['pengesahan', 'Pengesahan'],
];

/** Laporan selesai pengembangan as an HTML document. */
export function completionDocument(report: CompletionReport): string {
  const { header, range } = report;
  return renderDocument({
    title: `${TITLE} – ${header.satkerName === '' ? `satker ${header.satker ?? ''}` : header.satkerName}`,
    footer: footerText('Laporan selesai pengembangan', header),
    body: [
      coverPage(header, {
        title: TITLE,
        subtitle: 'Integrasi data BLU dengan webservice BIOS, Kementerian Keuangan',
        facts: [['Tanggal data', rangeText(range)]],
      }),
      contentsList(),
      section(0, identity(report)),
      section(1, datasetsSection(report)),
      section(2, schedulerSection(report)),
      section(3, monitoringSection(report)),
      section(4, testsSection(report)),
      section(5, errorsSection(report)),
      section(6, [chainSection(report.chain, header)]),
      section(7, approval(report)),
    ],
  });
}

function contentsList(): ReactElement {
  return h(
    'nav',
    { 'aria-label': 'Daftar isi' },
    h('h2', null, 'Daftar isi'),
    h('ol', null, ...contents.map(([id, title]) => h('li', null, h('a', { href: `#${id}` }, title)))),
  );
}

function section(index: number, children: readonly ReactElement[]): ReactElement {
  const [id, title] = contents[index] ?? ['', ''];
  return h('section', { id }, h('h2', null, `${index + 1}. ${title}`), ...children);
}

function identity({ header }: CompletionReport): readonly ReactElement[] {
  const { satkerName, satker, agency, rumpun, environment, address, timeZone, appVersion } = header;
  return [
    factsTable('Identitas', [
      ['Nama satuan kerja', orDots(satkerName)],
      ['Kode satker', orDots(satker)],
      ['Kementerian/lembaga', orDots(agency.ministry)],
      ['Alamat', orDots(agency.address)],
      ['Rumpun layanan', orDots(rumpun === null ? null : (rumpunTitles[rumpun] ?? rumpun))],
      ['Lingkungan webservice', `${environmentNames[environment]} (${address})`],
      ['Zona waktu', `${timeZone} (${zoneAbbreviations[timeZone]})`],
      ['Aplikasi pengirim', `Kirim BIOS ${appVersion}; katalog jenis data ${header.catalogueVersion}`],
    ]),
  ];
}

function approval({ header }: CompletionReport): readonly ReactElement[] {
  return [
    h(
      'div',
      { className: 'together' },
      h(
        'p',
        null,
        'Dengan ini dinyatakan bahwa pengembangan integrasi data dengan webservice BIOS telah selesai dan diuji sebagaimana ' +
          'tercatat dalam laporan ini. Seluruh angka dalam laporan ini diambil dari buku kirim, yaitu catatan yang dibuat ' +
          'aplikasi pada setiap pengiriman.',
      ),
      signatures(header),
    ),
  ];
}
