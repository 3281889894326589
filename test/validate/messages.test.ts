import { Big } from 'big.js';
import { describe, expect, test } from 'vitest';
import type { Field } from '../../core/catalogue/dataset.ts';
import * as guardWords from '../../core/validate/guardMessages.ts';
import * as words from '../../core/validate/messages.ts';
import { catalogue, dataset, date, PENERIMAAN } from './draftFixtures.ts';

/** What the operator reads, word for word: every sentence says what is wrong, where, and what to do. */
const amount: Field = {
  name: 'jumlah',
  type: 'integer',
  required: true,
  pattern: '\\d+',
  description: 'Banyaknya orang.',
};
const inColumn = { field: amount, column: 'Jumlah' };
const computed = { field: amount, column: null };
const income = dataset(PENERIMAAN);
const account = { field: { ...amount, name: 'kd_akun' }, column: 'Akun' };

describe('words about a field', () => {
  test.each([
    [
      words.missingValue(inColumn),
      'required',
      'Isian jumlah wajib diisi, tetapi kolom "Jumlah" di baris ini kosong.',
      'Isi kolom "Jumlah" di sumber, atau saring baris ini bila memang tidak dikirim.',
    ],
    [
      words.missingValue(computed),
      'required',
      'Isian jumlah wajib diisi, tetapi di baris ini tidak ada nilainya.',
      'Periksa pengaturan isian jumlah pada pemetaan.',
    ],
    [
      words.unboundField(amount),
      'required',
      'Isian wajib jumlah belum dipetakan. Artinya: Banyaknya orang.',
      'Pilih kolom sumber atau nilai tetap untuk jumlah pada pemetaan.',
    ],
    [
      words.unknownField('jml', income, ['jumlah', 'kd_akun']),
      'field-unknown',
      `Isian jml tidak ada pada jenis data ${income.title}.`,
      'Mungkin yang dimaksud: jumlah, kd_akun. Perbaiki pemetaan.',
    ],
    [
      words.unknownField('xyz', income, []),
      'field-unknown',
      `Isian xyz tidak ada pada jenis data ${income.title}.`,
      'Hapus isian itu dari pemetaan. Isian yang ada: tgl_transaksi, kd_akun, jumlah.',
    ],
    [
      words.notADate(inColumn, 'kemarin'),
      'wrong-type',
      'Isian jumlah seharusnya tanggal, yang ditemukan "kemarin".',
      'Tulis tanggal lengkap, misalnya 31/12/2026, di kolom "Jumlah".',
    ],
    [
      words.notANumber(computed, 'tiga'),
      'wrong-type',
      'Isian jumlah seharusnya angka, yang ditemukan "tiga".',
      'Tulis angkanya saja di isian jumlah pada pemetaan.',
    ],
    [
      words.notWhole(inColumn, '1234.5'),
      'not-whole',
      'Isian jumlah seharusnya bilangan bulat, yang ditemukan 1.234,5.',
      'Periksa kolom "Jumlah": jumlah orang atau layanan tidak memiliki angka di belakang koma.',
    ],
    [
      words.negativeCount(inColumn, '-3'),
      'negative',
      'Isian jumlah adalah hitungan, jadi paling kecil 0; yang ditemukan -3.',
      'Perbaiki angka di kolom "Jumlah".',
    ],
    [
      words.futureDate(inColumn, date('2026-12-11'), date('2026-11-24')),
      'future-date',
      'Tanggal 11 Des 2026 belum tiba; BIOS hanya menerima data sampai hari ini, 24 Nov 2026.',
      'Periksa kolom "Jumlah": mungkin hari dan bulan tertukar, atau tahunnya salah.',
    ],
    [
      words.wrongPattern(inColumn, '4x'),
      'pattern',
      'Nilai "4x" tidak sesuai bentuk isian jumlah (pola \\d+).',
      'Perbaiki kolom "Jumlah". Banyaknya orang.',
    ],
    [
      words.malformedAccount(account, '42411', '4', ['424111 (Jasa)', '424112 (Lain)']),
      'pattern',
      'Kode akun seharusnya 6 angka berawalan 4, yang ditemukan "42411".',
      'Mungkin yang dimaksud: 424111 (Jasa); 424112 (Lain). Perbaiki kode di kolom "Akun".',
    ],
    [
      words.malformedAccount(account, 'x', '4', []),
      'pattern',
      'Kode akun seharusnya 6 angka berawalan 4, yang ditemukan "x".',
      'Perbaiki kode di kolom "Akun".',
    ],
    [
      words.unknownCode(account, '499999', catalogue.references.akun, []),
      'unknown-code',
      `Kode akun "499999" tidak ada di daftar akun BIOS (salinan ${catalogue.references.akun.copiedIn}).`,
      'Perbaiki kolom "Akun"; atau, bila kodenya baru, perbarui daftar akun dari BIOS.',
    ],
    [
      words.duplicateConflict('2 Nov 2026', 'jumlah', [
        { rows: [2], value: '1' },
        { rows: [3, 4], value: '2' },
      ]),
      'duplicate-conflict',
      'Ada 2 data untuk 2 Nov 2026 dengan isi berbeda: baris 2 (jumlah: 1) dan baris 3 dan 4 (jumlah: 2). Tidak satu pun dikirim.',
      'Sisakan satu baris yang benar. Bila semuanya benar dan harus digabung, pilih penjumlahan (atau cara gabung lain) pada pemetaan.',
    ],
    [
      words.duplicateMerged('2 Nov 2026', [2, 3, 4, 5, 6, 7]),
      'duplicate-merged',
      'Baris 2, 3, 4, 5 dan 2 lainnya berisi data yang sama persis untuk 2 Nov 2026; dikirim sekali.',
      'Bila itu beberapa transaksi yang kebetulan sama, pilih penjumlahan pada pemetaan.',
    ],
  ])('%#: they are these', (said, code, message, remedy) => {
    expect(said).toEqual({ code, message, remedy });
  });

  test('an account of the other kind is told by both kinds, and only a whole account is one', () => {
    const said = (value: string): words.Words | null => words.accountOfOtherKind(account, value, income, '4');
    expect(said('525111')).toEqual({
      code: 'pattern',
      message: 'Akun 525111 adalah akun belanja (awalan 5); Penerimaan hanya menerima akun berawalan 4.',
      remedy:
        'Pindahkan baris ini ke pemetaan Pengeluaran, atau saring kolom "Akun" supaya hanya akun berawalan 4 yang dibaca.',
    });
    expect(words.accountOfOtherKind(account, '424111', income, '5')?.message).toContain('akun pendapatan');
    for (const value of ['424115', '52511', '5251111', 'x525111', '625111', ''])
      expect(said(value)).toBeNull();
  });
});

