import { DATE_FIELD } from '../catalogue/dataset.ts';
import { readCivilDate } from '../civilDate.ts';
import type { Finding } from '../finding.ts';
import { dayText } from '../indonesianDate.ts';
import type { Comparison } from '../ledger/compareDraft.ts';
import type { RecordDraft } from '../mapping/record.ts';

/**
 * Why a figure that no row of the source stands behind is held where it would replace another one: the rows are
 * gone. A workbook that begins anew with the year says nothing of December, and "no rows" does not mean zero then.
 *
 * @param rowsBehind - Numbers of the rows that the draft's figures stand on.
 */
export function withoutRows(
  draft: RecordDraft,
  comparison: Comparison,
  rowsBehind: (draft: RecordDraft) => readonly number[],
): Finding[] {
  if (comparison !== 'changed' || draft.reference.rows.length > 0 || rowsBehind(draft).length > 0) return [];
  const text = draft.payload[DATE_FIELD] ?? '';
  const date = readCivilDate(text);
  const { source } = draft.reference;
  return [
    {
      severity: 'warning',
      code: 'guard-rows-gone',
      row: null,
      column: null,
      field: DATE_FIELD,
      value: text,
      message: `${source} tidak lagi berisi baris untuk ${date === null ? text : dayText(date)}, padahal data tanggal itu sudah pernah dicatat dengan nilai lain.`,
      remedy:
        'Bila berkasnya sudah berganti (misalnya tahun baru), kesampingkan data ini. Bila barisnya memang dihapus, setujui.',
    },
  ];
}
