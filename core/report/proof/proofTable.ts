import { DATE_FIELD, type Dataset } from '../../catalogue/dataset.ts';
import type { ViewParts } from '../../engine/engineParts.ts';
import type { ProvenRecord } from '../../ledger/provenRecords.ts';
import { recordStateTitles } from '../../ledger/recordState.ts';
import type { Payload } from '../../mapping/record.ts';
import { payloadOf } from '../../run/holdsPayload.ts';
import type { PeriodKey } from '../../schedule/period.ts';
import { zoneAbbreviations, type TimeZone } from '../../schedule/timeZone.ts';
import { calendarPeriods } from '../board/calendarPeriods.ts';
import type { ExportColumn, ExportTable } from '../export/exportTable.ts';
import { biosCode } from './biosCode.ts';
import { isHeldByBios } from './isHeldByBios.ts';

/** A record with what the catalogue says of its dataset, and its payload read. */
interface ProofRow {
  readonly record: ProvenRecord;
  readonly dataset: Dataset | null;
  readonly values: Payload;
}

/**
 * Every record of a period as a table for a spreadsheet, one row each; a month of a dataset is in memory at a time,
 * and between two of them the ledger is free for other work.
 */
export function proofTable(parts: ViewParts, period: PeriodKey): ExportTable<ProofRow> {
  return { name: 'Bukti kirim', columns: columnsIn(parts.settings.timeZone), rows: rowsOf(parts, period) };
}

function* rowsOf({ ledger, settings, catalogue }: ViewParts, period: PeriodKey): Generator<ProofRow> {
  const { environment } = settings;
  const { evidence } = ledger;
  const counts = evidence.standingCounts(environment, period.first, period.last);
  const months = calendarPeriods('bulanan', { from: period.first, to: period.last });
  for (const id of new Set(counts.map(({ dataset }) => dataset))) {
    const dataset = catalogue.datasets.get(id) ?? null;
    for (const month of months) {
      const from = month.first < period.first ? period.first : month.first;
      const to = month.last > period.last ? period.last : month.last;
      for (const record of evidence.provenRecords({ environment, dataset: id, from, to })) {
        yield { record, dataset, values: payloadOf(record.payload) };
      }
    }
  }
}

function columnsIn(timeZone: TimeZone): readonly ExportColumn<ProofRow>[] {
  return [...contentColumns, ...proofColumns(timeZone)];
}

const contentColumns: readonly ExportColumn<ProofRow>[] = [
  {
    title: 'Jenis data',
    width: 34,
    kind: 'text',
    value: ({ dataset, record }) => dataset?.title ?? record.dataset,
  },
  { title: 'Alamat', width: 34, kind: 'text', value: ({ record }) => record.dataset },
  { title: 'Tanggal data', width: 12, kind: 'date', value: ({ record }) => record.date },
  { title: 'Rincian', width: 24, kind: 'text', value: keyText },
  { title: 'Isian', width: 14, kind: 'text', value: ({ dataset }) => onlyFigure(dataset) },
  {
    title: 'Nilai',
    width: 18,
    kind: 'decimal',
    value: ({ dataset, values }) => values[onlyFigure(dataset) ?? ''] ?? null,
  },
  { title: 'Isi lengkap', width: 44, kind: 'text', value: wholeContent },
];

function proofColumns(timeZone: TimeZone): readonly ExportColumn<ProofRow>[] {
  return [
    { title: 'Keadaan', width: 16, kind: 'text', value: ({ record }) => recordStateTitles[record.state] },
    {
      title: 'Tidak dikirim',
      width: 12,
      kind: 'text',
      value: ({ record }) => (record.isDismissed ? 'ya' : null),
    },
    {
      title: 'Jawaban atau sebab',
      width: 40,
      kind: 'text',
      value: ({ record }) => (isHeldByBios(record) ? (record.proof?.message ?? null) : record.lastMessage),
    },
    {
      title: `Waktu kirim (${zoneAbbreviations[timeZone]})`,
      width: 20,
      kind: 'moment',
      timeZone,
      value: ({ record }) => record.proof?.at ?? null,
    },
    {
      title: 'Kode BIOS',
      width: 12,
      kind: 'text',
      value: ({ record }) => biosCode(record),
    },
    {
      title: 'Kode HTTP',
      width: 10,
      kind: 'number',
      value: ({ record }) => record.proof?.httpStatus ?? null,
    },
    { title: 'Percobaan', width: 10, kind: 'number', value: ({ record }) => record.attempts },
    { title: 'Nomor', width: 10, kind: 'number', value: ({ record }) => record.proof?.attemptId ?? null },
    { title: 'Isi yang dipegang BIOS', width: 44, kind: 'text', value: olderContent },
  ];
}

function keyText({ dataset, values }: ProofRow): string {
  const names = (dataset?.naturalKey ?? []).filter((name) => name !== DATE_FIELD);
  return names.map((name) => values[name] ?? '').join(' / ');
}

/** The one figure of a dataset that has but one. */
function onlyFigure(dataset: Dataset | null): string | null {
  const figures = (dataset?.fields ?? []).filter(({ type }) => type === 'integer' || type === 'decimal');
  return figures.length === 1 ? (figures[0]?.name ?? null) : null;
}

/** All values, where the columns before do not say them already. */
function wholeContent({ dataset, values }: ProofRow): string | null {
  const said = new Set([DATE_FIELD, ...(dataset?.naturalKey ?? []), onlyFigure(dataset)]);
  return Object.keys(values).every((name) => said.has(name)) ? null : contentText(values);
}

/** What BIOS holds where it has not taken the record as it is now. */
function olderContent({ record: { proof, payload } }: ProofRow): string | null {
  return proof === null || proof.payload === payload ? null : contentText(payloadOf(proof.payload));
}

function contentText(values: Payload): string {
  return Object.entries(values)
    .filter(([name]) => name !== DATE_FIELD)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');
}
