import { datasetById, loadCatalogue } from '../../core/catalogue/catalogue.ts';
import type { Dataset } from '../../core/catalogue/dataset.ts';
import { readCivilDate, type CivilDate } from '../../core/civilDate.ts';
import type { RecordDraft } from '../../core/mapping/record.ts';

export const catalogue = loadCatalogue();

export function dataset(id: string): Dataset {
  return datasetById(catalogue, id);
}

/** A date that the test knows to exist. */
export function date(text: string): CivilDate {
  const read = readCivilDate(text);
  if (read === null) throw new Error(`${text} is no date.`);
  return read;
}

/** A draft from one row of a made-up workbook. */
export function draft(
  datasetId: string,
  row: number,
  payload: Readonly<Record<string, string>>,
  display: Readonly<Record<string, string>> = payload,
): RecordDraft {
  return {
    dataset: datasetId,
    payload,
    display,
    reference: { source: 'contoh.xlsx', table: 'Sheet1', rows: [row] },
  };
}

export const PENERIMAAN = 'keuangan/akuntansi/penerimaan';
export const IGD = 'kesehatan/layanan/pasien_igd';

export function income(row: number, day: string, account: string, amount: string): RecordDraft {
  return draft(PENERIMAAN, row, { tgl_transaksi: day, kd_akun: account, jumlah: amount });
}

export function emergency(row: number, day: string, count: string): RecordDraft {
  return draft(IGD, row, { tgl_transaksi: day, jumlah: count });
}
