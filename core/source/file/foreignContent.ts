import { SourceError } from '../../errors.ts';
import type { PrivateCopy } from './privateCopy.ts';

/** What the operator is told a file really is. */
export type ForeignContent =
  | 'html'
  | 'xml'
  | 'pdf'
  | 'rtf'
  | 'image'
  | 'binary'
  | 'text'
  | 'word'
  | 'powerpoint'
  | 'numbers'
  | 'other-zip'
  | 'other-ole';

/** What each is called on screen. */
export const foreignNames: Readonly<Record<ForeignContent, string>> = {
  html: 'halaman web (HTML)',
  xml: 'dokumen XML',
  pdf: 'dokumen PDF',
  rtf: 'dokumen teks (RTF)',
  image: 'gambar',
  binary: 'data yang tidak dikenal',
  text: 'teks biasa tanpa kolom',
  word: 'dokumen Word',
  powerpoint: 'presentasi PowerPoint',
  numbers: 'dokumen Apple Numbers',
  'other-zip': 'arsip ZIP tanpa lembar kerja',
  'other-ole': 'dokumen Office tanpa lembar kerja',
};

const SAVE_AS_XLSX =
  'Buka berkas ini di Excel, pilih Simpan Sebagai dengan jenis "Excel Workbook (.xlsx)", lalu pilih berkas hasilnya.';
const EXPORT_AGAIN =
  'Pilih berkas Excel, LibreOffice, CSV, Access, dBase, atau SQLite; jika perlu, ekspor ulang datanya.';

/** Contents that Excel opens although we do not, so that saving anew helps. */
const EXCEL_OPENS: ReadonlySet<ForeignContent> = new Set(['html', 'xml']);
/** Databases are mended by the program that made them, not in Excel. */
const DATABASE = new Set(['.mdb', '.accdb', '.dbf', '.db', '.sqlite', '.sqlite3']);
const SPREADSHEET = new Set(['.xls', '.xlsx', '.xlsm', '.xlsb', '.xltx', '.ods', '.csv', '.tsv']);

/**
 * A file that is not what its name says (`wrong-extension`), or is of a kind that nobody promised to read
 * (`unsupported`).
 */
export function foreignContent(content: ForeignContent, copy: PrivateCopy, cause?: unknown): SourceError {
  const isMisnamed = SPREADSHEET.has(copy.extension);
  const found = isMisnamed
    ? `Berkas ${copy.name} bernama ${copy.extension}, tetapi isinya ${foreignNames[content]}.`
    : `Berkas ${copy.name} tidak dapat dibaca sebagai tabel: isinya ${foreignNames[content]}.`;
  const remedy = EXCEL_OPENS.has(content) ? SAVE_AS_XLSX : EXPORT_AGAIN;
  const code = isMisnamed ? 'wrong-extension' : 'unsupported';
  return new SourceError(code, { file: copy.name }, found, remedy, { cause });
}

/** A file whose end is missing or whose content was never written. */
export function halfSaved(copy: PrivateCopy, cause?: unknown): SourceError {
  return new SourceError(
    'half-saved',
    { file: copy.name },
    `Berkas ${copy.name} belum selesai disimpan atau terpotong: bagian akhirnya tidak ada.`,
    isDatabase(copy)
      ? 'Tunggu sampai penyalinan atau sinkronisasi selesai. Jika tetap gagal, salin ulang berkasnya dari komputer asalnya.'
      : 'Tunggu sampai penyimpanan atau sinkronisasi selesai. Jika tetap gagal, buka dan simpan ulang di Excel.',
    { cause },
  );
}

export function passwordProtected(copy: PrivateCopy): SourceError {
  return new SourceError(
    'password-protected',
    { file: copy.name },
    `Berkas ${copy.name} dilindungi kata sandi, jadi isinya tidak dapat dibaca.`,
    isDatabase(copy)
      ? 'Hapus kata sandi atau enkripsinya di program asalnya, lalu simpan.'
      : 'Buka di Excel dengan kata sandinya, hapus lewat Berkas > Info > Proteksi Buku Kerja > Enkripsi dengan Kata Sandi, lalu simpan.',
  );
}

export function unreadable(copy: PrivateCopy, cause: unknown): SourceError {
  return new SourceError(
    'unreadable',
    { file: copy.name },
    `Berkas ${copy.name} rusak atau tidak lengkap, jadi isinya tidak dapat dibaca.`,
    isDatabase(copy)
      ? 'Buka dan perbaiki di program asalnya (Access: Compact and Repair Database), atau pakai cadangan yang masih baik.'
      : 'Buka berkas di Excel (jika ditawari, pilih Perbaiki), simpan sebagai .xlsx, lalu coba lagi.',
    { cause },
  );
}

export function tooBig(copy: PrivateCopy, cause?: unknown): SourceError {
  return new SourceError(
    'unsupported',
    { file: copy.name },
    `Isi berkas ${copy.name} setelah dibuka jauh terlalu besar untuk sebuah lembar kerja.`,
    'Pastikan berkas berasal dari sumber tepercaya; pisahkan datanya ke berkas yang lebih kecil atau ekspor sebagai CSV.',
    { cause },
  );
}

function isDatabase(copy: PrivateCopy): boolean {
  return DATABASE.has(copy.extension);
}
