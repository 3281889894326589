import type { Finding } from '../../finding.ts';
import type { ParsedRow } from '../parsedRow.ts';
import type { FailedFormula } from './formulaPlan.ts';
import type { DateRange } from './grouping.ts';

/** A row whose natural key has an empty part, so that nobody knows which record it belongs to. */
export function keyMissing(field: string, row: ParsedRow): Finding {
  return {
    severity: 'error',
    code: 'required',
    row: row.number,
    column: null,
    field,
    value: '',
    message: `Isian ${field} kosong, jadi baris ini tidak dapat dimasukkan ke data mana pun.`,
    remedy: 'Isi selnya, atau keluarkan baris seperti ini dengan saringan "tidak kosong".',
  };
}

/** A row without a complete natural key and without any value that would count: a note, a signature. */
export function rowPassedOver(missing: readonly string[], row: ParsedRow): Finding {
  return {
    severity: 'warning',
    code: 'required',
    row: row.number,
    column: null,
    field: missing[0] ?? null,
    value: '',
    message: `Baris ini dilewati: isian ${missing.join(', ')} kosong dan tidak ada nilai yang digabungkan.`,
    remedy: 'Tidak perlu tindakan bila ini hanya catatan; bila ini data, lengkapi selnya.',
  };
}

/** A row whose formula has no result. */
export function rowNotComputed({ field, message, remedy }: FailedFormula, row: ParsedRow): Finding {
  const inputs = Object.keys(row.display).filter((slot) => slot.startsWith(`${field}.`));
  return {
    severity: 'error',
    code: 'computation-failed',
    row: row.number,
    column: null,
    field,
    value: inputs.map((slot) => `${slot.slice(field.length + 1)} = ${row.display[slot] ?? ''}`).join(', '),
    message,
    remedy,
  };
}

/** Records of one line of figures whose field has no result, for the same reason. */
export function recordsNotComputed(
  { field, message, remedy }: FailedFormula,
  { count, row, key }: { readonly count: number; readonly row: number | null; readonly key: string },
): Finding {
  const more = count > 1 ? ` Begitu pula ${count - 1} data lain dengan alasan yang sama.` : '';
  return {
    severity: 'error',
    code: 'computation-failed',
    row,
    column: null,
    field,
    value: key,
    message: `Data ${key} tidak dibuat. ${message}${more}`,
    remedy,
  };
}

/** Records that are not made since rows that belong to them cannot be read. */
export function recordsIncomplete(
  rows: readonly number[],
  { count, key }: { readonly count: number; readonly key: string },
): Finding {
  const named = rowList(rows);
  return {
    severity: 'error',
    code: 'group-incomplete',
    row: rows[0] ?? null,
    column: null,
    field: null,
    value: key,
    message:
      count === 1
        ? `Data ${key} tidak dibuat: angkanya tidak akan benar tanpa ${named} yang tidak terbaca.`
        : `${count} data mulai ${key} tidak dibuat: angkanya tidak akan benar tanpa ${named} yang tidak terbaca.`,
    remedy: 'Perbaiki baris itu lalu periksa lagi, atau keluarkan dengan saringan bila memang bukan data.',
  };
}

/** Rows of a period that is not over yet. */
export function periodIncomplete(period: DateRange, rows: number): Finding {
  return {
    severity: 'note',
    code: 'period-incomplete',
    row: null,
    column: null,
    field: null,
    value: `${period.from} s.d. ${period.to}`,
    message: `Periode ${period.from} s.d. ${period.to} belum berakhir; ${rows} barisnya belum dijadikan data.`,
    remedy: 'Tidak perlu tindakan: data periode ini dibuat sesudah periodenya berakhir.',
  };
}

const ROWS_NAMED = 10;

/** `baris 4, 9 dan 17`, or the first ten and how many more. */
function rowList(rows: readonly number[]): string {
  const named = rows.slice(0, ROWS_NAMED);
  const last = rows.length > ROWS_NAMED ? `${rows.length - ROWS_NAMED} baris lain` : named.pop();
  return named.length === 0 ? `baris ${last}` : `baris ${named.join(', ')} dan ${last}`;
}
