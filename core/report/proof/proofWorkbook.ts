import { writeXlsxStream, type XlsxStreamRow } from 'hucre/xlsx';
import { DATE_FIELD, type Dataset } from '../../catalogue/dataset.ts';
import type { ProvenRecord } from '../../ledger/provenRecords.ts';
import { recordStateTitles } from '../../ledger/recordState.ts';
import { payloadOf } from '../../run/holdsPayload.ts';
import { zoneAbbreviations } from '../../schedule/timeZone.ts';
import type { PeriodKey } from '../../schedule/period.ts';
import { calendarPeriods } from '../board/calendarPeriods.ts';
import { instantText } from '../document/instantText.ts';
import type { ViewParts } from '../../engine/engineParts.ts';
import { cellText } from './cellText.ts';

const columns: readonly (readonly [header: string, width: number])[] = [
  ['Jenis data', 34],
  ['Alamat', 34],
  ['Tanggal data', 12],
  ['Rincian', 24],
  ['Isian', 14],
  ['Nilai', 18],
  ['Isi lengkap', 44],
  ['Keadaan', 16],
  ['Tidak dikirim', 12],
  ['Jawaban atau alasan', 40],
  ['Waktu kirim', 20],
  ['Kode BIOS', 12],
  ['Status HTTP', 11],
  ['Percobaan', 10],
  ['Nomor percobaan', 16],
  ['Sidik rantai', 68],
  ['Isi yang dipegang BIOS', 44],
];

/**
 * Every record of a period as a workbook of one sheet, one row each, streamed: a month of a dataset is in memory at
 * a time. Numbers are numbers as long as a spreadsheet keeps all their digits.
 */
export function proofWorkbook(parts: ViewParts, period: PeriodKey): ReadableStream<Uint8Array> {
  const zone = zoneAbbreviations[parts.settings.timeZone];
  return writeXlsxStream(rowsOf(parts, period), {
    name: 'Bukti kirim',
    columns: columns.map(([header, width]) => ({
      header: header === 'Waktu kirim' ? `${header} (${zone})` : header,
      width,
    })),
    freezePane: { rows: 1 },
  });
}

function* rowsOf({ ledger, settings, catalogue }: ViewParts, period: PeriodKey): Generator<XlsxStreamRow> {
  const { environment, timeZone } = settings;
  const { evidence } = ledger;
  const counts = evidence.standingCounts(environment, period.first, period.last);
  for (const id of new Set(counts.map(({ dataset }) => dataset))) {
    const dataset = catalogue.datasets.get(id) ?? null;
    for (const month of calendarPeriods('bulanan', { from: period.first, to: period.last })) {
      const from = month.first < period.first ? period.first : month.first;
      const to = month.last > period.last ? period.last : month.last;
      const records = evidence.provenRecords({ environment, dataset: id, from, to });
      for (const record of records) yield rowOf(record, dataset, (at) => instantText(timeZone, at));
    }
  }
}

function rowOf(
  record: ProvenRecord,
  dataset: Dataset | null,
  timeText: (at: number) => string,
): (string | number | null)[] {
  const { proof, payload, state, isDismissed, lastMessage, lastCode, attempts } = record;
  const isHeld = state === 'accepted' || state === 'confirmed';
  const values = payloadOf(payload);
  const figure = dataset === null ? undefined : onlyFigure(dataset);
  const keys = (dataset?.naturalKey ?? []).filter((name) => name !== DATE_FIELD);
  return [
    cellText(dataset?.title ?? record.dataset),
    record.dataset,
    record.date,
    cellText(keys.map((name) => values[name] ?? '').join(' / ')),
    figure ?? '',
    figure === undefined ? null : numberOrText(values[figure]),
    cellText(contentText(payload)),
    recordStateTitles[state],
    isDismissed ? 'ya' : '',
    cellText((isHeld ? proof?.message : lastMessage) ?? ''),
    proof === null ? '' : timeText(proof.at),
    (isHeld ? proof?.code : lastCode) ?? '',
    proof?.httpStatus ?? null,
    attempts,
    proof?.attemptId ?? null,
    proof?.chain ?? '',
    proof === null || proof.payload === payload ? '' : cellText(contentText(proof.payload)),
  ];
}

/** The one figure of a dataset that has but one. */
function onlyFigure({ fields }: Dataset): string | undefined {
  const figures = fields.filter(({ type }) => type === 'integer' || type === 'decimal');
  return figures.length === 1 ? figures[0]?.name : undefined;
}

/** Spreadsheets keep 15 digits of a number; more are kept as text. */
function numberOrText(value: string | undefined): number | string | null {
  if (value === undefined) return null;
  return value.replaceAll(/\D/g, '').length <= 15 ? Number(value) : value;
}

function contentText(payload: string): string {
  return Object.entries(payloadOf(payload))
    .filter(([name]) => name !== DATE_FIELD)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');
}
