import type { InspectedTable, Inspection, ShownRow } from '../../core/source/inspect.ts';
import type { TableSummary } from '../../core/source/source.ts';
import { findingsText } from './findings.ts';
import { count } from './numbers.ts';
import { table } from './table.ts';

const VALUE_WIDTH = 24;
const TOP_COLUMNS = 6;

/** What a source holds, for people: its tables, and one of them with columns and sample rows. */
export function inspectionText(inspection: Inspection): string {
  const { label, tables, table: inspected, problem, top } = inspection;
  const parts = [`${label}\n\n${tablesText(tables, inspected?.name)}`];
  if (inspected !== null) parts.push(tableText(inspected));
  if (problem !== null) {
    parts.push(`✗ ${problem.message}\n  → ${problem.remedy}`);
    if (top.length > 0) parts.push(topText(top));
  }
  return `${parts.join('\n\n')}\n`;
}

function tablesText(tables: readonly TableSummary[], shown: string | undefined): string {
  const rows = tables.map(({ name, hidden, empty }) => [
    name,
    [hidden ? 'tersembunyi' : '', empty ? 'kosong' : '', name === shown ? 'ditampilkan di bawah' : '']
      .filter((mark) => mark !== '')
      .join(', '),
  ]);
  return table(['lembar', ''], rows);
}

function tableText({ name, header, columns, sample, rowCount, findings }: InspectedTable): string {
  const place = header === null ? '' : `, judul kolom pada baris ${rowsText(header)}`;
  const rows = columns.map((column, index) => [
    column.place,
    column.name,
    ...sample.map((row) => row.values[index] ?? ''),
  ]);
  const heads = ['kolom', 'nama', ...sample.map((row) => `baris ${row.number}`)];
  return [
    `"${name}": ${count(rowCount ?? sample.length)} baris data${place}\n`,
    table(heads, rows, [], VALUE_WIDTH),
    ...(findings.length === 0 ? [] : [`\n${findingsText(findings)}`]),
  ].join('\n');
}

function rowsText({ first, last }: { readonly first: number; readonly last: number }): string {
  return first === last ? String(first) : `${first}–${last}`;
}

/** The first rows as they stand in the sheet, for who must pick the header row. */
function topText(top: readonly ShownRow[]): string {
  const width = Math.min(TOP_COLUMNS, Math.max(...top.map((row) => row.values.length)));
  const heads = Array.from({ length: width }, (_, index) => String.fromCodePoint(65 + index));
  const rows = top.map((row) => [String(row.number), ...heads.map((_, index) => row.values[index] ?? '')]);
  return `Baris-baris pertama (pilih judulnya dengan --baris-judul N):\n\n${table(['baris', ...heads], rows, [0], VALUE_WIDTH)}`;
}
