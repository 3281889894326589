import type { Catalogue } from '../../catalogue/catalogue.ts';
import { environmentNames } from '../../doctor/environmentNames.ts';
import type { LoggedAttempt } from '../../ledger/attemptLog.ts';
import { recordStateTitles } from '../../ledger/recordState.ts';
import { zoneAbbreviations, type TimeZone } from '../../schedule/timeZone.ts';
import type { ExportColumn, ExportTable } from './exportTable.ts';

export interface AttemptTableOptions {
  readonly catalogue: Pick<Catalogue, 'datasets'>;
  readonly timeZone: TimeZone;
}

const kindTitles: Readonly<Record<LoggedAttempt['kind'], string>> = {
  send: 'Kirim',
  'read-back': 'Baca balik',
};

/** The log of attempts as a table for spreadsheets. */
export function attemptTable(
  attempts: Iterable<LoggedAttempt>,
  options: AttemptTableOptions,
): ExportTable<LoggedAttempt> {
  return { name: 'Log kiriman', columns: attemptColumns(options), rows: attempts };
}

function attemptColumns({
  catalogue,
  timeZone,
}: AttemptTableOptions): readonly ExportColumn<LoggedAttempt>[] {
  const titleOf = (id: string): string => catalogue.datasets.get(id)?.title ?? id;
  return [
    { title: 'No', width: 9, kind: 'number', value: ({ id }) => id },
    {
      title: `Waktu (${zoneAbbreviations[timeZone]})`,
      width: 20,
      kind: 'moment',
      timeZone,
      value: ({ startedAt }) => startedAt,
    },
    {
      title: 'Lingkungan',
      width: 12,
      kind: 'text',
      value: ({ environment }) => environmentTitle(environment),
    },
    { title: 'Jenis data', width: 36, kind: 'text', value: ({ dataset }) => titleOf(dataset) },
    { title: 'Alamat', width: 36, kind: 'text', value: ({ dataset }) => dataset },
    { title: 'Tanggal data', width: 13, kind: 'date', value: ({ date }) => date },
    { title: 'Tindakan', width: 11, kind: 'text', value: ({ kind }) => kindTitles[kind] },
    { title: 'Keadaan', width: 16, kind: 'text', value: ({ outcome }) => recordStateTitles[outcome] },
    { title: 'Kode BIOS', width: 12, kind: 'text', value: ({ code }) => code },
    { title: 'Kode HTTP', width: 10, kind: 'number', value: ({ httpStatus }) => httpStatus },
    { title: 'Jawaban', width: 60, kind: 'text', value: ({ message }) => message },
    { title: 'Isi data (JSON)', width: 60, kind: 'text', value: ({ payload }) => payload },
    { title: 'Lama (ms)', width: 10, kind: 'number', value: ({ durationMs }) => durationMs },
    { title: 'Pengiriman', width: 11, kind: 'number', value: ({ runId }) => runId },
  ];
}

function environmentTitle(environment: string): string {
  const titles: Readonly<Record<string, string>> = environmentNames;
  return titles[environment] ?? environment;
}
