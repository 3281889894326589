import type { Cell, CellValue, WriteSheet } from 'hucre/xlsx';
import type { Dataset } from '../../catalogue/dataset.ts';
import { typeTitles } from './fieldKind.ts';
import { fontOf, headerStyle } from './templateStyle.ts';

const WIDTHS = [24, 16, 14, 70, 50];
const TITLE_SIZE = 14;

const periodWords: Readonly<Record<Dataset['period'], string | null>> = {
  harian: 'setiap hari',
  bulanan: 'setiap bulan',
  triwulanan: 'setiap triwulan',
  semesteran: 'setiap semester',
  tahunan: 'setiap tahun',
  'per-survei': 'setiap kali ada survei',
  unknown: null,
};

/** How to fill the workbook, for somebody who sees it for the first time. */
export function guideSheet(dataset: Dataset, dataSheetName: string): WriteSheet {
  const steps = stepsOf(dataset, dataSheetName);
  const header = ['Nama kolom', 'Jenis isi', 'Wajib', 'Keterangan', 'Contoh isi'];
  const rows: CellValue[][] = [
    [`Petunjuk pengisian: ${dataset.title}`],
    [`Alamat di BIOS: ${dataset.id}`],
    [],
    ...steps.map((step, index) => [`${index + 1}. ${step}`]),
    [],
    header,
    ...dataset.fields.map(({ name, type, required, description, examples }) => [
      name,
      typeTitles[type],
      required ? 'Ya' : 'Tidak',
      description,
      examples?.join(', ') ?? null,
    ]),
  ];
  const headerRow = steps.length + 4;
  return {
    name: 'Petunjuk',
    columns: WIDTHS.map((width) => ({ width })),
    rows,
    cells: stylesOf(rows, headerRow),
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function stepsOf({ accumulation, period }: Dataset, dataSheetName: string): string[] {
  return [
    `Isi data pada lembar "${dataSheetName}" mulai baris 2; jangan mengubah judul kolom di baris 1.`,
    'Satu baris untuk satu data. Kolom berjudul biru tua wajib diisi; yang berjudul abu-abu boleh kosong.',
    'Tanggal adalah tanggal datanya, bukan tanggal pengiriman. Angka diketik seperti biasa di Excel; pemisah desimal untuk BIOS disesuaikan oleh Kirim BIOS.',
    'Kode, nomor rekening, dan sejenisnya sudah diatur sebagai teks, sehingga angka 0 di depan tidak hilang.',
    ...(accumulation === 'year-to-date'
      ? [
          'Nilai adalah jumlah kumulatif sejak 1 Januari sampai tanggal data. Jika datanya transaksi harian, biarkan harian dan pilih jumlah berjalan pada pemetaan.',
        ]
      : []),
    ...(periodWords[period] === null ? [] : [`Data ini dilaporkan ${periodWords[period]}.`]),
    'Lembar "Contoh" hanya contoh dan tidak dikirim.',
    'Simpan, lalu pilih berkas ini sebagai sumber di Kirim BIOS: kolomnya dipetakan dengan sendirinya.',
  ];
}

function stylesOf(rows: readonly (readonly CellValue[])[], headerRow: number): Map<string, Partial<Cell>> {
  const styles = new Map<string, Partial<Cell>>([
    ['0,0', { style: { font: fontOf({ bold: true, size: TITLE_SIZE }) } }],
  ]);
  WIDTHS.forEach((_, column) =>
    styles.set(`${headerRow},${column}`, { style: headerStyle({ required: true }) }),
  );
  for (let row = headerRow + 1; row < rows.length; row += 1) {
    WIDTHS.forEach((_width, column) =>
      styles.set(`${row},${column}`, { style: { alignment: { wrapText: true, vertical: 'top' } } }),
    );
  }
  return styles;
}
