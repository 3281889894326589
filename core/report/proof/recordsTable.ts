import type { ReactElement } from 'react';
import { DATE_FIELD, type Field } from '../../catalogue/dataset.ts';
import { decimalText } from '../../decimalText.ts';
import type { ProvenRecord } from '../../ledger/provenRecords.ts';
import { recordStateTitles } from '../../ledger/recordState.ts';
import type { Payload } from '../../mapping/record.ts';
import { payloadOf } from '../../run/holdsPayload.ts';
import { zoneAbbreviations, type TimeZone } from '../../schedule/timeZone.ts';
import { countText } from '../document/countText.ts';
import { dataTable, type Column } from '../document/dataTable.ts';
import { instantText } from '../document/instantText.ts';
import { biosCode } from './biosCode.ts';
import type { ProvenDataset } from './gatherProof.ts';
import { isHeldByBios } from './isHeldByBios.ts';

/** More fields than this share one column. */
const FIELD_COLUMNS = 4;

/** The records of a dataset, each with its values and what proves it. */
export function recordsTable(
  { id, title, dataset, records }: ProvenDataset,
  timeZone: TimeZone,
): ReactElement {
  const fields = (dataset?.fields ?? []).filter(({ name }) => name !== DATE_FIELD);
  const values =
    fields.length > 0 && fields.length <= FIELD_COLUMNS ? ownColumns(fields) : [oneColumn(fields)];
  return dataTable({
    caption: `${title} (${id}): ${countText(records.length)} data`,
    columns: [
      { title: 'Tanggal data', isUnbroken: true },
      ...values.map(({ column }) => column),
      { title: 'Keadaan' },
      { title: `Waktu kirim (${zoneAbbreviations[timeZone]})`, isUnbroken: true },
      { title: 'Kode', isUnbroken: true },
      { title: 'Nomor', align: 'right' },
    ],
    rowHeader: 0,
    isDense: true,
    rows: records.map((record) => {
      const payload = payloadOf(record.payload);
      return [
        record.date,
        ...values.map(({ text }) => text(payload)),
        stateText(record),
        timeText(record, timeZone),
        codeText(record),
        record.proof === null ? '–' : countText(record.proof.attemptId),
      ];
    }),
  });
}

interface ValueColumn {
  readonly column: Column;
  readonly text: (payload: Payload) => string;
}

function ownColumns(fields: readonly Field[]): readonly ValueColumn[] {
  return fields.map((field) => ({
    column: { title: field.name, align: isFigure(field) ? 'right' : 'left' },
    text: (payload) => valueText(field, payload[field.name]),
  }));
}

function oneColumn(fields: readonly Field[]): ValueColumn {
  const known = new Map(fields.map((field) => [field.name, field]));
  return {
    column: { title: 'Isi' },
    text: (payload) =>
      Object.entries(payload)
        .filter(([name]) => name !== DATE_FIELD)
        .map(([name, value]) => `${name}: ${valueText(known.get(name), value)}`)
        .join('; '),
  };
}

function valueText(field: Field | undefined, value: string | undefined): string {
  if (value === undefined) return '–';
  return field !== undefined && isFigure(field) ? decimalText(value) : value;
}

function isFigure({ type }: Field): boolean {
  return type === 'integer' || type === 'decimal';
}

/** How the record stands, with BIOS' words where it did not take it, and what BIOS holds instead. */
function stateText(record: ProvenRecord): string {
  const { state, lastMessage, isDismissed, proof, payload } = record;
  const title = isDismissed ? 'Tidak dikirim (keputusan operator)' : recordStateTitles[state];
  if (isHeldByBios(record)) return title;
  const why = lastMessage === null ? '' : `: ${lastMessage}`;
  return proof === null || proof.payload === payload
    ? `${title}${why}`
    : `${title}${why} BIOS masih memegang nilai sebelumnya: ${textOf(proof.payload)}.`;
}

function textOf(payload: string): string {
  return Object.entries(payloadOf(payload))
    .filter(([name]) => name !== DATE_FIELD)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}

function timeText({ proof, state, updatedAt }: ProvenRecord, timeZone: TimeZone): string {
  if (proof !== null) return instantText(timeZone, proof.at);
  return state === 'confirmed' ? `dibaca ${instantText(timeZone, updatedAt)}` : '–';
}

function codeText(record: ProvenRecord): string {
  return biosCode(record) ?? (isHeldByBios(record) ? 'baca balik' : '–');
}