describe('words of the guard', () => {
  test.each([
    [
      guardWords.emptyRead(),
      'guard-empty',
      'Sumber tidak berisi satu baris data pun.',
      'Periksa berkas, lembar, saringan, atau rentang tanggalnya. Bila memang tidak ada data, setujui yang ditahan atau lewati periode ini.',
    ],
    [
      guardWords.fewerRows(3, new Big('1200'), 50),
      'guard-fewer-rows',
      'Sumber hanya berisi 3 baris, biasanya sekitar 1.200; data ditahan bila kurang dari 50 % dari biasanya.',
      'Pastikan sumbernya lengkap (belum terpotong atau tersaring), lalu setujui bila memang benar.',
    ],
    [
      guardWords.tooOld(date('2025-01-02'), 691, 400),
      'guard-too-old',
      'Tanggal 2 Jan 2025 sudah 691 hari yang lalu; data yang lebih lama dari 400 hari ditahan.',
      'Periksa tahunnya. Bila data lama ini memang hendak dikirim, setujui atau gunakan pengisian mundur.',
    ],
    [
      guardWords.zeroNow('jumlah', []),
      'guard-zero',
      'Nilai jumlah adalah 0, padahal 0 nilai sebelumnya tidak ada yang 0.',
      'Pastikan datanya sudah diisi. Bila memang 0, setujui data ini.',
    ],
    [
      guardWords.unusual('jumlah', new Big('5'), new Big('100'), 4, 90),
      'guard-outlier',
      'Nilai jumlah 5 adalah 95 % di bawah nilai biasanya, 100 (nilai tengah 4 data terakhir); batasnya 90 %.',
      'Periksa angka, satuan, serta tanda titik dan komanya. Bila memang benar, setujui data ini.',
    ],
    [
      guardWords.fallsBelow('jumlah', figure('2026-11-03', '90'), figure('2026-11-02', '100')),
      'guard-falls',
      'Nilai jumlah sejak awal tahun turun dari 100 (2 Nov 2026) menjadi 90 (3 Nov 2026), padahal angka kumulatif tidak berkurang.',
      'Periksa sumbernya. Bila memang benar, misalnya karena koreksi atau pengembalian, setujui data ini.',
    ],
    [
      guardWords.risesAbove('jumlah', figure('2026-11-03', '120'), figure('2026-11-04', '100')),
      'guard-falls',
      'Nilai jumlah sejak awal tahun 120 (3 Nov 2026) lebih besar daripada yang sudah dikirim untuk tanggal sesudahnya, 100 (4 Nov 2026); angka kumulatif akan tampak turun.',
      'Periksa sumbernya. Bila memang benar, misalnya karena koreksi atau pengembalian, setujui data ini.',
    ],
  ])('%#: they are these', (said, code, message, remedy) => {
    expect(said).toEqual({ code, message, remedy });
  });
});

function figure(day: string, value: string): guardWords.Figure {
  return { date: date(day), value: new Big(value) };
}
