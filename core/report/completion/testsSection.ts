import { createElement as h, type ReactElement } from 'react';
import { DATE_FIELD } from '../../catalogue/dataset.ts';
import { readCivilDate } from '../../civilDate.ts';
import { environmentNames } from '../../doctor/environmentNames.ts';
import { dayText } from '../../indonesianDate.ts';
import type { LoggedAttempt } from '../../ledger/attemptLog.ts';
import { payloadOf } from '../../run/holdsPayload.ts';
import { zoneAbbreviations, type TimeZone } from '../../schedule/timeZone.ts';
import { shortened } from '../chart/shortened.ts';
import { countText } from '../document/countText.ts';
import { dataTable } from '../document/dataTable.ts';
import { instantText } from '../document/instantText.ts';
import type { DatasetTest } from './datasetTests.ts';
import type { CompletionReport } from './gatherCompletion.ts';

const VALUES_LENGTH = 90;

/** For each dataset the first record that BIOS took, and how sending went since. */
export function testsSection({ tests, header }: CompletionReport): readonly ReactElement[] {
  const passed = tests.filter(({ first }) => first !== null).length;
  return [
    h(
      'p',
      null,
      `Pada lingkungan ${environmentNames[header.environment]}, ${countText(passed)} dari ${countText(tests.length)} jenis data sudah ` +
        'diterima BIOS. Di bawah ini data pertama yang diterima, dengan waktu dan jawaban BIOS sebagaimana tercatat. ' +
        'Nomor adalah nomor percobaan dalam log.',
    ),
    dataTable({
      caption: `Hasil uji kirim per jenis data (waktu dalam ${zoneAbbreviations[header.timeZone]})`,
      columns: [
        { title: 'Jenis data', width: '22%' },
        { title: 'Data pertama yang diterima', width: '26%' },
        { title: 'Waktu kirim', isUnbroken: true },
        { title: 'Jawaban BIOS', width: '18%' },
        { title: 'Nomor', align: 'right' },
        { title: 'Dikirim', align: 'right' },
        { title: 'Diterima', align: 'right' },
        { title: 'Ditolak', align: 'right' },
      ],
      rowHeader: 0,
      isDense: true,
      rows: tests.map((result) => rowOf(result, header.timeZone)),
    }),
  ];
}

function rowOf(
  { title, first, sent, accepted, rejected }: DatasetTest,
  timeZone: TimeZone,
): readonly string[] {
  const counts = [sent, accepted, rejected].map(countText);
  if (first === null) return [title, 'Belum ada data yang diterima', '–', '–', '–', ...counts];
  return [
    title,
    contentText(first),
    instantText(timeZone, first.startedAt),
    `${first.code ?? 'baca balik'}: ${first.message}`,
    countText(first.id),
    ...counts,
  ];
}

function contentText({ date, payload }: LoggedAttempt): string {
  const day = readCivilDate(date);
  const values = Object.entries(payloadOf(payload))
    .filter(([name]) => name !== DATE_FIELD)
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');
  return `${day === null ? date : dayText(day)} – ${shortened(values, VALUES_LENGTH)}`;
}
