import { createElement as h, type ReactElement } from 'react';
import { environmentNames } from '../../doctor/environmentNames.ts';
import { longDayText } from '../../indonesianDate.ts';
import { civilDateAt } from '../../schedule/timeZone.ts';
import type { ReportHeader } from '../reportHeader.ts';
import { orDots } from './blank.ts';
import { environmentWarning } from './environmentWarning.ts';
import { factsTable } from './factsTable.ts';

export interface CoverText {
  readonly title: string;
  readonly subtitle: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
}

/** The first page of a formal report. */
export function coverPage(header: ReportHeader, { title, subtitle, facts }: CoverText): ReactElement {
  const { agency, satker, satkerName, environment, timeZone, madeAt, appVersion } = header;
  return h(
    'header',
    { className: 'cover' },
    h(
      'div',
      null,
      h('h1', null, title),
      h('p', { className: 'subtitle' }, subtitle),
      h('p', { className: 'agency' }, orDots(satkerName)),
      h('p', null, orDots(agency.ministry)),
      ...(agency.address === '' ? [] : [h('p', null, agency.address)]),
      factsTable(null, [
        ['Kode satker', orDots(satker)],
        ['Lingkungan', environmentNames[environment]],
        ...facts,
      ]),
    ),
    h(
      'div',
      null,
      ...environmentWarning(header),
      h(
        'p',
        null,
        `${agency.city === '' ? '' : `${agency.city}, `}${longDayText(civilDateAt(timeZone, madeAt))}`,
      ),
      h('p', { className: 'faint' }, `Disusun dari buku kirim oleh Kirim BIOS ${appVersion}`),
    ),
  );
}
