import { SourceError } from '../../errors.ts';
import type { Finding } from '../../finding.ts';
import { nearestNames, simplified } from '../nearestNames.ts';
import { firstRows, openRawTable } from '../openRawTable.ts';
import type { RawTable } from '../rawTable.ts';
import type { OpenTable, Source, TableSelection } from '../source.ts';
import { sourceFinding } from '../sourceFinding.ts';

/** One sheet of an opened file. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly empty: boolean;
  /** Its rows; null where the sheet is damaged. May look through the whole sheet before the first row. */
  open(signal?: AbortSignal): Promise<RawTable | null>;
}

/** A source whose tables are sheets (or one csv) with a header to be found. */
export function createSheetSource(
  label: string,
  sheets: readonly Sheet[],
  close: () => Promise<void>,
  signal: AbortSignal | undefined,
): Source {
  return {
    label,
    close,
    listTables: async () => sheets.map(({ name, hidden, empty }) => ({ name, hidden, empty })),
    async openTable({ table, headerRow }: TableSelection): Promise<OpenTable> {
      const sheet = choose(label, sheets, table);
      const opened = await openRawTable(await intact(label, sheet, signal), headerRow, signal);
      return sheet.hidden ? withFinding(opened, hiddenFinding(sheet)) : opened;
    },
    async previewRows(table, count) {
      return firstRows(await intact(label, choose(label, sheets, table), signal), count, 0, signal);
    },
  };
}

function choose(file: string, sheets: readonly Sheet[], wanted: string | undefined): Sheet {
  if (wanted === undefined) {
    const visible = sheets.filter((each) => !each.hidden);
    const sheet = visible.find((each) => !each.empty) ?? visible[0] ?? sheets[0];
    if (sheet === undefined) throw noSheets(file);
    return sheet;
  }
  const exact = sheets.find((each) => each.name === wanted);
  const alike = sheets.filter((each) => simplified(each.name) === simplified(wanted));
  const sheet = exact ?? (alike.length === 1 ? alike[0] : undefined);
  if (sheet === undefined) throw tableMissing(file, sheets, wanted);
  return sheet;
}

async function intact(file: string, sheet: Sheet, signal: AbortSignal | undefined): Promise<RawTable> {
  const table = await sheet.open(signal);
  if (table !== null) return table;
  throw damagedSheet(file, sheet.name);
}

export function damagedSheet(file: string, name: string): SourceError {
  return new SourceError(
    'unreadable',
    { file, table: name },
    `Lembar "${name}" di ${file} rusak, jadi isinya tidak dapat dibaca.`,
    'Buka berkas di Excel (jika ditawari, pilih Perbaiki), simpan, lalu coba lagi.',
  );
}

function noSheets(file: string): SourceError {
  return new SourceError(
    'table-missing',
    { file },
    `Berkas ${file} tidak memiliki lembar berisi data.`,
    'Pilih berkas lain yang berisi tabel data.',
  );
}

function tableMissing(file: string, sheets: readonly Sheet[], wanted: string): SourceError {
  const names = sheets.map((sheet) => sheet.name);
  const nearest = nearestNames(wanted, names, 1)[0];
  const guess = nearest === undefined ? '' : ` Mungkin yang dimaksud "${nearest}".`;
  return new SourceError(
    'table-missing',
    { file, table: wanted },
    `Lembar "${wanted}" tidak ada di ${file}. Yang ada: ${names.map((name) => `"${name}"`).join(', ')}.${guess}`,
    'Kembalikan nama lembarnya, atau pilih lembar yang benar pada pemetaan.',
  );
}

function hiddenFinding(sheet: Sheet): Finding {
  return sourceFinding('hidden-sheet', null, {
    value: sheet.name,
    message: `Lembar "${sheet.name}" tersembunyi di berkasnya.`,
    remedy: 'Pastikan memang lembar ini yang hendak dikirim.',
  });
}

/** The list of findings grows while rows are read, so the first one is put into the same list. */
function withFinding(table: OpenTable, finding: Finding): OpenTable {
  return {
    ...table,
    get findings() {
      return [finding, ...table.findings];
    },
  };
}
