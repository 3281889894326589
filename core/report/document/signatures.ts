import { createElement as h, type ReactElement } from 'react';
import { longDayText } from '../../indonesianDate.ts';
import { civilDateAt } from '../../schedule/timeZone.ts';
import type { Signatory } from '../../settings/agencySettings.ts';
import type { ReportHeader } from '../reportHeader.ts';
import { orDots } from './blank.ts';

/** Place and date, and where the head of the agency and who answers for the data sign. */
export function signatures({ agency, timeZone, madeAt }: ReportHeader): ReactElement {
  const day = longDayText(civilDateAt(timeZone, madeAt));
  return h(
    'section',
    { className: 'signatures', 'aria-label': 'Tanda tangan' },
    signature('Mengetahui,', agency.head, 'Pimpinan Satker'),
    signature(`${orDots(agency.city)}, ${day}`, agency.officer, 'Penanggung Jawab Data'),
  );
}

function signature(above: string, { position, name, employeeNumber }: Signatory, role: string): ReactElement {
  return h(
    'div',
    null,
    h('p', null, above),
    h('p', null, position === '' ? role : position),
    h('div', { className: 'space' }),
    h('p', null, h('strong', null, orDots(name))),
    h('p', null, numberText(employeeNumber)),
  );
}

/** A bare number is a NIP; whoever has another one has written which. */
function numberText(employeeNumber: string): string {
  return /^[\d .]*$/.test(employeeNumber) ? `NIP ${orDots(employeeNumber)}` : employeeNumber;
}
