import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeExport } from '../../../core/report/export/writeExport.ts';
import type { FailedRow } from '../../../core/report/failed/failedRow.ts';
import { failedTable } from '../../../core/report/failed/failedTable.ts';
import { findSourceRows } from '../../../core/report/failed/findSourceRows.ts';
import { openCsv, openTestTable, readAll } from '../../source/openTestFile.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

const CSV = 'tanggal;jumlah\n2026-11-22;lima\n2026-11-23;6\n2026-11-24;tujuh\n';
const signal = new AbortController().signal;

test('several reasons of one row are one line; rows of a figure are told by first and last', async () => {
  const failed = [
    failedRow({ rows: [4], column: 'jumlah', value: 'tujuh', reason: 'bukan angka' }),
    failedRow({ rows: [2], column: 'jumlah', value: 'lima', reason: 'bukan angka' }),
    failedRow({ rows: [4], column: 'tanggal', value: '2026-11-24', reason: 'di masa depan' }),
    failedRow({ rows: [2, 3, 4], state: 'Ditahan', reason: 'terlalu besar' }),
    failedRow({ rows: [], reason: 'isian belum dipetakan' }),
  ];
  expect(await linesOf(failed, CSV)).toEqual([
    ';;;Tidak valid;;;isian belum dipetakan;Perbaiki.',
    '2;2026-11-22;lima;Tidak valid;jumlah;lima;bukan angka;Perbaiki.',
    '2–4 (3 baris);;;Ditahan;;;terlalu besar;Perbaiki.',
    '4;2026-11-24;tujuh;Tidak valid;"jumlah\ntanggal";"tujuh\n2026-11-24";"bukan angka\ndi masa depan";Perbaiki.',
  ]);
});

test.each([
  ['shows another value', CSV.replace('lima', 'enam')],
  ['has fewer rows', 'tanggal;jumlah\n'],
])('the rows of a source that %s now are left out: they may be others', async (_how, now) => {
  const failed = [failedRow({ rows: [2], column: 'jumlah', value: 'lima', reason: 'bukan angka' })];
  expect(await linesOf(failed, now)).toEqual(['2;Tidak valid;jumlah;lima;bukan angka;Perbaiki.']);
});

test('the values of a workbook stay numbers and dates in the workbook of failed rows', async () => {
  const penerimaan = join(import.meta.dirname, '../../fixtures/real/penerimaan.xlsx');
  const table = await openTestTable(penerimaan);
  const [first] = await readAll(table);
  const failed = [failedRow({ rows: [first?.number ?? 0], reason: 'uji' })];
  const path = join(temporaryFolder(), 'gagal.xlsx');
  const found = await findSourceRows(await openTestTable(penerimaan), failed, signal);
  await writeExport(path, failedTable(failed, found), { overwrites: false });
  const [copied] = await readAll(await openTestTable(path));
  expect(copied?.cells.slice(1, 1 + table.columns.length)).toEqual(first?.cells);
});

function failedRow(change: Partial<FailedRow>): FailedRow {
  return {
    rows: [],
    state: 'Tidak valid',
    column: null,
    value: '',
    reason: '',
    remedy: 'Perbaiki.',
    ...change,
  };
}

/** The lines of the csv of failed rows, without its titles, with the source as it is now. */
async function linesOf(failed: readonly FailedRow[], csv: string): Promise<string[]> {
  const found = await findSourceRows(await openCsv(csv), failed, signal);
  const path = join(temporaryFolder(), 'gagal.csv');
  await writeExport(path, failedTable(failed, found), { overwrites: false });
  return readFileSync(path, 'utf8').trimEnd().split('\r\n').slice(1);
}
