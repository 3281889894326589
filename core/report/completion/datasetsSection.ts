import { createElement as h, type ReactElement } from 'react';
import type { Dataset } from '../../catalogue/dataset.ts';
import { zoneAbbreviations } from '../../schedule/timeZone.ts';
import { address } from '../document/address.ts';
import { orDots } from '../document/blank.ts';
import { countText } from '../document/countText.ts';
import { dataTable } from '../document/dataTable.ts';
import type { CompletionReport } from './gatherCompletion.ts';
import type { IntegratedDataset } from './integratedDatasets.ts';
import { rhythmTitles } from './rhythmTitles.ts';

const accumulationTitles: Readonly<Record<Dataset['accumulation'], string>> = {
  'year-to-date': 'kumulatif sejak 1 Januari',
  none: 'nilai periode itu',
  headcount: 'posisi pada tanggal data',
  contested: 'sesuai sumber',
  unknown: 'sesuai sumber',
};

/** What is integrated: source, providing unit, period and schedule of each dataset. */
export function datasetsSection({ datasets, header }: CompletionReport): readonly ReactElement[] {
  const zone = zoneAbbreviations[header.timeZone];
  return [
    h(
      'p',
      null,
      `Sebanyak ${countText(datasets.length)} jenis data telah dipetakan dari sumbernya ke isian webservice BIOS. ` +
        'Jadwal H+1 berarti data jatuh tempo satu hari sesudah hari terakhir periodenya.',
    ),
    dataTable({
      caption: 'Jenis data, sumber, unit penyedia, periode, dan jadwal',
      columns: [
        { title: 'No.', align: 'right' },
        { title: 'Jenis data dan alamat', width: '34%' },
        { title: 'Sumber', width: '20%' },
        { title: 'Unit penyedia', width: '13%' },
        { title: 'Periode', width: '15%' },
        { title: `Jadwal (${zone})`, width: '13%' },
      ],
      rowHeader: 1,
      rows: datasets.map((dataset, index) => [
        countText(index + 1),
        h('span', null, dataset.title, h('br'), address(dataset.dataset)),
        dataset.source,
        orDots(dataset.unit),
        `${rhythmTitles[dataset.rhythm]}, ${accumulationTitles[dataset.accumulation]}`,
        scheduleText(dataset),
      ]),
    }),
  ];
}

/** `H+1 pukul 09.00, hari kerja`. */
export function scheduleText({ schedule }: Pick<IntegratedDataset, 'schedule'>): string {
  if (schedule === null) return 'Dikirim manual';
  const { lagDays, timeOfDay, days } = schedule;
  const day = lagDays === 0 ? 'Hari H' : `H+${lagDays}`;
  return `${day} pukul ${timeOfDay.replace(':', '.')}${days === 'working' ? ', hari kerja' : ''}`;
}
