import type { Dataset, Field } from '../catalogue/dataset.ts';
import type { ReferenceList } from '../catalogue/reference.ts';
import type { CivilDate } from '../civilDate.ts';
import { decimalText } from '../decimalText.ts';
import type { FindingCode } from '../finding.ts';
import { dayText } from '../indonesianDate.ts';

/** What is wrong and what to do, as sentences for the operator. */
export interface Words {
  readonly code: FindingCode;
  readonly message: string;
  readonly remedy: string;
}

/** A field and the source column that it comes from; null where it is a constant or computed. */
export interface FieldPlace {
  readonly field: Field;
  readonly column: string | null;
}

const SHOWN = 4;

/** `Penerimaan` of `Penerimaan (pendapatan BLU)`. */
function shortTitle(dataset: Pick<Dataset, 'title'>): string {
  return dataset.title.replace(/ \(.*$/u, '');
}

export function missingValue({ field, column }: FieldPlace): Words {
  return column === null
    ? {
        code: 'required',
        message: `Isian ${field.name} wajib diisi, tetapi di baris ini tidak ada nilainya.`,
        remedy: `Periksa pengaturan isian ${field.name} pada pemetaan.`,
      }
    : {
        code: 'required',
        message: `Isian ${field.name} wajib diisi, tetapi kolom "${column}" di baris ini kosong.`,
        remedy: `Isi kolom "${column}" di sumber, atau saring baris ini bila memang tidak dikirim.`,
      };
}

export function unboundField(field: Field): Words {
  return {
    code: 'required',
    message: `Isian wajib ${field.name} belum dipetakan. Artinya: ${field.description}`,
    remedy: `Pilih kolom sumber atau nilai tetap untuk ${field.name} pada pemetaan.`,
  };
}

export function unknownField(name: string, dataset: Dataset, near: readonly string[]): Words {
  return {
    code: 'field-unknown',
    message: `Isian ${name} tidak ada pada jenis data ${dataset.title}.`,
    remedy:
      near.length > 0
        ? `Mungkin yang dimaksud: ${near.join(', ')}. Perbaiki pemetaan.`
        : `Hapus isian itu dari pemetaan. Isian yang ada: ${dataset.fields.map((field) => field.name).join(', ')}.`,
  };
}

export function notADate(place: FieldPlace, value: string): Words {
  return {
    code: 'wrong-type',
    message: `Isian ${place.field.name} seharusnya tanggal, yang ditemukan "${value}".`,
    remedy: `Tulis tanggal lengkap, misalnya 31/12/2026, di ${whereOf(place)}.`,
  };
}

export function notANumber(place: FieldPlace, value: string): Words {
  return {
    code: 'wrong-type',
    message: `Isian ${place.field.name} seharusnya angka, yang ditemukan "${value}".`,
    remedy: `Tulis angkanya saja di ${whereOf(place)}.`,
  };
}

export function notWhole(place: FieldPlace, value: string): Words {
  return {
    code: 'not-whole',
    message: `Isian ${place.field.name} seharusnya bilangan bulat, yang ditemukan ${decimalText(value)}.`,
    remedy: `Periksa ${whereOf(place)}: jumlah orang atau layanan tidak memiliki angka di belakang koma.`,
  };
}

export function negativeCount(place: FieldPlace, value: string): Words {
  return {
    code: 'negative',
    message: `Isian ${place.field.name} adalah hitungan, jadi paling kecil 0; yang ditemukan ${decimalText(value)}.`,
    remedy: `Perbaiki angka di ${whereOf(place)}.`,
  };
}

export function futureDate(place: FieldPlace, date: CivilDate, today: CivilDate): Words {
  return {
    code: 'future-date',
    message: `Tanggal ${dayText(date)} belum tiba; BIOS hanya menerima data sampai hari ini, ${dayText(today)}.`,
    remedy: `Periksa ${whereOf(place)}: mungkin hari dan bulan tertukar, atau tahunnya salah.`,
  };
}

const accountKinds: Readonly<Record<string, { readonly name: string; readonly mapping: string }>> = {
  '4': { name: 'akun pendapatan', mapping: 'Penerimaan' },
  '5': { name: 'akun belanja', mapping: 'Pengeluaran' },
};

/** An account of the other kind than the dataset takes, which begins with `wanted`. */
export function accountOfOtherKind(
  place: FieldPlace,
  value: string,
  dataset: Dataset,
  wanted: string,
): Words | null {
  const kind = /^[45]\d{5}$/.test(value) ? accountKinds[value.charAt(0)] : undefined;
  if (kind === undefined || value.startsWith(wanted)) return null;
  return {
    code: 'pattern',
    message:
      `Akun ${value} adalah ${kind.name} (awalan ${value.charAt(0)}); ` +
      `${shortTitle(dataset)} hanya menerima akun berawalan ${wanted}.`,
    remedy:
      `Pindahkan baris ini ke pemetaan ${kind.mapping}, atau saring ${whereOf(place)} ` +
      `supaya hanya akun berawalan ${wanted} yang dibaca.`,
  };
}

export function malformedAccount(
  place: FieldPlace,
  value: string,
  wanted: string,
  near: readonly string[],
): Words {
  return {
    code: 'pattern',
    message: `Kode akun seharusnya 6 angka berawalan ${wanted}, yang ditemukan "${value}".`,
    remedy: `${suggestion(near)}Perbaiki kode di ${whereOf(place)}.`,
  };
}

export function wrongPattern(place: FieldPlace, value: string): Words {
  return {
    code: 'pattern',
    message: `Nilai "${value}" tidak sesuai bentuk isian ${place.field.name} (pola ${place.field.pattern ?? ''}).`,
    remedy: `Perbaiki ${whereOf(place)}. ${place.field.description}`,
  };
}

export function unknownCode(
  place: FieldPlace,
  value: string,
  list: ReferenceList,
  near: readonly string[],
): Words {
  return {
    code: 'unknown-code',
    message: `Kode ${list.id} "${value}" tidak ada di daftar ${list.id} BIOS (salinan ${list.copiedIn}).`,
    remedy: `${suggestion(near)}Perbaiki ${whereOf(place)}; atau, bila kodenya baru, perbarui daftar ${list.id} dari BIOS.`,
  };
}

/** A record as it is told apart from its duplicates. */
export interface DuplicateShown {
  readonly rows: readonly number[];
  /** The value in which the duplicates differ, as displayed. */
  readonly value: string;
}

export function duplicateConflict(key: string, field: string, duplicates: readonly DuplicateShown[]): Words {
  const shown = duplicates.slice(0, SHOWN).map(({ rows, value }) => `${rowsText(rows)} (${field}: ${value})`);
  return {
    code: 'duplicate-conflict',
    message:
      `Ada ${duplicates.length} data untuk ${key} dengan isi berbeda: ` +
      `${listText([...shown, ...others(duplicates.length - shown.length)])}. Tidak satu pun dikirim.`,
    remedy:
      'Sisakan satu baris yang benar. Bila semuanya benar dan harus digabung, ' +
      'pilih penjumlahan (atau cara gabung lain) pada pemetaan.',
  };
}

export function duplicateMerged(key: string, rows: readonly number[]): Words {
  return {
    code: 'duplicate-merged',
    message: `${capital(rowsText(rows))} berisi data yang sama persis untuk ${key}; dikirim sekali.`,
    remedy: 'Bila itu beberapa transaksi yang kebetulan sama, pilih penjumlahan pada pemetaan.',
  };
}

/** `baris 5, 9 dan 12`; long lists are cut. */
function rowsText(rows: readonly number[]): string {
  const shown = rows.slice(0, SHOWN).map(String);
  return `baris ${listText([...shown, ...others(rows.length - shown.length)])}`;
}

function others(count: number): string[] {
  return count > 0 ? [`${count} lainnya`] : [];
}

function listText(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} dan ${items.at(-1) ?? ''}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function suggestion(near: readonly string[]): string {
  return near.length > 0 ? `Mungkin yang dimaksud: ${near.join('; ')}. ` : '';
}

function whereOf({ field, column }: FieldPlace): string {
  return column === null ? `isian ${field.name} pada pemetaan` : `kolom "${column}"`;
}
