import type { Finding } from '../../finding.ts';
import { recordStateTitles } from '../../ledger/recordState.ts';
import type { PreparedMapping, PreparedRecord } from '../../run/prepareMapping.ts';

/** Rows of the source that were not sent, and why. */
export interface FailedRow {
  /** 1-based and ascending; several where a figure is made of several rows, none where no row is meant. */
  readonly rows: readonly number[];
  /** Where they stand, in words of the screen. */
  readonly state: string;
  /** Header of the column that is to blame, null where no single one is. */
  readonly column: string | null;
  /** As the source shows it. */
  readonly value: string;
  readonly reason: string;
  readonly remedy: string;
}

const NOT_VALID = 'Tidak valid';
const CHANGE_AND_RESEND =
  'Perbaiki datanya di sumber; data yang berubah dikirim lagi dengan sendirinya pada pengiriman berikutnya.';

/**
 * What a dry run found that would not be sent: rows with an error, records that the guard holds, and records
 * that BIOS refused with exactly these values.
 *
 * @param refusals - BIOS' words by natural key.
 */
export function failedRows(prepared: PreparedMapping, refusals: ReadonlyMap<string, string>): FailedRow[] {
  const invalid = prepared.findings
    .filter((finding) => finding.severity === 'error')
    .map((finding) => ofFinding(finding, finding.row === null ? [] : [finding.row], NOT_VALID));
  return [...invalid, ...prepared.records.flatMap((record) => ofRecord(prepared, record, refusals))];
}

function ofRecord(
  prepared: PreparedMapping,
  { draft, entry, comparison, heldBecause }: PreparedRecord,
  refusals: ReadonlyMap<string, string>,
): FailedRow[] {
  const rows = prepared.rowsBehind(draft);
  if (comparison === 'rejected') {
    const reason = refusals.get(entry.naturalKey) ?? 'BIOS menolak data ini.';
    const state = recordStateTitles.rejected;
    return [{ rows, state, column: null, value: '', reason, remedy: CHANGE_AND_RESEND }];
  }
  return heldBecause.map((finding) => ofFinding(finding, rows, recordStateTitles.held));
}

function ofFinding(
  { column, value, message, remedy }: Finding,
  rows: readonly number[],
  state: string,
): FailedRow {
  return { rows, state, column, value, reason: message, remedy };
}
