import type { Comparison } from '../../core/ledger/compareDraft.ts';
import type { PreparedMapping, PreparedRecord } from '../../core/run/prepareMapping.ts';
import { reportOf } from '../../core/run/runMappings.ts';
import { findingsText } from './findings.ts';
import { count } from './numbers.ts';
import { rowsText } from './rowsText.ts';
import { table } from './table.ts';

const comparisonTitles: Readonly<Record<Comparison, string>> = {
  new: 'baru',
  changed: 'berubah',
  unchanged: 'tidak berubah',
  reverted: 'kembali seperti semula',
  waiting: 'menunggu',
  held: 'ditahan',
  dismissed: 'dikesampingkan',
  rejected: 'ditolak BIOS',
};

/** Of the source rows that a figure is made of, so many stretches are shown. */
const SHOWN_SPANS = 3;

/** A dry run for people: counts, each record as shown in the source and as it would be sent, findings. */
export function preparedText(prepared: PreparedMapping, limit = 12): string {
  const report = reportOf(prepared);
  const source = prepared.records[0]?.draft.reference;
  const place = source === undefined ? '' : `, ${source.source}, ${source.table}`;
  const held = prepared.records.flatMap((record) => record.heldBecause);
  const findings = [...prepared.findings, ...held];
  return [
    `Pemetaan ${prepared.mapping.id} → ${prepared.dataset.title}${place}`,
    `  ${count(report.rowsRead)} baris dibaca: ${count(report.new)} baru, ${count(report.changed)} berubah, ` +
      `${count(report.unchanged)} tidak berubah, ${count(report.held)} ditahan, ${count(report.invalid)} tidak valid` +
      (report.waiting > 0 ? `, ${count(report.waiting)} menunggu` : '') +
      (report.rejectedBefore > 0 ? `, ${count(report.rejectedBefore)} pernah ditolak BIOS` : ''),
    ...(prepared.records.length === 0 ? [] : ['', indented(recordsTable(prepared, limit))]),
    ...(findings.length === 0 ? [] : ['', findingsText(findings, limit)]),
  ].join('\n');
}

function recordsTable(prepared: PreparedMapping, limit: number): string {
  const shown = prepared.records.slice(0, limit);
  const fields = prepared.dataset.fields
    .map((field) => field.name)
    .filter((name) => shown.some((record) => record.draft.payload[name] !== undefined));
  const rows = shown.map((record) => [
    record.heldBecause.length > 0 ? 'ditahan' : comparisonTitles[record.comparison],
    rowsText(prepared.rowsBehind(record.draft), SHOWN_SPANS),
    ...fields.map((field) => valueOf(record, field)),
  ]);
  const rest = prepared.records.length - shown.length;
  const text = table(['keadaan', 'baris', ...fields], rows, [], 40);
  return rest > 0 ? `${text}\n… dan ${count(rest)} data lagi` : text;
}

/** What is sent, and in brackets how the source shows it where that differs. */
function valueOf({ draft }: PreparedRecord, field: string): string {
  const sent = draft.payload[field] ?? '';
  const shown = draft.display[field] ?? '';
  return shown === '' || shown === sent ? sent : `${sent} (${shown})`;
}

function indented(text: string): string {
  return text.replace(/^/gm, '  ');
}
